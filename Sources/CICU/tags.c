// SPDX-License-Identifier: Apache-2.0
//
// BCP 47 language tags.
#include "internal.h"

CICUStatus cicu_tag_canonicalize(
    const char *tag, char *buffer, int32_t capacity, int32_t *length, int32_t *parsed) {
  UErrorCode code = U_ZERO_ERROR;
  char id[ULOC_FULLNAME_CAPACITY];
  *length = 0;
  *parsed = 0;
  uloc_forLanguageTag(tag, id, sizeof id, parsed, &code);
  if (U_FAILURE(code) || code == U_STRING_NOT_TERMINATED_WARNING) {
    return code == U_STRING_NOT_TERMINATED_WARNING ? U_BUFFER_OVERFLOW_ERROR : cicu_status(code);
  }
  if ((size_t)*parsed < strlen(tag)) return 0;
  *length = uloc_toLanguageTag(id, buffer, capacity, true, &code);
  return cicu_buffer_status(code);
}

CICUStatus cicu_tag_part(
    const char *tag, CICUTagPart which, char *buffer, int32_t capacity, int32_t *length) {
  UErrorCode code = U_ZERO_ERROR;
  char id[ULOC_FULLNAME_CAPACITY];
  char changed[ULOC_FULLNAME_CAPACITY];
  *length = 0;
  cicu_locale_id(tag, id, &code);
  if (U_FAILURE(code)) return cicu_status(code);
  switch (which) {
    case CICU_TAG_LANGUAGE: *length = uloc_getLanguage(id, buffer, capacity, &code); break;
    case CICU_TAG_SCRIPT: *length = uloc_getScript(id, buffer, capacity, &code); break;
    case CICU_TAG_REGION: *length = uloc_getCountry(id, buffer, capacity, &code); break;
    case CICU_TAG_MAXIMIZED:
    case CICU_TAG_MINIMIZED:
      if (which == CICU_TAG_MAXIMIZED) {
        uloc_addLikelySubtags(id, changed, sizeof changed, &code);
      } else {
        uloc_minimizeSubtags(id, changed, sizeof changed, &code);
      }
      if (U_FAILURE(code)) return cicu_status(code);
      if (code == U_STRING_NOT_TERMINATED_WARNING) return U_BUFFER_OVERFLOW_ERROR;
      *length = uloc_toLanguageTag(changed, buffer, capacity, true, &code);
      break;
    default: code = U_ILLEGAL_ARGUMENT_ERROR;
  }
  return cicu_buffer_status(code);
}
