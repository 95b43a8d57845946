#include "segments.h"

#include <stdlib.h>
#include <string.h>

/// Profiles of cameras have some hundred bytes, of printers half a million.
static const size_t profile_max = 1u << 20;
static const uint8_t exif_mark[] = {'E', 'x', 'i', 'f', 0, 0};
static const uint8_t profile_mark[] = "ICC_PROFILE";

enum { app0 = 0xE0, app1 = 0xE1, app2 = 0xE2, start_of_scan = 0xDA };

/// A segment before the scan: its mark, and its bytes from the mark on.
typedef struct {
  uint8_t mark;
  const uint8_t *bytes;
  size_t size;
} segment;

/// The segment at `*at` (ITU T.81, B.1.1.4); 0 where the scan begins or nothing is readable.
static int next(content jpeg, size_t *at, segment *found) {
  while (*at + 4 <= jpeg.size && jpeg.bytes[*at] == 0xFF && jpeg.bytes[*at + 1] == 0xFF) ++*at;
  if (*at + 4 > jpeg.size || jpeg.bytes[*at] != 0xFF) return 0;
  const uint8_t *bytes = jpeg.bytes + *at;
  size_t size = 2 + ((size_t)bytes[2] << 8 | bytes[3]);
  if (bytes[1] == start_of_scan || size < 4 || size > jpeg.size - *at) return 0;
  *found = (segment){bytes[1], bytes, size};
  *at += size;
  return 1;
}

static int has_mark(segment part, const uint8_t *mark, size_t size) {
  return part.size >= 4 + size && memcmp(part.bytes + 4, mark, size) == 0;
}

static unsigned number(const uint8_t *at, int bytes, int is_little) {
  unsigned value = 0;
  for (int i = 0; i < bytes; i++) value = value << 8 | at[is_little ? bytes - 1 - i : i];
  return value;
}

/// Tag 0x0112 of the first directory (Exif 2.3, 4.6).
static int tagged(const uint8_t *tiff, size_t size) {
  if (size < 8) return 1;
  int is_little = tiff[0] == 'I';
  size_t at = number(tiff + 4, 4, is_little);
  if (at > size || size - at < 2) return 1;
  unsigned count = number(tiff + at, 2, is_little);
  for (at += 2; count > 0 && size - at >= 12; count--, at += 12) {
    if (number(tiff + at, 2, is_little) != 0x0112) continue;
    unsigned value = number(tiff + at + 8, 2, is_little);
    return value >= 1 && value <= 8 ? (int)value : 1;
  }
  return 1;
}

int orientation(content jpeg) {
  segment part;
  for (size_t at = 2; next(jpeg, &at, &part);)
    if (part.mark == app1 && has_mark(part, exif_mark, sizeof exif_mark))
      return tagged(part.bytes + 10, part.size - 10);
  return 1;
}

/// Readers know a profile by four letters in the head of its first part (ICC.1, 7.2.9 and B.4).
static int begins_profile(segment part) {
  return part.size >= 58 && part.bytes[16] == 1 && memcmp(part.bytes + 54, "acsp", 4) == 0;
}

/// The bytes of all parts of the profile; 0 where no reader would take them for one.
static size_t profile_size(content jpeg) {
  size_t size = 0;
  int is_profile = 0;
  segment part;
  for (size_t at = 2; next(jpeg, &at, &part);) {
    if (part.mark != app2 || !has_mark(part, profile_mark, sizeof profile_mark)) continue;
    if (begins_profile(part)) is_profile = 1;
    size += part.size;
  }
  return is_profile && size <= profile_max ? size : 0;
}

static void append(content *to, const void *bytes, size_t size) {
  memcpy(to->bytes + to->size, bytes, size);
  to->size += size;
}

content with_segments(content picture, content original, int orientation) {
  const uint8_t exif[] = {0xFF, app1, 0, 34,  'E', 'x', 'i', 'f',  0, 0, 'M', 'M',
                          0,    42,   0, 0,   0,   8,   0,   1,    1, 0x12, 0, 3,
                          0,    0,    0, 1,   0,   (uint8_t)orientation, 0, 0, 0, 0, 0, 0};
  size_t profile = profile_size(original);
  content whole = {malloc(picture.size + sizeof exif + profile), 0};
  if (!whole.bytes) return whole;
  segment part;
  size_t head = 2;
  size_t behind = head;
  if (next(picture, &behind, &part) && part.mark == app0) head = behind;
  append(&whole, picture.bytes, head);
  if (orientation != 1) append(&whole, exif, sizeof exif);
  for (size_t at = 2; profile > 0 && next(original, &at, &part);)
    if (part.mark == app2 && has_mark(part, profile_mark, sizeof profile_mark))
      append(&whole, part.bytes, part.size);
  append(&whole, picture.bytes + head, picture.size - head);
  return whole;
}
