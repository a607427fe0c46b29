package org.example.sign;

import dev.modvm.annotations.*;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.RequiredArgsConstructor;

/** The colour of each symbol: a component whose memory is what Lombok writes. */
@Peripheral(base = U8.class, address = U16.class, model = "Colour ROM")
@RequiredArgsConstructor
final class Colours {
    @Getter(value = AccessLevel.PACKAGE, onMethod_ = @Memory(writable = false))
    private final byte[] cells;
}
