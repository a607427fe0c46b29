; For MicroBoard: a page of notes that are still there when the machine runs next time, or was killed. The
; page is saved when no key has been pressed for a second. It has no end. "build.sh" assembles this file.

        .include "micro-board.inc"

CYCLES          = 50000         ; a tick
TICKS           = 20            ; from the last key until the page is saved

TEXT_ROWS       = ROWS - 1
STATUS          = SCREEN + TEXT_ROWS * COLUMNS

; Block 0 says what is on the disk; blocks 1 and 2 are the memory of the display, cursor included.
TITLE_BLOCK     = 0
FIRST_BLOCK     = 1
END_BLOCK       = 3

BACKSPACE       = $08
ENTER           = $0D
DELETE          = $7F

        .zeropage
is_open:        .res 1          ; bit 7: what is on the disk is known, so that it may be written
until_saved:    .res 1          ; in ticks; 0: there is nothing to save
column:         .res 1
row:            .res 1
line:           .res 2          ; the row of the cursor on the screen
page:           .res 2
message:        .res 2

; Shows a message in the last row.
.macro  show    text
        lda     #<(text)
        ldx     #>(text)
        jsr     show_message
.endmacro

        .code
start:  cld
        ldx     #$FF
        txs
        lda     #0
        sta     is_open
        sta     until_saved
        sta     column
        sta     row
        start_timer CYCLES
        jsr     open_disk
        jsr     place_cursor
        lda     #1
        sta     DISPLAY_CONTROL

loop:   bit     KEYBOARD_STATUS
        bmi     @key
        bit     VIA_IFR         ; bit 6 goes to the overflow flag
        bvc     loop
        bit     VIA_T1C_L       ; clears it
        lda     until_saved
        beq     loop
        dec     until_saved
        bne     loop
        jsr     save
        jmp     loop

@key:   lda     KEYBOARD_DATA
        jsr     type
        bit     is_open
        bpl     loop
        lda     #TICKS
        sta     until_saved
        show    not_yet_saved
        jmp     loop

; The keys.

; Types the key in A.
type:   cmp     #ENTER
        beq     next_line
        cmp     #BACKSPACE
        beq     erase
        cmp     #DELETE
        beq     erase
        cmp     #KEY_UP
        beq     up
        cmp     #KEY_DOWN
        beq     down
        cmp     #KEY_LEFT
        beq     left
        cmp     #KEY_RIGHT
        beq     right
        cmp     #' '
        bcc     @end
        cmp     #DELETE
        bcs     @end
        ldy     column
        sta     (line),y
        jmp     right
@end:   rts

right:  lda     column
        cmp     #COLUMNS - 1
        bne     @move
        lda     row
        cmp     #TEXT_ROWS - 1
        bne     next_line
        rts                     ; the page is full
@move:  inc     column
        jmp     place_cursor

next_line:
        lda     #0
        sta     column
        ; fall through

down:   lda     row
        cmp     #TEXT_ROWS - 1
        beq     place_cursor
        inc     row
        jmp     place_cursor

left:   lda     column
        bne     @move
        lda     row
        beq     place_cursor    ; this is where the page begins
        lda     #COLUMNS
        sta     column
        dec     row
@move:  dec     column
        jmp     place_cursor

up:     lda     row
        beq     place_cursor
        dec     row
        jmp     place_cursor

erase:  jsr     left
        ldy     column
        lda     #' '
        sta     (line),y
        rts

; Shows where the cursor is, and finds its row.
place_cursor:
        lda     column
        sta     CURSOR_COLUMN
        ldx     row
        stx     CURSOR_ROW
        lda     rows_low,x
        sta     line
        lda     rows_high,x
        sta     line+1
        rts

; The disk.

; Gets the notes from the disk. A disk that has something else on it is erased only if the user wants it.
open_disk:
        lda     #TITLE_BLOCK
        sta     DISK_BLOCK
        sta     DISK_BLOCK+1
        lda     #DISK_READ
        jsr     execute
        beq     @title
        show    unreadable
        rts

@title: ldx     #0
@byte:  lda     DISK_DATA
        cmp     title,x
        bne     @other
        inx
        cpx     #title_end - title
        bne     @byte
        jmp     load

@other: cmp     #0              ; perhaps nothing was ever written
        bne     @ask
        ldy     #2
@zero:  lda     DISK_DATA       ; the whole buffer, from wherever it is
        bne     @ask
        inx
        bne     @zero
        dey
        bne     @zero
        beq     @erase
@ask:   show    is_other
@wait:  bit     KEYBOARD_STATUS
        bpl     @wait
        lda     KEYBOARD_DATA
        and     #%11011111      ; lower case to upper case
        cmp     #'Y'
        bne     @wait

@erase: lda     #0
        sta     DISK_INDEX
        sta     DISK_INDEX+1
        tax
@put:   lda     title,x
        sta     DISK_DATA
        inx
        cpx     #title_end - title
        bne     @put
        lda     #DISK_WRITE
        jsr     execute
        bne     @failed
        lda     #$80
        sta     is_open
        jmp     save
@failed:show    unsaved
        rts

; Loads the display from the disk, and does not believe where the cursor should be.
load:   ldx     #FIRST_BLOCK
        jsr     begin_page
@block: stx     DISK_BLOCK
        lda     #DISK_READ
        jsr     execute
        bne     @failed
        jsr     @half
        jsr     @half
        inx
        cpx     #END_BLOCK
        bne     @block

        lda     #$80
        sta     is_open
        ldx     CURSOR_COLUMN
        cpx     #COLUMNS
        bcs     @end
        ldy     CURSOR_ROW
        cpy     #TEXT_ROWS
        bcs     @end
        stx     column
        sty     row
@end:   show    loaded
        rts
@failed:show    unreadable
        rts

@half:  ldy     #0
@byte:  lda     DISK_DATA
        sta     (page),y
        iny
        bne     @byte
        inc     page+1
        rts

; Saves the display to the disk.
save:   ldx     #FIRST_BLOCK
        jsr     begin_page
@block: stx     DISK_BLOCK
        lda     #0
        sta     DISK_INDEX
        sta     DISK_INDEX+1
        jsr     @half
        jsr     @half
        lda     #DISK_WRITE
        jsr     execute
        bne     @failed
        inx
        cpx     #END_BLOCK
        bne     @block
        show    saved           ; and not a moment earlier
        rts
@failed:show    unsaved
        rts

@half:  ldy     #0
@byte:  lda     (page),y
        sta     DISK_DATA
        iny
        bne     @byte
        inc     page+1
        rts

begin_page:
        lda     #<SCREEN
        sta     page
        lda     #>SCREEN
        sta     page+1
        rts

; Gives the disk the command in A. A and the flags say how it ended: 0 is well.
execute:
        sta     DISK_COMMAND
@wait:  lda     DISK_STATUS
        bpl     @wait
        and     #%00000111
        rts

; Shows the message at A (lower byte) and X in the last row, and fills the row.
show_message:
        sta     message
        stx     message+1
        ldy     #0
@text:  lda     (message),y
        beq     @fill
        ora     #REVERSE
        sta     STATUS,y
        iny
        bne     @text
@fill:  lda     #' ' | REVERSE
@space: sta     STATUS,y
        iny
        cpy     #COLUMNS
        bne     @space
        rts

interrupt:
        rti

        .rodata
title:  .byte   "MICRO NOTES 1"
title_end:

not_yet_saved:  .byte " Notes", 0
saved:          .byte " Notes: saved", 0
loaded:         .byte " Notes: loaded", 0
unsaved:        .byte " The disk cannot be written", 0
unreadable:     .byte " The disk cannot be read", 0
is_other:       .byte " This disk is not mine; Y erases it", 0

rows_low:
        .repeat TEXT_ROWS, i
        .byte   <(SCREEN + i * COLUMNS)
        .endrepeat
rows_high:
        .repeat TEXT_ROWS, i
        .byte   >(SCREEN + i * COLUMNS)
        .endrepeat

        .segment "VECTORS"
        .word   interrupt       ; NMI
        .word   start           ; reset
        .word   interrupt       ; IRQ and BRK
