// SPDX-License-Identifier: Apache-2.0
//
// Comparison in the order of a language.
#include "internal.h"

#include <unicode/ucol.h>

static const UCollationStrength strengths[] = {
    [CICU_STRENGTH_PRIMARY] = UCOL_PRIMARY,       [CICU_STRENGTH_SECONDARY] = UCOL_SECONDARY,
    [CICU_STRENGTH_TERTIARY] = UCOL_TERTIARY,     [CICU_STRENGTH_QUATERNARY] = UCOL_QUATERNARY,
    [CICU_STRENGTH_IDENTICAL] = UCOL_IDENTICAL,
};

CICUStatus cicu_collator_open(const char *language, CICUStrength strength, CICUCollator **collator) {
  UErrorCode code = U_ZERO_ERROR;
  char id[ULOC_FULLNAME_CAPACITY];
  *collator = NULL;
  if (strength > CICU_STRENGTH_IDENTICAL) return U_ILLEGAL_ARGUMENT_ERROR;
  cicu_locale_id(language, id, &code);
  UCollator *opened = ucol_open(id, &code);
  if (U_FAILURE(code)) return cicu_status(code);
  ucol_setStrength(opened, strengths[strength]);
  *collator = (CICUCollator *)opened;
  return 0;
}

void cicu_collator_close(CICUCollator *collator) { ucol_close((UCollator *)collator); }

CICUStatus cicu_collator_compare(
    const CICUCollator *collator, const uint8_t *left, int32_t left_length, const uint8_t *right,
    int32_t right_length, int32_t *order) {
  UErrorCode code = U_ZERO_ERROR;
  const char *left_text = left ? (const char *)left : "";
  const char *right_text = right ? (const char *)right : "";
  *order = ucol_strcollUTF8(
      (const UCollator *)collator, left_text, left_length, right_text, right_length, &code);
  return cicu_status(code);
}

CICUStatus cicu_collator_sort_key(
    const CICUCollator *collator, const uint16_t *text, int32_t length, uint8_t *buffer,
    int32_t capacity, int32_t *needed) {
  int32_t with_end = ucol_getSortKey(
      (const UCollator *)collator, cicu_text(text), length, buffer, capacity);
  *needed = with_end > 0 ? with_end - 1 : 0;
  return with_end > 0 ? 0 : U_INTERNAL_PROGRAM_ERROR;
}
