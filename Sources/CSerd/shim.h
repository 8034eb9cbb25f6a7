#pragma once
#include <stdio.h>
#include <serd/serd.h>

// The reader's complaint as text: its arguments are a va_list, which Swift cannot pass on.
static inline void confer_serd_message(const SerdError *error, char *text, size_t size) {
  vsnprintf(text, size, error->fmt, *error->args);
}
