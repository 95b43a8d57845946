#include "ends.h"

#include <string.h>

/// Readers look for the end mark in the last kilobyte (ISO 32000-1, 7.5.5, and its annex H).
enum { end_mark_within = 2048 };
/// Sizes of an archive's end record and of the locator before it (APPNOTE 4.3.15 and 4.3.16), and
/// how far from the file's end the record can stand.
enum { archive_end_size = 22, locator_size = 20, archive_end_within = 65557 };

/// The last place of `mark`, no further than `within` from the end; null where there is none.
static const uint8_t *last(content file, const char *mark, size_t within) {
  size_t size = strlen(mark);
  size_t first = file.size > within ? file.size - within : 0;
  for (size_t at = file.size; at-- > first;)
    if (file.size - at >= size && memcmp(file.bytes + at, mark, size) == 0) return file.bytes + at;
  return NULL;
}

static int is_blank(uint8_t byte) { return byte == 0 || byte == ' ' || (byte >= 9 && byte <= 13); }

static uint32_t little(const uint8_t *at, int bytes) {
  uint32_t value = 0;
  while (bytes-- > 0) value = value << 8 | at[bytes];
  return value;
}

/// An archive's end record whose comment and directory lie within the file, or which a locator of
/// such a record stands before: four letters alone stand in compressed data by chance.
int has_archive(content file) {
  size_t first = file.size > archive_end_within ? file.size - archive_end_within : 0;
  for (size_t at = first; at + archive_end_size <= file.size; at++) {
    const uint8_t *record = file.bytes + at;
    if (memcmp(record, "PK\5\6", 4) != 0) continue;
    if (at >= locator_size && memcmp(record - locator_size, "PK\6\7", 4) == 0) return 1;
    size_t directory = (size_t)little(record + 12, 4) + little(record + 16, 4);
    size_t comment = little(record + 20, 2);
    if (directory <= at && comment <= file.size - at - archive_end_size) return 1;
  }
  return 0;
}

verdict check_ends(content pdf) {
  const uint8_t *mark = last(pdf, "%%EOF", end_mark_within);
  if (!mark || !last(pdf, "startxref", pdf.size)) return DAMAGED;
  for (const uint8_t *at = mark + 5; at < pdf.bytes + pdf.size; at++)
    if (!is_blank(*at)) return TWO_KINDS;
  return has_archive(pdf) ? TWO_KINDS : KEPT;
}
