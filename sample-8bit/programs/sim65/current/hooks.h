/* The hooks and the counter of sim65 after 2.19. */

long __fastcall__ seek (int fd, long offset, int whence);
unsigned char __fastcall__ remove_file (const char* name);
int __fastcall__ map_error (unsigned char number);
void call_missing (void);

extern volatile unsigned char counter[10];
