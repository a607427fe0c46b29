; For SymonBoard: greets over the serial port, then sends back what is typed. It has no end.
; "build.sh" assembles this file.

        .include "symon-board.inc"

        .code
start:  cld
        ldx     #$FF
        txs
        open_serial_port

        ldx     #0
@greet: lda     greeting,x
        beq     echo
        jsr     put
        inx
        bne     @greet

echo:   lda     ACIA_STATUS
        and     #$08
        beq     echo
        lda     ACIA_DATA
        jsr     put
        cmp     #$0D            ; the key Enter sends CR: the cursor has to go down, too
        bne     echo
        lda     #$0A
        jsr     put
        jmp     echo

; Sends the byte in A, and keeps A and X.
put:    pha
@wait:  lda     ACIA_STATUS
        and     #$10
        beq     @wait
        pla
        sta     ACIA_DATA
        rts

        .rodata
greeting:
        .byte   "Hello from a 6502. Type, and it comes back.", $0D, $0A, 0

interrupt:
        rti

        .segment "VECTORS"
        .word   interrupt       ; NMI
        .word   start           ; reset
        .word   interrupt       ; IRQ and BRK
