#pragma once
#include "answer.h"

/// More than any paper needs; more is somebody's way to use memory up.
#define SIDE_MAX 12000u
#define PIXELS_MAX 60000000u

/// Looks through a PDF for what acts by itself, lies inside or locks it.
verdict inspect_pdf(content file);

/// Decodes a JPEG once and writes its picture anew, with nothing else.
verdict inspect_jpeg(content file, content *rewritten);

/// Copies the picture's own parts of a PNG and decodes the copy once.
verdict inspect_png(content file, content *rewritten);

/// Whether a picture of so many pixels is decoded at all.
static inline int is_too_large(unsigned width, unsigned height) {
  return width > SIDE_MAX || height > SIDE_MAX || (uint64_t)width * height > PIXELS_MAX;
}
