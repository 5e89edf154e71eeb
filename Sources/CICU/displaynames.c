// SPDX-License-Identifier: Apache-2.0
//
// Names of regions, languages and currencies.
#include "internal.h"

#include <unicode/ucurr.h>
#include <unicode/udisplaycontext.h>
#include <unicode/uldnames.h>

struct CICUDisplayNames {
  ULocaleDisplayNames *names;
  char locale[ULOC_FULLNAME_CAPACITY];
};

CICUStatus cicu_display_names_open(
    const char *language, bool short_names, CICUDisplayNames **names) {
  UErrorCode code = U_ZERO_ERROR;
  *names = NULL;
  CICUDisplayNames *opened = calloc(1, sizeof *opened);
  if (!opened) return U_MEMORY_ALLOCATION_ERROR;
  cicu_locale_id(language, opened->locale, &code);
  UDisplayContext contexts[] = {
      UDISPCTX_DIALECT_NAMES, UDISPCTX_CAPITALIZATION_NONE,
      short_names ? UDISPCTX_LENGTH_SHORT : UDISPCTX_LENGTH_FULL, UDISPCTX_NO_SUBSTITUTE};
  if (U_SUCCESS(code)) {
    opened->names = uldn_openForContext(
        opened->locale, contexts, sizeof contexts / sizeof *contexts, &code);
  }
  if (U_FAILURE(code)) {
    cicu_display_names_close(opened);
    return cicu_status(code);
  }
  *names = opened;
  return 0;
}

void cicu_display_names_close(CICUDisplayNames *names) {
  if (names->names) uldn_close(names->names);
  free(names);
}

static int32_t currency_name(
    const char *locale, const char *code_text, uint16_t *buffer, int32_t capacity,
    UErrorCode *code) {
  UChar currency[4] = {0};
  if (strlen(code_text) != 3) return -1;
  for (int i = 0; i < 3; i++) {
    if (code_text[i] < 'A' || code_text[i] > 'Z') return -1;
    currency[i] = (UChar)code_text[i];
  }
  int32_t length = 0;
  UBool is_choice = false;
  const UChar *name = ucurr_getName(currency, locale, UCURR_LONG_NAME, &is_choice, &length, code);
  if (U_FAILURE(*code)) return 0;
  // ICU answers with the code itself where it has no name.
  if (*code == U_USING_DEFAULT_WARNING && length == 3) return -1;
  if (length <= capacity && length > 0) memcpy(buffer, name, sizeof(UChar) * (size_t)length);
  return length;
}

CICUStatus cicu_display_name(
    const CICUDisplayNames *names, CICUNameKind what, const char *code_text, uint16_t *buffer,
    int32_t capacity, int32_t *needed) {
  UErrorCode code = U_ZERO_ERROR;
  char id[ULOC_FULLNAME_CAPACITY];
  *needed = 0;
  switch (what) {
    case CICU_NAME_REGION:
      *needed = uldn_regionDisplayName(names->names, code_text, buffer, capacity, &code);
      break;
    case CICU_NAME_LANGUAGE:
      cicu_locale_id(code_text, id, &code);
      if (U_FAILURE(code)) return cicu_status(code);
      *needed = uldn_localeDisplayName(names->names, id, buffer, capacity, &code);
      break;
    case CICU_NAME_CURRENCY:
      *needed = currency_name(names->locale, code_text, buffer, capacity, &code);
      break;
    default: return U_ILLEGAL_ARGUMENT_ERROR;
  }
  // A missing name is a "bogus" string inside ICU, which its C functions cannot extract.
  if (code == U_ILLEGAL_ARGUMENT_ERROR) {
    *needed = -1;
    return 0;
  }
  return cicu_buffer_status(code);
}
