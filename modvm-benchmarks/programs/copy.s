; Fills 4 KiB of the lower RAM, copies it to the higher one forwards and back to another place backwards,
; and sums up what has arrived. Returns the sum of 16 bits in A and X.

        .export _main

PAGES   = 16

        .segment "LOWBSS"
        .align  256
source: .res    PAGES * 256
result: .res    PAGES * 256

        .bss
        .align  256
middle: .res    PAGES * 256

        .zeropage
from:   .res    2
to:     .res    2
value:  .res    1
sum:    .res    2

        .code
_main:  jsr     fill
        lda     #<source
        sta     from
        lda     #>source
        sta     from+1
        lda     #<middle
        sta     to
        lda     #>middle
        sta     to+1
        jsr     forwards
        lda     #>middle + PAGES - 1
        sta     from+1
        lda     #<result
        sta     to
        lda     #>result + PAGES - 1
        sta     to+1
        lda     #<middle
        sta     from
        jsr     backwards
        jmp     add_up

fill:   lda     #<source
        sta     to
        lda     #>source
        sta     to+1
        ldx     #PAGES
        ldy     #0
        inc     value
        lda     value
@byte:  sta     (to),y
        adc     #17
        iny
        bne     @byte
        inc     to+1
        dex
        bne     @byte
        rts

forwards:
        ldx     #PAGES
        ldy     #0
@byte:  lda     (from),y
        sta     (to),y
        iny
        bne     @byte
        inc     from+1
        inc     to+1
        dex
        bne     @byte
        rts

backwards:
        ldx     #PAGES
        ldy     #$FF
@byte:  lda     (from),y
        sta     (to),y
        dey
        cpy     #$FF
        bne     @byte
        dec     from+1
        dec     to+1
        dex
        bne     @byte
        rts

add_up: lda     #0
        sta     sum
        sta     sum+1
        tay
        clc
@byte:
        .repeat PAGES, page
        lda     result + page * 256,y
        adc     sum
        sta     sum
        bcc     *+5
        inc     sum+1
        clc
        .endrepeat
        iny
        beq     @done
        jmp     @byte
@done:  lda     sum
        ldx     sum+1
        rts
