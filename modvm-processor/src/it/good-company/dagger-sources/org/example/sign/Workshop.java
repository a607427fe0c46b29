package org.example.sign;

import dagger.Component;
import jakarta.inject.Singleton;

/** Makes the command, with all that it needs. */
@Singleton
@Component(modules = SignParts.class)
interface Workshop {
    Play play();
}
