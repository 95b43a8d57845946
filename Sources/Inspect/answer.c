#include "answer.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/// A little more than the office sends, so that its own limit speaks first.
static const size_t size_max = 12u << 20;

static const char *const words[] = {
    [KEPT] = "kept",
    [REWRITTEN] = "rewritten",
    [DAMAGED] = "damaged",
    [TWO_KINDS] = "twoKinds",
    [PROGRAM] = "program",
    [ATTACHMENTS] = "attachments",
    [LOCKED] = "locked",
    [EDITING_LOCKED] = "editingLocked",
    [TOO_MANY_PIXELS] = "tooManyPixels",
    [UNREADABLE] = "unreadable",
};

content read_all(void) {
  content none = {NULL, 0};
  content file = {malloc(size_max + 1), 0};
  if (!file.bytes) return none;
  for (;;) {
    ssize_t got = read(STDIN_FILENO, file.bytes + file.size, size_max + 1 - file.size);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return none;
    if (got == 0) return file;
    file.size += (size_t)got;
    if (file.size > size_max) return none;
  }
}

static int write_all(const void *bytes, size_t size) {
  const uint8_t *at = bytes;
  while (size > 0) {
    ssize_t put = write(STDOUT_FILENO, at, size);
    if (put < 0 && errno == EINTR) continue;
    if (put < 0) return 0;
    at += put;
    size -= (size_t)put;
  }
  return 1;
}

int answer(verdict found, content rewritten) {
  char line[64];
  int length = snprintf(line, sizeof line, "inspect/1 %s %zu\n", words[found], rewritten.size);
  return write_all(line, (size_t)length) && write_all(rewritten.bytes, rewritten.size);
}
