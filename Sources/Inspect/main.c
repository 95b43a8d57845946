#include <string.h>

#include "confine.h"
#include "ends.h"
#include "kinds.h"

enum { usage = 64, not_confined = 71 };

/// dianzhao-inspect pdf|jpeg|png: a file on standard input, the answer on standard output.
///
/// Two more ways to ask serve the office and its tests: `ready` answers once the limits hold, and
/// `probe NAME` tries one thing that they forbid.
int main(int count, char **words) {
  if (count < 2) return usage;
  if (!confine()) return not_confined;
  const char *kind = words[1];
  content none = {NULL, 0};
  if (strcmp(kind, "ready") == 0) return answer(KEPT, none) ? 0 : 1;
  if (strcmp(kind, "probe") == 0 && count == 3) {
    probe(words[2]);
    return 0;
  }
  content file = read_all();
  if (!file.bytes) return answer(UNREADABLE, none) ? 0 : 1;
  content rewritten = {NULL, 0};
  verdict found = UNREADABLE;
  if (strcmp(kind, "pdf") == 0) found = inspect_pdf(file);
  else if (strcmp(kind, "jpeg") == 0) found = inspect_jpeg(file, &rewritten);
  else if (strcmp(kind, "png") == 0) found = inspect_png(file, &rewritten);
  else return usage;
  // The profile and the points stay as they are, and together they can be an archive as well.
  if (found == REWRITTEN && has_archive(rewritten)) found = TWO_KINDS;
  return answer(found, found == REWRITTEN ? rewritten : none) ? 0 : 1;
}
