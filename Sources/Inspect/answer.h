#pragma once
#include <stddef.h>
#include <stdint.h>

/// What the program says of a file; the caller knows each by its word.
typedef enum {
  KEPT,           // as it came, byte for byte
  REWRITTEN,      // the bytes that follow stand for it
  DAMAGED,
  TWO_KINDS,      // it could as well be read as something else
  PROGRAM,        // it carries something that acts
  ATTACHMENTS,    // other files lie in it
  LOCKED,         // nobody opens it without a password
  EDITING_LOCKED, // it opens without a password, and may not be changed
  TOO_MANY_PIXELS,
  UNREADABLE,     // whole, perhaps, but of a kind that the libraries do not read
} verdict;

/// A file in memory.
typedef struct {
  uint8_t *bytes;
  size_t size;
} content;

/// Reads standard input to its end; `bytes` is null where it is longer than any upload.
content read_all(void);

/// Writes the answer: a line with the verdict's word and the number of bytes, then the bytes.
int answer(verdict found, content rewritten);
