#define _GNU_SOURCE
#include "CShims.h"

#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

int confer_rename_exclusive(const char *from, const char *to) {
  return renameat2(AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE);
}

int confer_sync_filesystem(int fd) { return syncfs(fd); }
