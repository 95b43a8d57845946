#include <png.h>
#include <stdlib.h>
#include <string.h>

#include "kinds.h"

enum { signature_size = 8, chunk_frame = 12 };

/// Chunks that show the picture: its pixels, their colours and the size on paper. `most` is the
/// greatest size that a chunk of the type can have. Text, dates and a drawing program's source stay
/// behind.
static const struct {
  const char *type;
  size_t most;
} shown[] = {
    {"IHDR", 13}, {"PLTE", 768}, {"IDAT", SIZE_MAX}, {"IEND", 0}, {"tRNS", 256}, {"gAMA", 4},
    {"cHRM", 32}, {"sRGB", 1},   {"iCCP", 1u << 20}, {"sBIT", 4}, {"bKGD", 6},   {"pHYs", 9},
};

/// Each kind stands once, but for the pixels; `had` has a bit for each that stood before.
static int is_shown(const uint8_t *type, size_t size, unsigned *had) {
  for (size_t i = 0; i < sizeof shown / sizeof *shown; i++) {
    if (memcmp(type, shown[i].type, 4) != 0) continue;
    int is_again = (*had >> i & 1u) && shown[i].most != SIZE_MAX;
    *had |= 1u << i;
    return !is_again && size <= shown[i].most;
  }
  return 0;
}

static uint32_t big(const uint8_t *at) {
  return (uint32_t)at[0] << 24 | (uint32_t)at[1] << 16 | (uint32_t)at[2] << 8 | at[3];
}

/// Copies chunk by chunk up to the end mark; what stands behind it is no part of the picture.
static int copy_picture(content file, content *copy) {
  copy->bytes = malloc(file.size);
  if (!copy->bytes || file.size < signature_size) return 0;
  memcpy(copy->bytes, file.bytes, signature_size);
  copy->size = signature_size;
  size_t at = signature_size;
  unsigned had = 0;
  while (file.size - at >= chunk_frame) {
    size_t size = big(file.bytes + at);
    if (size > file.size - at - chunk_frame) return 0;
    const uint8_t *type = file.bytes + at + 4;
    int is_critical = (type[0] & 0x20) == 0;
    if (is_shown(type, size, &had)) {
      memcpy(copy->bytes + copy->size, file.bytes + at, size + chunk_frame);
      copy->size += size + chunk_frame;
    } else if (is_critical) {
      return 0;
    }
    at += size + chunk_frame;
    if (memcmp(type, "IEND", 4) == 0) return 1;
  }
  return 0;
}

/// A copy that is being decoded.
typedef struct {
  content file;
  size_t at;
  int has_surplus;
} source;

static void read_source(png_structp png, png_bytep to, size_t size) {
  source *from = png_get_io_ptr(png);
  if (size > from->file.size - from->at) png_error(png, "short");
  memcpy(to, from->file.bytes + from->at, size);
  from->at += size;
}

/// Odd colours harm nobody; bytes among the pixels that no pixel needs are somebody's luggage.
static void on_warning(png_structp png, png_const_charp text) {
  source *from = png_get_error_ptr(png);
  if (strncmp(text, "IDAT", 4) == 0) from->has_surplus = 1;
}

static void on_error(png_structp png, png_const_charp text) {
  (void)text;
  png_longjmp(png, 1);
}

/// Decodes row by row into one row's memory, so that only the header decides how much is needed.
static verdict decode(png_structp png, png_infop info, uint8_t *volatile *row) {
  if (setjmp(png_jmpbuf(png))) return DAMAGED;
  png_read_info(png, info);
  if (is_too_large(png_get_image_width(png, info), png_get_image_height(png, info)))
    return TOO_MANY_PIXELS;
  int passes = png_set_interlace_handling(png);
  png_read_update_info(png, info);
  *row = malloc(png_get_rowbytes(png, info));
  if (!*row) return UNREADABLE;
  png_uint_32 height = png_get_image_height(png, info);
  for (int pass = 0; pass < passes; pass++)
    for (png_uint_32 y = 0; y < height; y++) png_read_row(png, *row, NULL);
  png_read_end(png, NULL);
  return REWRITTEN;
}

verdict inspect_png(content file, content *rewritten) {
  if (!copy_picture(file, rewritten)) return DAMAGED;
  source from = {*rewritten, 0, 0};
  png_structp png = png_create_read_struct(PNG_LIBPNG_VER_STRING, &from, on_error, on_warning);
  png_infop info = png ? png_create_info_struct(png) : NULL;
  if (!info) return UNREADABLE;
  png_set_crc_action(png, PNG_CRC_ERROR_QUIT, PNG_CRC_ERROR_QUIT);
  // The library would call a large picture damaged; its own limit comes with its own reason.
  png_set_user_limits(png, PNG_UINT_31_MAX, PNG_UINT_31_MAX);
  png_set_read_fn(png, &from, read_source);
  uint8_t *volatile row = NULL;
  verdict found = decode(png, info, &row);
  free(row);
  png_destroy_read_struct(&png, &info, NULL);
  return found == REWRITTEN && from.has_surplus ? DAMAGED : found;
}
