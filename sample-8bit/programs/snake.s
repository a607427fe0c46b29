; For MicroBoard: the game of the snake that grows with each meal, and must run into neither a wall nor
; itself. The arrows steer it, or W, A, S and D. It has no end. "build.sh" assembles this file.

        .include "micro-board.inc"

CYCLES          = 10000         ; a tick
TICKS           = 12            ; from step to step

TOP             = 1             ; the rows of the walls
BOTTOM          = ROWS - 1
INNER_ROWS      = BOTTOM - TOP - 1
FIELD           = SCREEN + (TOP + 1) * COLUMNS
SCORE           = SCREEN + 9    ; three digits

WALL            = ' ' | REVERSE
HEAD            = '@'
BODY            = 'o'
FOOD            = '*'
NOTHING         = ' '

; The directions; those that differ in bit 0 only are opposite.
UP              = 0
DOWN            = 1
LEFT            = 2
RIGHT           = 3

        .zeropage
cell:           .res 2          ; an address on the screen
direction:      .res 1
first:          .res 1          ; where the head, and the end of the tail, are in the list of cells
last:           .res 1
ticks:          .res 1
random:         .res 2

        .bss
cells_low:      .res 256        ; the addresses of the snake's cells
cells_high:     .res 256

        .code
start:  cld
        ldx     #$FF
        txs
        lda     #1              ; anything but 0
        sta     random
        start_timer CYCLES
        jsr     draw_field

game:   write_text 12, 9, enter, REVERSE
@wait:  jsr     next_random     ; when the player comes makes a difference
        bit     KEYBOARD_STATUS
        bpl     @wait
        lda     KEYBOARD_DATA
        cmp     #$0D
        bne     @wait

        jsr     draw_field
        jsr     put_snake
        jsr     put_food
@step:  jsr     wait
        jsr     steer
        jsr     move
        bcc     @step
        write_text 10, 15, over, REVERSE
        jmp     game

; Waits until it is time for the next step.
wait:   lda     #TICKS
        sta     ticks
@tick:  jsr     next_random     ; so that the next food is far away
        bit     VIA_IFR         ; bit 6 goes to the overflow flag
        bvc     @tick
        bit     VIA_T1C_L       ; clears it
        dec     ticks
        bne     @tick
        rts

; Turns the snake if a key says so, one key for each step. It cannot turn back.
steer:  bit     KEYBOARD_STATUS
        bpl     @end
        lda     KEYBOARD_DATA
        ldx     #keys_end - keys - 1
@key:   cmp     keys,x
        beq     @found
        dex
        bpl     @key
@end:   rts
@found: txa
        and     #%00000011
        tax
        eor     #%00000001
        cmp     direction
        beq     @end
        stx     direction
        rts

; Moves the snake by a step. The carry is set if it has run into something.
move:   ldx     first
        ldy     #0
        jsr     point_to_cell
        lda     #BODY
        sta     (cell),y

        ldx     direction
        clc
        lda     cell
        adc     step_low,x
        sta     cell
        lda     cell+1
        adc     step_high,x
        sta     cell+1

        lda     (cell),y
        cmp     #FOOD
        beq     @eat
        cmp     #NOTHING
        beq     @walk
        sec
        rts

@eat:   jsr     put_head
        jsr     count
        ldx     first
        inx
        inx
        cpx     last            ; no more room in the list
        beq     @cut
        jsr     put_food
        clc
        rts
@cut:   jsr     put_food
        jmp     cut_tail
@walk:  jsr     put_head
        ; fall through

; Takes the last cell from the snake, and clears the carry.
cut_tail:
        ldx     last
        jsr     point_to_cell
        ldy     #0
        lda     #NOTHING
        sta     (cell),y
        inc     last
        clc
        rts

; Points to the cell X of the snake.
point_to_cell:
        lda     cells_low,x
        sta     cell
        lda     cells_high,x
        sta     cell+1
        rts

; Puts the head into the cell pointed to, in front of all others.
put_head:
        inc     first
        ldx     first
        lda     cell
        sta     cells_low,x
        lda     cell+1
        sta     cells_high,x
        ldy     #0
        lda     #HEAD
        sta     (cell),y
        rts

; Puts a snake of three cells into the middle.
put_snake:
        lda     #RIGHT
        sta     direction
        lda     #$FF
        sta     first
        lda     #0
        sta     last
        lda     #<(FIELD + INNER_ROWS / 2 * COLUMNS + COLUMNS / 2 - 3)
        sta     cell
        lda     #>(FIELD + INNER_ROWS / 2 * COLUMNS + COLUMNS / 2 - 3)
        sta     cell+1
@cell:  jsr     put_head
        lda     first
        cmp     #2
        beq     @end
        lda     #BODY
        sta     (cell),y
        inc     cell            ; a row of the field is in one page here
        bne     @cell
@end:   rts

; Puts food where nothing is.
put_food:
@try:   jsr     next_random
        lda     random
        sta     cell
        lda     random+1
        and     #%00000011
        sta     cell+1

        lda     cell            ; is that a cell between the walls?
        cmp     #<(INNER_ROWS * COLUMNS)
        lda     cell+1
        sbc     #>(INNER_ROWS * COLUMNS)
        bcs     @try
        lda     cell            ; the carry is clear
        adc     #<FIELD
        sta     cell
        lda     cell+1
        adc     #>FIELD
        sta     cell+1
        ldy     #0
        lda     (cell),y
        cmp     #NOTHING
        bne     @try
        lda     #FOOD
        sta     (cell),y
        rts

; The next of 65,535 numbers: a shift register of 16 bits that feeds back 16, 15, 13 and 4.
next_random:
        lsr     random+1
        ror     random
        bcc     @end
        lda     random+1
        eor     #$D0
        sta     random+1
        lda     random
        eor     #$08
        sta     random
@end:   rts

; Adds 1 to the score, which is on the screen only.
count:  ldx     #2
@digit: inc     SCORE,x
        lda     SCORE,x
        cmp     #'9' + 1
        bne     @end
        lda     #'0'
        sta     SCORE,x
        dex
        bpl     @digit
@end:   rts

; Draws the walls around an empty field.
draw_field:
        ldx     #COLUMNS - 1
@line:  lda     #NOTHING
        sta     SCREEN,x
        lda     #WALL
        sta     SCREEN + TOP * COLUMNS,x
        sta     SCREEN + BOTTOM * COLUMNS,x
        dex
        bpl     @line
        write_text 0, 2, score, 0

        lda     #<FIELD
        sta     cell
        lda     #>FIELD
        sta     cell+1
        ldx     #INNER_ROWS
@row:   ldy     #COLUMNS - 1
        lda     #WALL
        sta     (cell),y
        lda     #NOTHING
@cell:  dey
        beq     @left
        sta     (cell),y
        bne     @cell
@left:  lda     #WALL
        sta     (cell),y
        lda     cell
        clc
        adc     #COLUMNS
        sta     cell
        bcc     @next
        inc     cell+1
@next:  dex
        bne     @row
        rts

interrupt:
        rti

        .rodata
enter:  .byte   " Press Enter to start ", 0
over:   .byte   " Game over ", 0
score:  .byte   "Score: 000", 0

; In the order of the directions, three times.
keys:   .byte   KEY_UP, KEY_DOWN, KEY_LEFT, KEY_RIGHT
        .byte   "wsad"
        .byte   "WSAD"
keys_end:

step_low:       .byte <(-COLUMNS), <COLUMNS, <(-1), <1
step_high:      .byte >(-COLUMNS), >COLUMNS, >(-1), >1

        .segment "VECTORS"
        .word   interrupt       ; NMI
        .word   start           ; reset
        .word   interrupt       ; IRQ and BRK
