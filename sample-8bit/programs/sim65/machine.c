/* A machine within the machine: a small stack processor, whose instructions are pointers to functions
 * in a table, counts down in a loop, and calls a subroutine that prints squares. */

#include <stdio.h>
#include <stdlib.h>

enum { HALT, PUSH, ADD, SUBTRACT, MULTIPLY, DUPLICATE, SWAP, PRINT, JUMP_IF, CALL, RETURN, COUNT };

static const int program[] = {
    PUSH, 7,                        /*  0: a counter */
    DUPLICATE, CALL, 17,            /*  2 */
    PUSH, 1, SUBTRACT,              /*  5: one less */
    DUPLICATE, JUMP_IF, 2,          /*  8: unless it is 0, again */
    PUSH, 100, SWAP, PRINT, PRINT,  /* 11 */
    HALT,                           /* 16 */
    DUPLICATE, MULTIPLY,            /* 17: the square, */
    PUSH, 1, ADD, PRINT, RETURN     /* 19: and one more */
};

static int stack[16];
static unsigned char stack_size;
static unsigned char returns[8];
static unsigned char calls;
static unsigned char at;
static unsigned executed[COUNT];

static int pull (void)
{
    if (stack_size == 0) {
        puts ("the stack is empty");
        exit (1);
    }
    return stack[--stack_size];
}

static void push (int value)
{
    stack[stack_size++] = value;
}

static void do_halt (void) { at = 0xFF; }
static void do_push (void) { push (program[at++]); }
static void do_add (void) { push (pull () + pull ()); }
static void do_subtract (void) { int right = pull (); push (pull () - right); }
static void do_multiply (void) { push (pull () * pull ()); }
static void do_duplicate (void) { int value = pull (); push (value); push (value); }
static void do_swap (void) { int b = pull (); int a = pull (); push (b); push (a); }
static void do_print (void) { printf ("%d ", pull ()); }
static void do_jump_if (void) { int to = program[at++]; if (pull ()) { at = (unsigned char) to; } }
static void do_call (void) { int to = program[at++]; returns[calls++] = at; at = (unsigned char) to; }
static void do_return (void) { at = returns[--calls]; }

static void (*const instructions[COUNT]) (void) = {
    do_halt, do_push, do_add, do_subtract, do_multiply, do_duplicate, do_swap,
    do_print, do_jump_if, do_call, do_return
};

int main (void)
{
    unsigned char i;
    int opcode;

    while (at != 0xFF) {
        opcode = program[at++];
        ++executed[opcode];
        instructions[opcode] ();
    }
    putchar ('\n');
    for (i = 0; i < COUNT; ++i) {
        printf ("%u%c", executed[i], i + 1 < COUNT ? ' ' : '\n');
    }
    return stack_size;
}
