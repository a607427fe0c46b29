/* Structures that are copied, in arrays and nested; pointers to them; a ring of static state; the sizes
 * of what is in them. */

#include <stddef.h>
#include <stdio.h>

struct point {
    int x;
    int y;
};

struct segment {
    struct point from;
    struct point to;
    char name;
};

static void turn (struct point* point)
{
    struct point before;

    before = *point;
    point->x = -before.y;
    point->y = before.x;
}

static struct segment* next_segment (void)
{
    static struct segment ring[3];
    static unsigned char used;
    struct segment* segment = &ring[used % 3];

    segment->name = 'a' + used++;
    return segment;
}

static long cross (const struct segment* a, const struct segment* b)
{
    return (long) (a->to.x - a->from.x) * (b->to.y - b->from.y)
         - (long) (a->to.y - a->from.y) * (b->to.x - b->from.x);
}

int main (void)
{
    struct segment* last = NULL;
    struct point at = { 300, 70 };
    unsigned char i;

    printf ("%u %u %u\n", (unsigned) sizeof (struct point), (unsigned) sizeof (struct segment),
            (unsigned) offsetof (struct segment, name));
    for (i = 0; i < 7; ++i) {
        struct segment* segment = next_segment ();
        segment->from = at;
        turn (&at);
        at.x += i;
        segment->to = at;
        printf ("%c (%d,%d)-(%d,%d)", segment->name, segment->from.x, segment->from.y,
                segment->to.x, segment->to.y);
        if (last != NULL) {
            printf (" %c x %c = %ld", last->name, segment->name, cross (last, segment));
        }
        putchar ('\n');
        last = segment;
    }
    return (int) (next_segment () - last) + 10;
}
