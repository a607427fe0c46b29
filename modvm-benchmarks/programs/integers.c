/*
 * Work with integers of the kind that programs do who compute nothing in particular: records that point at
 * each other, comparisons of strings, calls with parameters, arithmetic of 16 and 32 bits, decisions.
 * Returns a check-sum.
 */

#define RECORDS 16
#define NAME_LENGTH 12
#define ROUNDS 20

struct record {
    struct record *next;
    unsigned char kind;
    int value;
    char name[NAME_LENGTH];
};

static struct record records[RECORDS];
static unsigned seed;

static unsigned draw(void) {
    seed = (seed << 7) - seed + 251;
    return seed;
}

static int compare(const char *left, const char *right) {
    while (*left && *left == *right) {
        ++left;
        ++right;
    }
    return *left - *right;
}

static void rename(struct record *record, unsigned number) {
    unsigned char i;
    for (i = 0; i < NAME_LENGTH - 1; ++i) {
        record->name[i] = 'A' + (number & 7);
        number = (number >> 3) | (number << 13);
    }
    record->name[NAME_LENGTH - 1] = 0;
}

static void fill(void) {
    unsigned char i;
    for (i = 0; i < RECORDS; ++i) {
        records[i].next = &records[(i + 5) & (RECORDS - 1)];
        records[i].kind = draw() & 3;
        records[i].value = draw();
        rename(&records[i], draw() & 0xFF);
    }
}

static int combine(struct record *record, int weight) {
    switch (record->kind) {
    case 0:
        return record->value + weight;
    case 1:
        return record->value * weight;
    case 2:
        return record->value / (weight | 1);
    default:
        return record->value ^ weight;
    }
}

unsigned main(void) {
    struct record *at;
    unsigned long total = 0;
    unsigned char round;
    unsigned char i;

    seed = 4711;
    fill();
    for (round = 0; round < ROUNDS; ++round) {
        at = &records[round & (RECORDS - 1)];
        for (i = 0; i < RECORDS; ++i) {
            total += combine(at, (int) i - round);
            if (compare(at->name, at->next->name) < 0) {
                at->value += 3;
            } else {
                rename(at, at->value);
                at->kind = (at->kind + 1) & 3;
            }
            at = at->next;
        }
    }
    return (unsigned) total ^ (unsigned) (total >> 16);
}
