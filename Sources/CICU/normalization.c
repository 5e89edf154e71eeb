// SPDX-License-Identifier: Apache-2.0
//
// Unicode normalization forms.
#include "internal.h"

#include <unicode/unorm2.h>

static const UNormalizer2 *instance(CICUForm form, UErrorCode *code) {
  switch (form) {
    case CICU_NFC: return unorm2_getNFCInstance(code);
    case CICU_NFD: return unorm2_getNFDInstance(code);
    case CICU_NFKC: return unorm2_getNFKCInstance(code);
    case CICU_NFKD: return unorm2_getNFKDInstance(code);
    case CICU_NFKC_CASEFOLD: return unorm2_getNFKCCasefoldInstance(code);
    default: *code = U_ILLEGAL_ARGUMENT_ERROR; return NULL;
  }
}

CICUStatus cicu_normalize(
    CICUForm form, const uint16_t *text, int32_t length, uint16_t *buffer, int32_t capacity,
    int32_t *needed) {
  UErrorCode code = U_ZERO_ERROR;
  const UNormalizer2 *normalizer = instance(form, &code);
  *needed = unorm2_normalize(normalizer, cicu_text(text), length, buffer, capacity, &code);
  return cicu_buffer_status(code);
}

CICUStatus cicu_is_normalized(
    CICUForm form, const uint16_t *text, int32_t length, bool *result) {
  UErrorCode code = U_ZERO_ERROR;
  const UNormalizer2 *normalizer = instance(form, &code);
  *result = unorm2_isNormalized(normalizer, cicu_text(text), length, &code);
  return cicu_status(code);
}

CICUStatus cicu_decomposition(
    CICUForm form, uint32_t code_point, uint16_t *buffer, int32_t capacity, int32_t *needed) {
  UErrorCode code = U_ZERO_ERROR;
  const UNormalizer2 *normalizer = instance(form, &code);
  *needed = unorm2_getDecomposition(normalizer, (UChar32)code_point, buffer, capacity, &code);
  return cicu_buffer_status(code);
}
