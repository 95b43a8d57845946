#include <string.h>
#include <turbojpeg.h>

#include "kinds.h"
#include "segments.h"

/// The turn that undoes each orientation (Exif 2.3, 4.6.4).
static const int turns[] = {
    [1] = TJXOP_NONE,      [2] = TJXOP_HFLIP, [3] = TJXOP_ROT180,     [4] = TJXOP_VFLIP,
    [5] = TJXOP_TRANSPOSE, [6] = TJXOP_ROT90, [7] = TJXOP_TRANSVERSE, [8] = TJXOP_ROT270,
};

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

/// Baseline pictures stay baseline; progressive ones would grow without it.
static int is_progressive(content file) {
  for (size_t at = 2; at + 4 <= file.size && file.bytes[at] == 0xFF;) {
    uint8_t mark = file.bytes[at + 1];
    if (mark == 0xFF) { at++; continue; }
    if (mark == 0xC2 || mark == 0xC6 || mark == 0xCA || mark == 0xCE) return 1;
    if (mark == 0xDA) return 0;
    at += 2 + ((size_t)file.bytes[at + 2] << 8 | file.bytes[at + 3]);
  }
  return 0;
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
  tjtransform way = {0};
  way.op = is_turned ? turns[shown] : TJXOP_NONE;
  way.options = TJXOPT_COPYNONE | TJXOPT_PERFECT | (is_progressive(file) ? TJXOPT_PROGRESSIVE : 0);
  unsigned char *bytes = NULL;
  unsigned long count = 0;
  int flags = TJFLAG_STOPONWARNING | TJFLAG_LIMITSCANS;
  if (tjTransform(handle, file.bytes, file.size, 1, &bytes, &count, &way, flags) != 0)
    return strstr(tjGetErrorStr2(handle), "memory") ? TOO_MANY_PIXELS : DAMAGED;
  *rewritten = with_segments((content){bytes, count}, file, is_turned ? 1 : shown);
  return rewritten->bytes ? REWRITTEN : UNREADABLE;
}

verdict inspect_jpeg(content file, content *rewritten) {
  tjhandle handle = tjInitTransform();
  if (!handle) return UNREADABLE;
  verdict found = rewrite(handle, file, rewritten);
  tjDestroy(handle);
  return found;
}
