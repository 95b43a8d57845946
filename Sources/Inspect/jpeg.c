#include <stdlib.h>
#include <string.h>
#include <turbojpeg.h>

#include "kinds.h"
#include "segments.h"

/// The turn that undoes each orientation (Exif 2.3, 4.6.4).
static const int turns[] = {
    [1] = TJXOP_NONE,      [2] = TJXOP_HFLIP, [3] = TJXOP_ROT180,     [4] = TJXOP_VFLIP,
    [5] = TJXOP_TRANSPOSE, [6] = TJXOP_ROT90, [7] = TJXOP_TRANSVERSE, [8] = TJXOP_ROT270,
};

/// How often a file is read once more without its filling.
enum { readings_more = 3 };

/// A size in pixels and in how large blocks it is coded.
typedef struct {
  int width, height, block_width, block_height;
} frame;

/// Blocks at the edge that the picture does not fill cannot become the first ones.
static int loses_nothing(int turn, frame size) {
  int is_wide = size.width % size.block_width == 0;
  int is_high = size.height % size.block_height == 0;
  switch (turn) {
  case TJXOP_HFLIP: case TJXOP_ROT270: return is_wide;
  case TJXOP_VFLIP: case TJXOP_ROT90: return is_high;
  case TJXOP_ROT180: case TJXOP_TRANSVERSE: return is_wide && is_high;
  default: return 1;
  }
}

/// The place where the first scan begins; the file's size where none does. It also tells whether the
/// picture is progressive: such a picture is written so again, because it would grow otherwise.
static size_t first_scan(content file, int *is_progressive) {
  *is_progressive = 0;
  for (size_t at = 2; at + 4 <= file.size && file.bytes[at] == 0xFF;) {
    uint8_t mark = file.bytes[at + 1];
    if (mark == 0xFF) { at++; continue; }
    if (mark == 0xC2 || mark == 0xC6 || mark == 0xCA || mark == 0xCE) *is_progressive = 1;
    if (mark == 0xDA) return at;
    at += 2 + ((size_t)file.bytes[at + 2] << 8 | file.bytes[at + 3]);
  }
  return file.size;
}

/// How many bytes before the end mark the library's complaint is about; 0 where it is another one.
static size_t surplus(const char *complaint) {
  const char *count = strpbrk(complaint, "0123456789");
  if (!count || !strstr(complaint, "extraneous bytes before marker 0xd9")) return 0;
  return strtoul(count, NULL, 10);
}

/// Takes so many bytes from before the end mark; 0 where they do not stand there or could be marks.
static int drop(content *file, size_t scan, size_t count) {
  const uint8_t mark[] = {0xFF, 0xD9};
  size_t end = scan;
  while (end + 2 <= file->size && memcmp(file->bytes + end, mark, 2) != 0) end++;
  if (count == 0 || end + 2 > file->size || count > end - scan) return 0;
  if (memchr(file->bytes + end - count, 0xFF, count)) return 0;
  memcpy(file->bytes + end - count, mark, 2);
  file->size = end - count + 2;
  return 1;
}

/// Has the picture written anew; gives the library's complaint, null where it has none.
static const char *transform(tjhandle handle, content file, tjtransform *way, content *made) {
  unsigned char *bytes = NULL;
  unsigned long count = 0;
  int flags = TJFLAG_STOPONWARNING | TJFLAG_LIMITSCANS;
  int status = tjTransform(handle, file.bytes, file.size, 1, &bytes, &count, way, flags);
  *made = (content){bytes, count};
  return status == 0 ? NULL : tjGetErrorStr2(handle);
}

static verdict rewrite(tjhandle handle, content file, content *rewritten) {
  // A file of tables alone is read without complaint, and leaves these as they are.
  int width = 0, height = 0, sampling = -1, colors = -1;
  if (tjDecompressHeader3(handle, file.bytes, file.size, &width, &height, &sampling, &colors) != 0)
    return strstr(tjGetErrorStr2(handle), "subsampling") ? UNREADABLE : DAMAGED;
  if (width < 1 || height < 1) return DAMAGED;
  if (is_too_large((unsigned)width, (unsigned)height)) return TOO_MANY_PIXELS;
  if (sampling < 0 || sampling >= TJ_NUMSAMP) return UNREADABLE;
  int shown = orientation(file);
  frame size = {width, height, tjMCUWidth[sampling], tjMCUHeight[sampling]};
  int is_turned = loses_nothing(turns[shown], size);
  int is_progressive;
  size_t scan = first_scan(file, &is_progressive);
  tjtransform way = {0};
  way.op = is_turned ? turns[shown] : TJXOP_NONE;
  way.options = TJXOPT_COPYNONE | TJXOPT_PERFECT | (is_progressive ? TJXOPT_PROGRESSIVE : 0);
  content made;
  const char *complaint = transform(handle, file, &way, &made);
  // Filling before the end mark harms no viewer. A library that passes over warnings would also take
  // a picture that is cut, so the filling goes and the rest is read as strictly as before. The
  // library does not count bytes that it has read ahead, so some filling may be left each time.
  for (int i = 0; complaint && i < readings_more && drop(&file, scan, surplus(complaint)); i++)
    complaint = transform(handle, file, &way, &made);
  if (complaint) return strstr(complaint, "memory") ? TOO_MANY_PIXELS : DAMAGED;
  *rewritten = with_segments(made, file, is_turned ? 1 : shown);
  return rewritten->bytes ? REWRITTEN : UNREADABLE;
}

verdict inspect_jpeg(content file, content *rewritten) {
  tjhandle handle = tjInitTransform();
  if (!handle) return UNREADABLE;
  verdict found = rewrite(handle, file, rewritten);
  tjDestroy(handle);
  return found;
}
