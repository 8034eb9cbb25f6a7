#pragma once

#include <stddef.h>
#include <stdint.h>

// What Swift cannot import: macros, variadic functions, and calls that glibc hides behind _GNU_SOURCE.

/// Renames without replacing: fails with EEXIST when `to` exists. Returns 0, or -1 with errno.
int confer_rename_exclusive(const char *from, const char *to);

/// Flushes the file system that holds `fd`, metadata included. Returns 0, or -1 with errno.
int confer_sync_filesystem(int fd);
