; The demonstration of sample-8bit: prints the Mandelbrot set on the console, then stops.
;
; Numbers are signed 16-bit fixed point with 12 bits behind the point: $1000 is 1, the range is
; -8 to just under 8. "build.sh" assembles this file.

CONSOLE_DATA    = $F000         ; a store prints the byte
CONSOLE_STATUS  = $F001         ; bit 7: ready for the next byte

COLUMNS         = 76
ROWS            = 24
LEFT            = $10000 - $2300        ; real part of the first column, -2.1875
TOP             = $10000 - $12B0        ; imaginary part of the first row, -1.168
STEP_RIGHT      = $00A8         ; from column to column, 0.041
STEP_DOWN       = $01A0         ; from row to row, 0.1016: a character is higher than it is wide
LIMIT           = 48            ; iterations after which a point counts as inside
TWO             = $2000
FOUR            = $4000

        .zeropage
c_re:           .res 2          ; the point
c_im:           .res 2
z_re:           .res 2          ; the orbit of 0 under z -> z*z + c
z_im:           .res 2
re_squared:     .res 2
im_squared:     .res 2
left:           .res 2          ; of a multiplication: magnitudes below 2
right:          .res 2
product:        .res 2
signs:          .res 1          ; bit 7: re and im have different signs
iteration:      .res 1
column:         .res 1
row:            .res 1
text:           .res 2

        .code
start:  cld
        ldx     #$FF
        txs

        lda     #<greeting
        ldx     #>greeting
        jsr     print
        jsr     draw
        lda     #<farewell
        ldx     #>farewell
        jsr     print

done:   jmp     done            ; the host stops the machine here

; Prints the picture, row by row.
draw:   lda     #<TOP
        sta     c_im
        lda     #>TOP
        sta     c_im+1
        lda     #ROWS
        sta     row
@row:   lda     #<LEFT
        sta     c_re
        lda     #>LEFT
        sta     c_re+1
        lda     #COLUMNS
        sta     column
@point: jsr     iterate
        ldx     iteration
        lda     shades,x
        jsr     put
        clc
        lda     c_re
        adc     #<STEP_RIGHT
        sta     c_re
        lda     c_re+1
        adc     #>STEP_RIGHT
        sta     c_re+1
        dec     column
        bne     @point
        lda     #$0A
        jsr     put
        clc
        lda     c_im
        adc     #<STEP_DOWN
        sta     c_im
        lda     c_im+1
        adc     #>STEP_DOWN
        sta     c_im+1
        dec     row
        bne     @row
        rts

; Counts in "iteration" how long the orbit of the point c stays within 2 of the origin, at most
; LIMIT times.
iterate:
        lda     #0
        sta     iteration
        sta     z_re
        sta     z_re+1
        sta     z_im
        sta     z_im+1

@next:  lda     z_re            ; |re| or |im| of 2 or more has escaped, and would not multiply
        ldx     z_re+1
        jsr     magnitude
        cpx     #>TWO
        bcs     @escaped
        jsr     square
        sta     re_squared
        stx     re_squared+1

        lda     z_im
        ldx     z_im+1
        jsr     magnitude
        cpx     #>TWO
        bcs     @escaped
        jsr     square
        sta     im_squared
        stx     im_squared+1

        clc                     ; the square of |z| is below 8: unsigned, it does not overflow
        lda     re_squared
        adc     im_squared
        lda     re_squared+1
        adc     im_squared+1
        cmp     #>FOUR
        bcs     @escaped

        jsr     advance
        inc     iteration
        lda     iteration
        cmp     #LIMIT
        bne     @next
@escaped:
        rts

; Takes z to z*z + c; both squares are there already.
advance:
        lda     z_re+1          ; the new imaginary part, 2 * re * im + c_im
        eor     z_im+1
        sta     signs
        lda     z_re
        ldx     z_re+1
        jsr     magnitude
        sta     left
        stx     left+1
        lda     z_im
        ldx     z_im+1
        jsr     magnitude
        sta     right
        stx     right+1
        jsr     multiply
        bit     signs
        bpl     @double
        jsr     negate
@double:
        sta     z_im
        stx     z_im+1
        asl     z_im
        rol     z_im+1
        clc
        lda     z_im
        adc     c_im
        sta     z_im
        lda     z_im+1
        adc     c_im+1
        sta     z_im+1

        sec                     ; the new real part, re * re - im * im + c_re
        lda     re_squared
        sbc     im_squared
        sta     z_re
        lda     re_squared+1
        sbc     im_squared+1
        sta     z_re+1
        clc
        lda     z_re
        adc     c_re
        sta     z_re
        lda     z_re+1
        adc     c_re+1
        sta     z_re+1
        rts

; Takes a number in A (low byte) and X (high byte), returns its magnitude there.
magnitude:
        cpx     #$80
        bcs     negate
        rts

; Takes a number in A and X, returns it there with the other sign.
negate: eor     #$FF
        clc
        adc     #1
        tay
        txa
        eor     #$FF
        adc     #0
        tax
        tya
        rts

; Takes a magnitude below 2 in A and X, returns its square there.
square: sta     left
        stx     left+1
        sta     right
        stx     right+1

; Returns left * right, both magnitudes below 2, in A and X.
;
; With left times 8 and right times 2, which still fit, the product is 16 times too large, and the
; upper half of its 32 bits is the answer.
multiply:
        asl     left
        rol     left+1
        asl     left
        rol     left+1
        asl     left
        rol     left+1
        asl     right
        rol     right+1

        lda     #0
        sta     product
        sta     product+1
        ldx     #16
@bit:   lsr     right+1         ; the lowest bit of right that is left
        ror     right
        bcc     @shift
        clc
        lda     product
        adc     left
        sta     product
        lda     product+1
        adc     left+1
        sta     product+1
@shift: ror     product+1       ; in goes the carry, out goes a bit of the lower half
        ror     product
        dex
        bne     @bit
        lda     product
        ldx     product+1
        rts

; Prints the text at the address in A (low byte) and X (high byte), up to its zero byte.
print:  sta     text
        stx     text+1
        ldy     #0
@next:  lda     (text),y
        beq     @end
        jsr     put
        iny
        bne     @next
@end:   rts

; Prints the character in A.
put:    bit     CONSOLE_STATUS
        bpl     put
        sta     CONSOLE_DATA
        rts

        .rodata
greeting:
        .byte   "Hello from a 6502. This is the Mandelbrot set, in 16-bit fixed point:", $0A
        .byte   $0A, 0
farewell:
        .byte   $0A, "A point took up to 144 multiplications, each by shifting and adding:", $0A
        .byte   "the 6502 has no instruction for them.", $0A, 0

; A character for each number of iterations, from 0 to LIMIT.
shades: .byte   "  ..,,::;;--==++++****oooo%%%%%%%%%%%%&&&&&&&&&&"
        .byte   "@"
        .assert * - shades = LIMIT + 1, error, "a shade for each number of iterations"

interrupt:
        rti

        .segment "VECTORS"
        .word   interrupt       ; NMI
        .word   start           ; reset
        .word   interrupt       ; IRQ and BRK
