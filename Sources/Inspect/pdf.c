#include <ctype.h>
#include <qpdf/qpdf-c.h>
#include <stdlib.h>
#include <string.h>

#include "ends.h"
#include "kinds.h"

/// Actions that run something or send something (ISO 32000-1, 12.6.4).
static const char *const acting[] = {
    "/JavaScript", "/Launch",      "/SubmitForm",       "/ImportData",
    "/GoToE",      "/Rendition",   "/RichMediaExecute", "/GoTo3DView",
};
/// Keys under which a program stands, wherever they stand. Lists of scripts and of files are none:
/// they stay, empty, where an editor took out what was in them.
static const char *const programs[] = {"/XFA", "/OnInstantiate"};
/// Annotations that bring a program of their own.
static const char *const playing[] = {"/RichMedia", "/3D"};
/// Names of an embedded file by system, in the dictionary under `/EF` (7.11.4).
static const char *const systems[] = {"/F", "/UF", "/DOS", "/Mac", "/Unix"};

/// Keys that lead to an action or a file, in the library's words for a key that stands twice.
static const char *const leading[] = {
    "key /S;", "key /A;", "key /AA;", "key /OpenAction;", "key /Next;", "key /Names;", "key /Root;",
    "key /Kids;", "key /EF;", "key /JavaScript;", "key /EmbeddedFiles;", "key /Annots;",
    "key /AcroForm;", "key /Fields;", "key /XFA;", "key /Pages;", "key /Outlines;", "key /First;",
    "key /JS;", "key /URI;", "key /OnInstantiate;", "key /FS;", "key /AF;", "key /Subtype;",
    "key /3DD;", "key /RichMediaContent;", "key /Assets;", "key /F;", "key /UF;", "key /DOS;",
    "key /Mac;", "key /Unix;",
};

/// More objects than 10 MB have room for.
enum { numbers_max = 1 << 23 };

/// Objects that are still to be looked at, and those that were.
typedef struct {
  qpdf_data pdf;
  qpdf_oh *waiting;
  size_t count, room;
  uint32_t *seen; // by number, the generation plus one
  int has_program, has_files, is_too_much;
} walk;

static int is_among(const char *word, const char *const *list, size_t count) {
  for (size_t i = 0; i < count; i++)
    if (strcmp(word, list[i]) == 0) return 1;
  return 0;
}
#define IS_AMONG(word, list) is_among(word, list, sizeof(list) / sizeof(*(list)))

/// Whether a numbered object is new. One number with two generations is two objects to some readers
/// and one to others, so nobody can say what such a file shows.
static int is_new(walk *way, qpdf_oh object) {
  int number = qpdf_oh_get_object_id(way->pdf, object);
  if (number == 0) return 1;
  if (number < 0 || number >= numbers_max) {
    way->is_too_much = 1;
    return 0;
  }
  uint32_t generation = (uint32_t)qpdf_oh_get_generation(way->pdf, object) + 1;
  if (way->seen[number] != 0 && way->seen[number] != generation) way->is_too_much = 1;
  if (way->seen[number] != 0) return 0;
  way->seen[number] = generation;
  return 1;
}

/// Puts an object on the list; each numbered one once, so that circles end.
static void push(walk *way, qpdf_oh object) {
  if (!is_new(way, object)) {
    qpdf_oh_release(way->pdf, object);
    return;
  }
  if (way->count == way->room) {
    size_t room = way->room ? way->room * 2 : 1024;
    qpdf_oh *waiting = realloc(way->waiting, room * sizeof *waiting);
    if (!waiting) {
      way->is_too_much = 1;
      return;
    }
    way->waiting = waiting;
    way->room = room;
  }
  way->waiting[way->count++] = object;
}

static int names(walk *way, qpdf_oh value, const char *const *list, size_t count) {
  return qpdf_oh_is_name(way->pdf, value)
      && is_among(qpdf_oh_get_name(way->pdf, value), list, count);
}
#define NAMES(way, value, list) names(way, value, list, sizeof(list) / sizeof(*(list)))

/// A link is a link, except one that runs a script.
static int is_script_link(walk *way, qpdf_oh value) {
  static const char scheme[] = "javascript:";
  if (!qpdf_oh_is_string(way->pdf, value)) return 0;
  const char *text = qpdf_oh_get_utf8_value(way->pdf, value);
  while (*text && (unsigned char)*text <= ' ') text++;
  for (size_t i = 0; i < sizeof scheme - 1; i++)
    if (tolower((unsigned char)text[i]) != scheme[i]) return 0;
  return 1;
}

/// Fonts and pictures have names that a program made up, and `/JS` may be one of them.
static int is_script(walk *way, qpdf_oh value) {
  return qpdf_oh_is_string(way->pdf, value) || qpdf_oh_is_stream(way->pdf, value);
}

static int has_embedded(walk *way, qpdf_oh value) {
  if (!qpdf_oh_is_dictionary(way->pdf, value)) return 0;
  for (size_t i = 0; i < sizeof systems / sizeof *systems; i++)
    if (qpdf_oh_has_key(way->pdf, value, systems[i])) return 1;
  return 0;
}

static void judge(walk *way, const char *key, qpdf_oh value) {
  if (qpdf_oh_is_null(way->pdf, value)) return;
  if (IS_AMONG(key, programs)) way->has_program = 1;
  if (strcmp(key, "/JS") == 0 && is_script(way, value)) way->has_program = 1;
  if (strcmp(key, "/S") == 0 && NAMES(way, value, acting)) way->has_program = 1;
  if (strcmp(key, "/Subtype") == 0 && NAMES(way, value, playing)) way->has_program = 1;
  if (strcmp(key, "/URI") == 0 && is_script_link(way, value)) way->has_program = 1;
  if (strcmp(key, "/EF") == 0 && has_embedded(way, value)) way->has_files = 1;
}

/// The keys come from an iterator of which there is one, so they are read before it is needed anew.
static void look_at_dictionary(walk *way, qpdf_oh dictionary) {
  qpdf_oh_begin_dict_key_iter(way->pdf, dictionary);
  while (!way->is_too_much && qpdf_oh_dict_more_keys(way->pdf)) {
    char *key = strdup(qpdf_oh_dict_next_key(way->pdf));
    if (!key) {
      way->is_too_much = 1;
      return;
    }
    qpdf_oh value = qpdf_oh_get_key(way->pdf, dictionary, key);
    judge(way, key, value);
    push(way, value);
    free(key);
  }
}

static void look_at(walk *way, qpdf_oh object) {
  if (qpdf_oh_is_stream(way->pdf, object)) {
    look_at_dictionary(way, qpdf_oh_get_dict(way->pdf, object));
  } else if (qpdf_oh_is_dictionary(way->pdf, object)) {
    look_at_dictionary(way, object);
  } else if (qpdf_oh_is_array(way->pdf, object)) {
    int count = qpdf_oh_get_array_n_items(way->pdf, object);
    for (int i = 0; i < count && !way->is_too_much; i++)
      push(way, qpdf_oh_get_array_item(way->pdf, object, i));
  }
  qpdf_oh_release(way->pdf, object);
}

/// Every object that a reader comes to from the trailer on, packed ones too.
static verdict walk_all(qpdf_data pdf) {
  walk way = {.pdf = pdf, .seen = calloc(numbers_max, sizeof(uint32_t))};
  if (!way.seen) return UNREADABLE;
  push(&way, qpdf_get_trailer(pdf));
  while (way.count > 0 && !way.is_too_much) look_at(&way, way.waiting[--way.count]);
  if (way.is_too_much) return UNREADABLE;
  if (way.has_program) return PROGRAM;
  return way.has_files ? ATTACHMENTS : KEPT;
}

/// A key that stands twice is the first to some readers and the last to others.
static int is_ambiguous(qpdf_data pdf) {
  while (qpdf_more_warnings(pdf)) {
    const char *text = qpdf_get_error_message_detail(pdf, qpdf_next_warning(pdf));
    if (!strstr(text, "duplicated key")) continue;
    for (size_t i = 0; i < sizeof leading / sizeof *leading; i++)
      if (strstr(text, leading[i])) return 1;
  }
  return 0;
}

static verdict failure(qpdf_data pdf) {
  switch (qpdf_get_error_code(pdf, qpdf_get_error(pdf))) {
  case qpdf_e_password: case qpdf_e_unsupported: return LOCKED;
  case qpdf_e_system: case qpdf_e_internal: return UNREADABLE;
  default: return DAMAGED;
  }
}

verdict inspect_pdf(content file) {
  verdict ends = check_ends(file);
  if (ends != KEPT) return ends;
  qpdf_data pdf = qpdf_init();
  qpdf_set_suppress_warnings(pdf, QPDF_TRUE);
  qpdf_silence_errors(pdf);
  if (qpdf_read_memory(pdf, "upload", (char *)file.bytes, file.size, "") & QPDF_ERRORS)
    return failure(pdf);
  // A catalog and a list of pages, or it is no document.
  qpdf_oh root = qpdf_get_root(pdf);
  if (qpdf_has_error(pdf)) return failure(pdf);
  if (!qpdf_oh_is_dictionary(pdf, root)) return DAMAGED;
  if (qpdf_get_num_pages(pdf) < 0 || qpdf_has_error(pdf)) return DAMAGED;
  verdict found = walk_all(pdf);
  if (found == KEPT && (qpdf_has_error(pdf) || is_ambiguous(pdf))) return DAMAGED;
  return found == KEPT && qpdf_is_encrypted(pdf) ? EDITING_LOCKED : found;
}
