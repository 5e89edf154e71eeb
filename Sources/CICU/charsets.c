// SPDX-License-Identifier: Apache-2.0
//
// Detection and conversion of charsets.
#include "internal.h"

#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

// MARK: Detection

struct CICUDetection {
  UCharsetDetector *detector;
  const UCharsetMatch **matches;
  int32_t count;
};

CICUStatus cicu_detection_open(
    const uint8_t *bytes, int32_t length, CICUDetection **detection, int32_t *count) {
  UErrorCode code = U_ZERO_ERROR;
  *detection = NULL;
  *count = 0;
  CICUDetection *opened = calloc(1, sizeof *opened);
  if (!opened) return U_MEMORY_ALLOCATION_ERROR;
  opened->detector = ucsdet_open(&code);
  ucsdet_setText(opened->detector, bytes ? (const char *)bytes : "", length, &code);
  if (U_SUCCESS(code)) {
    opened->matches = ucsdet_detectAll(opened->detector, &opened->count, &code);
  }
  if (U_FAILURE(code)) {
    cicu_detection_close(opened);
    return cicu_status(code);
  }
  // The matches are made, and the detector must not keep the caller's bytes.
  ucsdet_setText(opened->detector, "", 0, &code);
  *detection = opened;
  *count = opened->count;
  return 0;
}

void cicu_detection_close(CICUDetection *detection) {
  if (detection->detector) ucsdet_close(detection->detector);
  free(detection);
}

CICUStatus cicu_detection_guess(
    CICUDetection *detection, int32_t index, const char **name, const char **language,
    int32_t *confidence) {
  UErrorCode code = U_ZERO_ERROR;
  *name = *language = "";
  *confidence = 0;
  if (index < 0 || index >= detection->count) return U_INDEX_OUTOFBOUNDS_ERROR;
  const UCharsetMatch *match = detection->matches[index];
  *name = ucsdet_getName(match, &code);
  *language = ucsdet_getLanguage(match, &code);
  *confidence = ucsdet_getConfidence(match, &code);
  return cicu_status(code);
}

// MARK: Conversion

struct CICUConverter {
  UConverter *converter;
  char name[UCNV_MAX_CONVERTER_NAME_LENGTH];
  void *buffer;
  int32_t capacity;  // in bytes
};

/// Leaves the error as it is, which stops the conversion. ICU's own callback to stop drops
/// default-ignorable code points without a word.
static void stop_at_any(
    const void *context, UConverterFromUnicodeArgs *arguments, const UChar *units, int32_t length,
    UChar32 code_point, UConverterCallbackReason reason, UErrorCode *code) {
  (void)context, (void)arguments, (void)units, (void)length, (void)code_point, (void)reason;
  (void)code;
}

CICUStatus cicu_converter_open(const char *name, CICUConverter **converter) {
  UErrorCode code = U_ZERO_ERROR;
  *converter = NULL;
  CICUConverter *opened = calloc(1, sizeof *opened);
  if (!opened) return U_MEMORY_ALLOCATION_ERROR;
  opened->converter = ucnv_open(name, &code);
  ucnv_setToUCallBack(opened->converter, UCNV_TO_U_CALLBACK_STOP, NULL, NULL, NULL, &code);
  ucnv_setFromUCallBack(opened->converter, stop_at_any, NULL, NULL, NULL, &code);
  const char *canonical = ucnv_getName(opened->converter, &code);
  if (U_FAILURE(code)) {
    cicu_converter_close(opened);
    return cicu_status(code);
  }
  ucnv_setFallback(opened->converter, false);
  strncpy(opened->name, canonical, sizeof opened->name - 1);
  *converter = opened;
  return 0;
}

void cicu_converter_close(CICUConverter *converter) {
  if (converter->converter) ucnv_close(converter->converter);
  free(converter->buffer);
  free(converter);
}

const char *cicu_converter_name(const CICUConverter *converter) { return converter->name; }

/// The defect that an ICU error stands for, or CICU_DEFECT_NONE.
static CICUDefectKind defect_kind(UErrorCode code) {
  switch (code) {
    case U_ILLEGAL_CHAR_FOUND:
    case U_ILLEGAL_ESCAPE_SEQUENCE: return CICU_DEFECT_ILLEGAL;
    case U_INVALID_CHAR_FOUND:
    case U_UNSUPPORTED_ESCAPE_SEQUENCE: return CICU_DEFECT_UNASSIGNED;
    case U_TRUNCATED_CHAR_FOUND: return CICU_DEFECT_TRUNCATED;
    default: return CICU_DEFECT_NONE;
  }
}

CICUStatus cicu_converter_decode(
    CICUConverter *converter, const uint8_t *bytes, int32_t length, const uint16_t **result,
    int32_t *count, CICUDefect *defect) {
  UErrorCode code = U_ZERO_ERROR;
  const char *start = bytes ? (const char *)bytes : "";
  const char *source = start;
  int32_t done = 0;
  *result = NULL;
  *count = 0;
  *defect = (CICUDefect){CICU_DEFECT_NONE, 0, 0};
  ucnv_resetToUnicode(converter->converter);
  int64_t needed = ((int64_t)length + 16) * (int64_t)sizeof(UChar);
  do {
    if (!cicu_grow(&converter->buffer, &converter->capacity, needed, 1)) {
      return U_MEMORY_ALLOCATION_ERROR;
    }
    code = U_ZERO_ERROR;
    UChar *target = (UChar *)converter->buffer + done;
    UChar *limit = (UChar *)converter->buffer + converter->capacity / (int32_t)sizeof(UChar);
    ucnv_toUnicode(
        converter->converter, &target, limit, &source, start + length, NULL, true, &code);
    done = (int32_t)(target - (UChar *)converter->buffer);
    needed = (int64_t)converter->capacity * 2;
  } while (code == U_BUFFER_OVERFLOW_ERROR);
  CICUDefectKind kind = defect_kind(code);
  if (kind != CICU_DEFECT_NONE) {
    char invalid[32];
    int8_t invalid_length = sizeof invalid;
    UErrorCode ignored = U_ZERO_ERROR;
    ucnv_getInvalidChars(converter->converter, invalid, &invalid_length, &ignored);
    int32_t offset = (int32_t)(source - start) - invalid_length;
    *defect = (CICUDefect){kind, offset < 0 ? 0 : offset, invalid_length};
  } else if (U_FAILURE(code)) {
    return cicu_status(code);
  }
  *result = converter->buffer;
  *count = done;
  return 0;
}

CICUStatus cicu_converter_encode(
    CICUConverter *converter, const uint16_t *text, int32_t length, const uint8_t **result,
    int32_t *count, CICUDefect *defect) {
  UErrorCode code = U_ZERO_ERROR;
  const UChar *start = cicu_text(text);
  const UChar *source = start;
  int32_t done = 0;
  *result = NULL;
  *count = 0;
  *defect = (CICUDefect){CICU_DEFECT_NONE, 0, 0};
  ucnv_resetFromUnicode(converter->converter);
  int64_t needed = (int64_t)length * 2 + 16;
  do {
    if (!cicu_grow(&converter->buffer, &converter->capacity, needed, 1)) {
      return U_MEMORY_ALLOCATION_ERROR;
    }
    code = U_ZERO_ERROR;
    char *target = (char *)converter->buffer + done;
    char *limit = (char *)converter->buffer + converter->capacity;
    ucnv_fromUnicode(
        converter->converter, &target, limit, &source, start + length, NULL, true, &code);
    done = (int32_t)(target - (char *)converter->buffer);
    needed = (int64_t)converter->capacity * 2;
  } while (code == U_BUFFER_OVERFLOW_ERROR);
  CICUDefectKind kind = defect_kind(code);
  if (kind != CICU_DEFECT_NONE) {
    UChar invalid[32];
    int8_t invalid_length = sizeof invalid / sizeof *invalid;
    UErrorCode ignored = U_ZERO_ERROR;
    ucnv_getInvalidUChars(converter->converter, invalid, &invalid_length, &ignored);
    int32_t offset = (int32_t)(source - start) - invalid_length;
    *defect = (CICUDefect){kind, offset < 0 ? 0 : offset, invalid_length};
  } else if (U_FAILURE(code)) {
    return cicu_status(code);
  }
  *result = converter->buffer;
  *count = done;
  return 0;
}
