; For SymonBoard: counts the interrupts of the VIA's timer 1, 100 in a second at 1 MHz. It sends the
; count after each 100 of them, and when a key is typed. It has no end. "build.sh" assembles this file.

        .include "symon-board.inc"

CYCLES          = 10000         ; from interrupt to interrupt
TICKS           = 100           ; from line to line

        .zeropage
ticks:          .res 2
until_line:     .res 1
is_due:         .res 1          ; bit 7: a line is to be sent
number:         .res 2
has_digits:     .res 1

        .code
start:  cld
        ldx     #$FF
        txs
        open_serial_port

        lda     #0
        sta     ticks
        sta     ticks+1
        sta     is_due
        lda     #TICKS
        sta     until_line

        lda     #%01000000      ; free-running
        sta     VIA_ACR
        lda     #<(CYCLES - 2)  ; the timer needs two cycles to start again
        sta     VIA_T1C_L
        lda     #>(CYCLES - 2)
        sta     VIA_T1C_H
        lda     #%11000000      ; enable timer 1
        sta     VIA_IER
        cli

loop:   lda     ACIA_STATUS
        and     #$08
        beq     @due
        lda     ACIA_DATA       ; any key will do
        jmp     @line
@due:   bit     is_due
        bpl     loop
        lda     #0
        sta     is_due
@line:  jsr     send_line
        jmp     loop

; Sends the count as a line.
send_line:
        sei                     ; both halves at one time
        lda     ticks
        sta     number
        lda     ticks+1
        sta     number+1
        cli

        lda     #0
        sta     has_digits
        ldx     #0
@digit: ldy     #'0'
@count: sec                     ; how often the power of ten is in what is left
        lda     number
        sbc     powers,x
        pha
        lda     number+1
        sbc     powers+1,x
        bcc     @next
        sta     number+1
        pla
        sta     number
        iny
        bne     @count
@next:  pla
        tya
        cmp     #'0'
        bne     @send
        bit     has_digits      ; no zeros in front
        bpl     @skip
@send:  jsr     put
        lda     #$80
        sta     has_digits
@skip:  inx
        inx
        cpx     #8
        bne     @digit
        lda     number          ; what is left is the last digit, and may be 0
        ora     #'0'
        jsr     put

        ldx     #0
@text:  lda     ending,x
        beq     @end
        jsr     put
        inx
        bne     @text
@end:   rts

; Sends the byte in A, and keeps X.
put:    pha
@wait:  lda     ACIA_STATUS
        and     #$10
        beq     @wait
        pla
        sta     ACIA_DATA
        rts

interrupt:
        bit     VIA_T1C_L       ; clears the flag, and touches no register
        inc     ticks
        bne     @line
        inc     ticks+1
@line:  dec     until_line
        bne     @end
        pha
        lda     #TICKS
        sta     until_line
        lda     #$80
        sta     is_due
        pla
@end:   rti

nmi:    rti

        .rodata
powers: .word   10000, 1000, 100, 10
ending: .byte   " ticks", $0D, $0A, 0

        .segment "VECTORS"
        .word   nmi
        .word   start           ; reset
        .word   interrupt       ; IRQ and BRK
