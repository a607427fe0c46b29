package org.example.sign;

import dagger.Module;
import dagger.Provides;

/** Provides what no constructor is injected for: above all the machine, which modvm writes. */
@Module
interface SignParts {
    @Provides
    static Labels labels() {
        return new LabelsImpl();
    }

    @Provides
    static SignMachine machine(Display display) {
        return SignMachine.builder()
                .cpu(new SignCpu())
                .text(Text.of("sign"))
                .colours(new Colours(new byte[] {1, 2, 3, 4}))
                .display(display)
                .build();
    }
}
