// SPDX-License-Identifier: Apache-2.0
//
// UTF-8 from UTF-16.
#include "internal.h"

#include <unicode/ustring.h>

CICUStatus cicu_utf8(
    const uint16_t *text, int32_t length, uint8_t *buffer, int32_t capacity, int32_t *needed) {
  UErrorCode code = U_ZERO_ERROR;
  *needed = 0;
  u_strToUTF8WithSub(
      (char *)buffer, capacity, needed, cicu_text(text), length, 0xFFFD, NULL, &code);
  return cicu_buffer_status(code);
}
