; For MicroBoard: a clock. The VIA's timer 1 interrupts 100 times in a second at 1 MHz. The keys H and M
; set the clock forward, S begins a minute. It has no end. "build.sh" assembles this file.

        .include "micro-board.inc"

CYCLES          = 10000         ; from interrupt to interrupt
TICKS           = 100           ; in a second

; The face: four large digits of 5 rows, each 3 pixels wide, each pixel 2 columns.
FACE            = SCREEN + 8 * COLUMNS
HEIGHT          = 5
WIDTH           = 6
COLON           = FACE + 19
SECONDS         = FACE + 7 * COLUMNS + 19

        .zeropage
digits: .res    6               ; hours, minutes, seconds, tens first
ticks:  .res    1               ; until the next second
changed:.res    1               ; bit 7: the face is to be drawn
pixels: .res    2               ; where the next row of a digit is drawn
pattern:.res    1
row:    .res    1

        .code
start:  cld
        ldx     #$FF
        txs
        write_text ROWS - 1, 4, help, 0

        ldx     #5
@noon:  lda     noon,x
        sta     digits,x
        dex
        bpl     @noon
        lda     #TICKS
        sta     ticks
        lda     #$80
        sta     changed

        start_timer CYCLES
        lda     #%11000000      ; enable timer 1
        sta     VIA_IER
        cli

loop:   bit     KEYBOARD_STATUS
        bpl     @draw
        jsr     set
@draw:  bit     changed
        bpl     loop
        lda     #0
        sta     changed         ; first: what changes from here on is drawn next time
        jsr     draw
        jmp     loop

; Sets the clock with a key. Meanwhile it must not be advanced.
set:    lda     KEYBOARD_DATA
        and     #%11011111      ; lower case to upper case
        sei
        ldx     #1
        cmp     #'H'
        beq     @forward
        ldx     #3
        cmp     #'M'
        beq     @forward
        cmp     #'S'
        bne     @end
        lda     #0
        sta     digits+4
        sta     digits+5
        lda     #TICKS
        sta     ticks
        lda     #$80
        sta     changed
        cli
        rts
@forward:
        jsr     advance
@end:   cli
        rts

; Advances the digit X by one, and the digits before it where there is a carry.
advance:
        lda     #$80
        sta     changed
@digit: inc     digits,x
        lda     digits,x
        cmp     limits,x
        bcc     @hours
        lda     #0
        sta     digits,x
        dex
        bpl     @digit
@hours: lda     digits
        cmp     #2
        bne     @end
        lda     digits+1
        cmp     #4
        bne     @end
        lda     #0              ; 24 is 0
        sta     digits
        sta     digits+1
@end:   rts

interrupt:
        bit     VIA_T1C_L       ; clears the flag, and touches no register
        pha
        dec     ticks
        beq     @second
        lda     ticks
        cmp     #TICKS / 2
        bne     @end
        lda     #$80            ; the colon vanishes
        sta     changed
        bne     @end
@second:lda     #TICKS
        sta     ticks
        txa
        pha
        ldx     #5
        jsr     advance
        pla
        tax
@end:   pla
        rti

; Draws the face.
draw:   ldx     #3
@digit: jsr     draw_digit
        dex
        bpl     @digit

        lda     digits+4
        ora     #'0'
        sta     SECONDS
        lda     digits+5
        ora     #'0'
        sta     SECONDS+1

        lda     ticks           ; the colon is there in the first half of a second
        cmp     #TICKS / 2 + 1
        lda     #' '
        bcc     @colon
        ora     #REVERSE
@colon: sta     COLON + 1 * COLUMNS
        sta     COLON + 1 * COLUMNS + 1
        sta     COLON + 3 * COLUMNS
        sta     COLON + 3 * COLUMNS + 1
        rts

; Draws the digit X, and keeps X.
draw_digit:
        lda     places,x
        sta     pixels
        lda     #>FACE
        sta     pixels+1
        lda     digits,x
        sta     row
        asl
        asl
        adc     row             ; 5 bytes for each digit; the carry is clear
        tay
        lda     #HEIGHT
        sta     row
@row:   lda     font,y
        sta     pattern
        tya
        pha
        ldy     #0
@pixel: lda     #' '
        asl     pattern
        bcc     @blank
        ora     #REVERSE
@blank: sta     (pixels),y
        iny
        sta     (pixels),y
        iny
        cpy     #WIDTH
        bne     @pixel
        lda     pixels
        clc
        adc     #COLUMNS
        sta     pixels
        bcc     @next
        inc     pixels+1
@next:  pla
        tay
        iny
        dec     row
        bne     @row
        rts

nmi:    rti

        .rodata
help:   .byte   "H: hours  M: minutes  S: seconds", 0
noon:   .byte   1, 2, 0, 0, 0, 0
limits: .byte   3, 10, 6, 10, 6, 10
places: .byte   <(FACE + 3), <(FACE + 11), <(FACE + 23), <(FACE + 31)
        .assert >FACE = >(FACE + 31), error, "the tops of the digits are in one page"

font:   .byte   %11100000, %10100000, %10100000, %10100000, %11100000
        .byte   %00100000, %00100000, %00100000, %00100000, %00100000
        .byte   %11100000, %00100000, %11100000, %10000000, %11100000
        .byte   %11100000, %00100000, %11100000, %00100000, %11100000
        .byte   %10100000, %10100000, %11100000, %00100000, %00100000
        .byte   %11100000, %10000000, %11100000, %00100000, %11100000
        .byte   %11100000, %10000000, %11100000, %10100000, %11100000
        .byte   %11100000, %00100000, %00100000, %00100000, %00100000
        .byte   %11100000, %10100000, %11100000, %10100000, %11100000
        .byte   %11100000, %10100000, %11100000, %00100000, %11100000

        .segment "VECTORS"
        .word   nmi
        .word   start           ; reset
        .word   interrupt       ; IRQ and BRK
