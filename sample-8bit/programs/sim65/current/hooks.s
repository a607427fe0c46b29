; The hooks of sim65 after 2.19 that the library of 2.19 does not call.

        .export _seek, _remove_file, _map_error, _call_missing, _counter

_seek        := $FFF1       ; long seek (int fd, long offset, int whence)
_remove_file := $FFF2       ; unsigned char remove_file (const char* name)
_map_error   := $FFF3       ; int map_error (unsigned char number)
_call_missing := $FFF0      ; no hook at all
_counter     := $FFC0
