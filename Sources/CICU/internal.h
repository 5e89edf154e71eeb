// SPDX-License-Identifier: Apache-2.0
//
// What the files of this target share.
#ifndef CICU_INTERNAL_H
#define CICU_INTERNAL_H

#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include <unicode/uloc.h>
#include <unicode/utypes.h>

#include "CICU.h"

_Static_assert(sizeof(UChar) == sizeof(uint16_t), "UChar is a UTF-16 code unit");

/// 0 for success and ICU's warnings, or the code of the error.
static inline CICUStatus cicu_status(UErrorCode code) { return U_FAILURE(code) ? code : 0; }

/// The status of a call with a caller buffer: too small a buffer is told by the length alone.
static inline CICUStatus cicu_buffer_status(UErrorCode code) {
  return code == U_BUFFER_OVERFLOW_ERROR ? 0 : cicu_status(code);
}

/// Text that ICU can take where a caller has none.
static inline const uint16_t *cicu_text(const uint16_t *text) {
  static const uint16_t empty[1] = {0};
  return text ? text : empty;
}

/// Stores ICU's name of the locale `tag`. `id` has room for ULOC_FULLNAME_CAPACITY bytes.
static inline void cicu_locale_id(const char *tag, char *id, UErrorCode *code) {
  int32_t parsed = 0;
  int32_t length = uloc_forLanguageTag(tag, id, ULOC_FULLNAME_CAPACITY, &parsed, code);
  if (U_SUCCESS(*code) && length >= ULOC_FULLNAME_CAPACITY) *code = U_BUFFER_OVERFLOW_ERROR;
}

/// Grows `*memory` to hold at least `needed` elements, at least doubling it; false when that is
/// impossible.
static inline bool cicu_grow(void **memory, int32_t *capacity, int64_t needed, size_t size) {
  if (needed <= *capacity) return true;
  if (needed > INT32_MAX) return false;
  int64_t grown = (int64_t)*capacity * 2;
  if (grown < needed) grown = needed;
  if (grown < 256) grown = 256;
  if (grown > INT32_MAX) grown = INT32_MAX;
  void *larger = realloc(*memory, (size_t)grown * size);
  if (!larger) return false;
  *memory = larger;
  *capacity = (int32_t)grown;
  return true;
}

#endif
