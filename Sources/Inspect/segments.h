#pragma once
#include "answer.h"

/// Orientation of the picture by its EXIF tag (1 to 8); 1 where it has none.
int orientation(content jpeg);

/// A JPEG with a new segment that carries only the orientation, where that is not 1, and with the
/// colour profile of the original; `bytes` is null where memory ends.
content with_segments(content picture, content original, int orientation);
