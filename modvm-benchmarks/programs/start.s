; What comes before and between the passes of a program: sets up the board, calls main() for ever, and
; after each pass prints the check-sum that it returns, what the timer shows and how often it has run out.
; Then it marks the end of the pass. "build.sh" assembles this file.

        .export         __STARTUP__ : absolute = 1
        .import         _main, zerobss
        .import         __RAM_START__, __RAM_SIZE__
        .import         __CODE_LOAD__, __CODE_RUN__, __CODE_SIZE__
        .import         __RODATA_SIZE__
        .importzp       sp

CONSOLE_DATA    = $D000         ; a store prints the byte
CONSOLE_MARK    = $D001         ; a store marks the end of a pass; a load tells whether it is ready: bit 7
TIMER_LOW       = $D100         ; what is left; the period
TIMER_HIGH      = $D101         ; a store starts it
TIMER_STATUS    = $D102         ; bit 7: it has run out; a load clears that
TIMER_CONTROL   = $D103         ; bit 0: it pulls IRQ, bit 1: it pulls NMI

PERIOD          = 10007

        .zeropage
ticks:          .res 1
from:           .res 2
to:             .res 2

        .segment "STARTUP"
reset:  cld
        ldx     #$FF
        txs
        lda     #<(__RAM_START__ + __RAM_SIZE__)
        sta     sp
        lda     #>(__RAM_START__ + __RAM_SIZE__)
        sta     sp+1
        jsr     copy_code
        jsr     zerobss
        lda     #0
        sta     ticks
        lda     with_timer
        beq     pass
        lda     #<PERIOD
        sta     TIMER_LOW
        lda     #>PERIOD
        sta     TIMER_HIGH
        lda     #1
        sta     TIMER_CONTROL
        cli
pass:   jsr     _main
        jsr     print
        txa
        jsr     print
        lda     ticks
        jsr     print
        lda     with_timer
        beq     mark
        lda     TIMER_LOW
        jsr     print
mark:   sta     CONSOLE_MARK
        jmp     pass

print:  bit     CONSOLE_MARK
        bpl     print
        sta     CONSOLE_DATA
        rts

; Copies the code to where it runs. In the ROM version that is where it is, and nothing is copied.
copy_code:
        lda     #<__CODE_LOAD__
        sta     from
        lda     #>__CODE_LOAD__
        sta     from+1
        lda     #<__CODE_RUN__
        sta     to
        lda     #>__CODE_RUN__
        sta     to+1
        cmp     from+1
        beq     copied
        ldx     #>(__CODE_SIZE__ + 255)
        ldy     #0
byte:   lda     (from),y
        sta     (to),y
        iny
        bne     byte
        inc     from+1
        inc     to+1
        dex
        bne     byte
copied: rts

interrupt:
        pha
        lda     TIMER_STATUS
        inc     ticks
        pla
        rti

        .segment "SETTINGS"
with_timer:     .byte 1         ; 0 leaves the timer alone

        .segment "VECTORS"
        .addr   interrupt, reset, interrupt
