#pragma once
#include "answer.h"

/// Whether a PDF begins and ends as one and as nothing else: `KEPT`, `DAMAGED` or `TWO_KINDS`.
verdict check_ends(content pdf);

/// Whether a reader of archives finds one that ends in the file.
int has_archive(content file);
