/* Calls a hook that does not exist. */

#include <stdio.h>
#include "hooks.h"

int main (void)
{
    puts ("before");
    call_missing ();
    puts ("behind");
    return 0;
}
