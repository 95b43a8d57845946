#pragma once
#include <stddef.h>

/// How a child came to its end.
typedef enum {
  /// It left by itself with the status 0.
  CHILD_DONE,
  /// It left by itself with another status.
  CHILD_REFUSED,
  /// It could not be started.
  CHILD_NOT_STARTED,
  /// It was killed: by a signal, for its time, or because it wrote more than there is room for.
  CHILD_KILLED,
} child_end;

/// Runs the program at `path` with one or two words (the second may be null), `input` as its
/// standard input and nothing else of this process, and waits for it.
///
/// Any thread may call it at any time. `*written` bytes of its output stand in `output`; where it
/// refused, `*status` is its status.
child_end child_run(
    const char *path, const char *word, const char *second,
    const void *input, size_t input_size,
    void *output, size_t output_room, size_t *written,
    int milliseconds, int *status);
