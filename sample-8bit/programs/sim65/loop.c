/* Never ends by itself. */

static volatile unsigned char turns;

int main (void)
{
    do {
        ++turns;
    } while (1);
    return 0;
}
