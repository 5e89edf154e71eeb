// SPDX-License-Identifier: Apache-2.0
//
// Word and sentence boundaries.
#include "internal.h"

#include <unicode/ubrk.h>

struct CICUBreaker {
  UBreakIterator *iterator;
  CICUBoundary *boundaries;
  int32_t capacity;
};

CICUStatus cicu_breaker_open(CICUBreakKind what, const char *language, CICUBreaker **breaker) {
  UErrorCode code = U_ZERO_ERROR;
  char id[ULOC_FULLNAME_CAPACITY];
  *breaker = NULL;
  cicu_locale_id(language, id, &code);
  if (U_FAILURE(code)) return cicu_status(code);
  CICUBreaker *opened = calloc(1, sizeof *opened);
  if (!opened) return U_MEMORY_ALLOCATION_ERROR;
  UBreakIteratorType type = what == CICU_BREAK_SENTENCES ? UBRK_SENTENCE : UBRK_WORD;
  opened->iterator = ubrk_open(type, id, NULL, 0, &code);
  if (U_FAILURE(code)) {
    cicu_breaker_close(opened);
    return cicu_status(code);
  }
  *breaker = opened;
  return 0;
}

void cicu_breaker_close(CICUBreaker *breaker) {
  if (breaker->iterator) ubrk_close(breaker->iterator);
  free(breaker->boundaries);
  free(breaker);
}

CICUStatus cicu_breaker_run(
    CICUBreaker *breaker, const uint16_t *text, int32_t length, const CICUBoundary **result,
    int32_t *count) {
  UErrorCode code = U_ZERO_ERROR;
  int32_t found = 0;
  *result = NULL;
  *count = 0;
  ubrk_setText(breaker->iterator, cicu_text(text), length, &code);
  if (U_SUCCESS(code)) {
    int32_t end;
    while ((end = ubrk_next(breaker->iterator)) != UBRK_DONE) {
      if (!cicu_grow(
              (void **)&breaker->boundaries, &breaker->capacity, (int64_t)found + 1,
              sizeof(CICUBoundary))) {
        code = U_MEMORY_ALLOCATION_ERROR;
        break;
      }
      int32_t kind = ubrk_getRuleStatus(breaker->iterator) / 100;
      breaker->boundaries[found++] = (CICUBoundary){.end = end, .kind = kind};
    }
  }
  // The iterator must not keep the caller's text.
  UErrorCode ignored = U_ZERO_ERROR;
  ubrk_setText(breaker->iterator, cicu_text(NULL), 0, &ignored);
  if (U_FAILURE(code)) return cicu_status(code);
  *result = breaker->boundaries;
  *count = found;
  return 0;
}
