; Instructions that decide when an interrupt is seen, under interrupts of both kinds that come at ever other
; times: for tests, since what it prints depends on the cycle in which each of them is served. Returns a sum
; over what the timer showed and what interrupts pushed, in A and X.

        .export _main

TIMER_LOW       = $D100
TIMER_HIGH      = $D101
TIMER_STATUS    = $D102
TIMER_CONTROL   = $D103

        .zeropage
period:         .res 1
control:        .res 1
sum:            .res 2

        .code
_main:  lda     #0
        sta     TIMER_CONTROL
        inc     period
        lda     period
        ora     #$30            ; short, yet the handler comes to its end
        sta     TIMER_LOW
        lda     #0
        sta     TIMER_HIGH
        inc     control
        lda     control
        and     #3
        sta     TIMER_CONTROL
        ldx     #0
again:  lda     $01FB           ; what the last interrupt has left on the stack: the status,
        jsr     add
        lda     $01F8           ; and of one within its handler, PC or the status
        jsr     add
        sei
        nop
        cli
        sei
        cli
        php
        sei
        plp
        clc
        bcc     @near           ; taken, within the page
@near:  lda     TIMER_LOW
        jsr     add
        txa
        and     #7
        bne     @some
        brk
        .byte   0
@some:  lda     TIMER_HIGH
        inc     TIMER_STATUS    ; loads once and saves twice, the value and another
        asl     sum
        bit     TIMER_STATUS
        bpl     @not
        lda     TIMER_LOW
        jsr     add
@not:   lda     control
        eor     #1
        and     #3
        php
        sta     TIMER_CONTROL
        plp
        lda     control
        and     #3
        sta     TIMER_CONTROL
        dex
        bne     again
        lda     sum
        ldx     sum+1
        rts

add:    adc     sum
        sta     sum
        bcc     @done
        inc     sum+1
@done:  rts
