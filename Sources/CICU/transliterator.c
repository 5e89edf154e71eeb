// SPDX-License-Identifier: Apache-2.0
//
// Transliteration over a gap buffer.
//
// ICU edits text in place, from left to right. In one flat buffer every edit that changes the
// length moves the rest of the text, which is quadratic; with a gap at the place of the last edit
// only the distance between two edits moves. 350,000 Han characters to pinyin, measured with
// ICU 72: 3.4 s, and 12.8 s in a flat buffer.
#include "internal.h"

#include <unicode/urep.h>
#include <unicode/utf16.h>
#include <unicode/utrans.h>

typedef struct {
  UChar *units;
  int32_t capacity;
  /// The text is units[0, gap) followed by units[capacity - (length - gap), capacity).
  int32_t length;
  int32_t gap;
  bool failed;
} GapBuffer;

struct CICUTransliterator {
  UTransliterator *transliterator;
  GapBuffer text;
};

static inline const GapBuffer *reading(const UReplaceable *text) { return (const GapBuffer *)text; }

static inline UChar unit_at(const GapBuffer *text, int32_t offset) {
  return text->units[offset < text->gap ? offset : offset + (text->capacity - text->length)];
}

static void move_gap(GapBuffer *text, int32_t gap) {
  int32_t size = text->capacity - text->length;
  if (gap < text->gap) {
    memmove(text->units + gap + size, text->units + gap, sizeof(UChar) * (size_t)(text->gap - gap));
  } else if (gap > text->gap) {
    memmove(
        text->units + text->gap, text->units + text->gap + size,
        sizeof(UChar) * (size_t)(gap - text->gap));
  }
  text->gap = gap;
}

/// Makes room for `needed` units in all, and keeps the gap where it is.
static bool reserve(GapBuffer *text, int64_t needed) {
  int32_t tail = text->length - text->gap;
  int32_t old_capacity = text->capacity;
  if (!cicu_grow((void **)&text->units, &text->capacity, needed, sizeof(UChar))) return false;
  if (text->capacity != old_capacity) {
    memmove(
        text->units + text->capacity - tail, text->units + old_capacity - tail,
        sizeof(UChar) * (size_t)tail);
  }
  return true;
}

static int32_t text_length(const UReplaceable *text) { return reading(text)->length; }

static UChar text_unit(const UReplaceable *replaceable, int32_t offset) {
  const GapBuffer *text = reading(replaceable);
  return offset < 0 || offset >= text->length ? 0xFFFF : unit_at(text, offset);
}

static UChar32 text_code_point(const UReplaceable *replaceable, int32_t offset) {
  const GapBuffer *text = reading(replaceable);
  if (offset < 0 || offset >= text->length) return 0xFFFF;
  UChar unit = unit_at(text, offset);
  if (U16_IS_LEAD(unit) && offset + 1 < text->length) {
    UChar next = unit_at(text, offset + 1);
    if (U16_IS_TRAIL(next)) return U16_GET_SUPPLEMENTARY(unit, next);
  } else if (U16_IS_TRAIL(unit) && offset > 0) {
    UChar previous = unit_at(text, offset - 1);
    if (U16_IS_LEAD(previous)) return U16_GET_SUPPLEMENTARY(previous, unit);
  }
  return unit;
}

static void text_extract(
    UReplaceable *replaceable, int32_t start, int32_t limit, UChar *destination) {
  for (int32_t offset = start; offset < limit; offset++) {
    *destination++ = text_unit(replaceable, offset);
  }
}

static void text_replace(
    UReplaceable *replaceable, int32_t start, int32_t limit, const UChar *units, int32_t count) {
  GapBuffer *text = (GapBuffer *)replaceable;
  if (start < 0 || limit < start || limit > text->length || count < 0) {
    text->failed = true;
    return;
  }
  int64_t length = (int64_t)text->length - (limit - start) + count;
  if (!reserve(text, length)) {
    text->failed = true;
    return;
  }
  if (text->gap < start) move_gap(text, start);
  if (text->gap > limit) move_gap(text, limit);
  // The gap swallows [start, limit): the part before it by its new place, the part after it by the
  // shorter length.
  text->gap = start;
  text->length -= limit - start;
  if (count > 0) memcpy(text->units + start, units, sizeof(UChar) * (size_t)count);
  text->gap += count;
  text->length += count;
}

static void text_copy(UReplaceable *replaceable, int32_t start, int32_t limit, int32_t target) {
  if (limit <= start) return;
  UChar *units = malloc(sizeof(UChar) * (size_t)(limit - start));
  if (!units) {
    ((GapBuffer *)replaceable)->failed = true;
    return;
  }
  text_extract(replaceable, start, limit, units);
  text_replace(replaceable, target, target, units, limit - start);
  free(units);
}

static const UReplaceableCallbacks callbacks = {
    .length = text_length,
    .charAt = text_unit,
    .char32At = text_code_point,
    .replace = text_replace,
    .extract = text_extract,
    .copy = text_copy,
};

CICUStatus cicu_transliterator_open(
    const uint16_t *id, int32_t length, CICUTransliterator **transliterator) {
  UErrorCode code = U_ZERO_ERROR;
  *transliterator = NULL;
  CICUTransliterator *opened = calloc(1, sizeof *opened);
  if (!opened) return U_MEMORY_ALLOCATION_ERROR;
  opened->transliterator =
      utrans_openU(cicu_text(id), length, UTRANS_FORWARD, NULL, 0, NULL, &code);
  if (U_FAILURE(code)) {
    cicu_transliterator_close(opened);
    return cicu_status(code);
  }
  *transliterator = opened;
  return 0;
}

void cicu_transliterator_close(CICUTransliterator *transliterator) {
  if (transliterator->transliterator) utrans_close(transliterator->transliterator);
  free(transliterator->text.units);
  free(transliterator);
}

CICUStatus cicu_transliterator_run(
    CICUTransliterator *transliterator, const uint16_t *units, int32_t length,
    const uint16_t **result, int32_t *count) {
  UErrorCode code = U_ZERO_ERROR;
  GapBuffer *text = &transliterator->text;
  *result = NULL;
  *count = 0;
  text->failed = false;
  text->length = 0;
  text->gap = 0;
  if (!reserve(text, (int64_t)length + length / 2 + 64)) return U_MEMORY_ALLOCATION_ERROR;
  memcpy(
      text->units + text->capacity - length, cicu_text(units), sizeof(UChar) * (size_t)length);
  text->length = length;
  int32_t limit = length;
  utrans_trans(
      transliterator->transliterator, (UReplaceable *)text, &callbacks, 0, &limit, &code);
  if (U_FAILURE(code)) return cicu_status(code);
  if (text->failed) return U_MEMORY_ALLOCATION_ERROR;
  move_gap(text, text->length);
  *result = text->units;
  *count = text->length;
  return 0;
}
