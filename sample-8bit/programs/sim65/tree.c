/* Counts the words of standard input in a tree: structures that point to each other, on the heap, and
 * recursion over them. The exit status is how deep the tree is. */

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct node {
    struct node* less;
    struct node* more;
    unsigned count;
    char word[1];
};

static void add (struct node** at, const char* word)
{
    int order;

    while (*at != NULL) {
        order = strcmp (word, (*at)->word);
        if (order == 0) {
            ++(*at)->count;
            return;
        }
        at = order < 0 ? &(*at)->less : &(*at)->more;
    }
    *at = calloc (1, sizeof (struct node) + strlen (word));
    if (*at == NULL) {
        fputs ("tree: no memory\n", stderr);
        exit (100);
    }
    (*at)->count = 1;
    strcpy ((*at)->word, word);
}

static unsigned char print_and_free (struct node* node)
{
    unsigned char left;
    unsigned char right;

    if (node == NULL) {
        return 0;
    }
    left = print_and_free (node->less);
    printf ("%5u %s\n", node->count, node->word);
    right = print_and_free (node->more);
    free (node);
    return 1 + (left > right ? left : right);
}

int main (void)
{
    static char word[32];
    struct node* root = NULL;
    unsigned char length = 0;
    int c;

    do {
        c = getchar ();
        if (c != EOF && isalpha (c)) {
            if (length < sizeof (word) - 1) {
                word[length++] = (char) tolower (c);
            }
        } else if (length > 0) {
            word[length] = '\0';
            add (&root, word);
            length = 0;
        }
    } while (c != EOF);
    return print_and_free (root);
}
