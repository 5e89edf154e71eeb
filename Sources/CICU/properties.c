// SPDX-License-Identifier: Apache-2.0
//
// Properties of code points.
#include "internal.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#define SAME(ours, icus) _Static_assert((int)(ours) == (int)(icus), #ours " is " #icus)
SAME(CICU_SCRIPT_COMMON, USCRIPT_COMMON);
SAME(CICU_SCRIPT_INHERITED, USCRIPT_INHERITED);
SAME(CICU_SCRIPT_ARABIC, USCRIPT_ARABIC);
SAME(CICU_SCRIPT_BOPOMOFO, USCRIPT_BOPOMOFO);
SAME(CICU_SCRIPT_CYRILLIC, USCRIPT_CYRILLIC);
SAME(CICU_SCRIPT_DEVANAGARI, USCRIPT_DEVANAGARI);
SAME(CICU_SCRIPT_GREEK, USCRIPT_GREEK);
SAME(CICU_SCRIPT_HAN, USCRIPT_HAN);
SAME(CICU_SCRIPT_HANGUL, USCRIPT_HANGUL);
SAME(CICU_SCRIPT_HEBREW, USCRIPT_HEBREW);
SAME(CICU_SCRIPT_HIRAGANA, USCRIPT_HIRAGANA);
SAME(CICU_SCRIPT_KATAKANA, USCRIPT_KATAKANA);
SAME(CICU_SCRIPT_LATIN, USCRIPT_LATIN);
SAME(CICU_SCRIPT_MYANMAR, USCRIPT_MYANMAR);
SAME(CICU_SCRIPT_THAI, USCRIPT_THAI);
SAME(CICU_SCRIPT_TIBETAN, USCRIPT_TIBETAN);
SAME(CICU_SCRIPT_UNKNOWN, USCRIPT_UNKNOWN);
SAME(0, U_UNASSIGNED);
SAME(29, U_FINAL_PUNCTUATION);
SAME(0, U_EA_NEUTRAL);
SAME(5, U_EA_WIDE);

static const UProperty properties[] = {
    [CICU_IDEOGRAPHIC] = UCHAR_IDEOGRAPHIC,
    [CICU_WHITE_SPACE] = UCHAR_WHITE_SPACE,
    [CICU_DASH] = UCHAR_DASH,
    [CICU_QUOTATION_MARK] = UCHAR_QUOTATION_MARK,
    [CICU_ALPHABETIC] = UCHAR_ALPHABETIC,
    [CICU_DEFAULT_IGNORABLE] = UCHAR_DEFAULT_IGNORABLE_CODE_POINT,
};

static inline bool is_code_point(uint32_t code_point) { return code_point <= UCHAR_MAX_VALUE; }

int32_t cicu_general_category(uint32_t code_point) {
  return is_code_point(code_point) ? u_charType((UChar32)code_point) : U_UNASSIGNED;
}

int32_t cicu_script(uint32_t code_point) {
  UErrorCode code = U_ZERO_ERROR;
  if (!is_code_point(code_point)) return USCRIPT_UNKNOWN;
  return uscript_getScript((UChar32)code_point, &code);
}

const char *cicu_script_code(int32_t script) { return uscript_getShortName((UScriptCode)script); }

int32_t cicu_script_number(const char *name) {
  return u_getPropertyValueEnum(UCHAR_SCRIPT, name);
}

int32_t cicu_east_asian_width(uint32_t code_point) {
  if (!is_code_point(code_point)) return U_EA_NEUTRAL;
  return u_getIntPropertyValue((UChar32)code_point, UCHAR_EAST_ASIAN_WIDTH);
}

bool cicu_has_property(uint32_t code_point, CICUProperty property) {
  if (!is_code_point(code_point) || property > CICU_DEFAULT_IGNORABLE) return false;
  return u_hasBinaryProperty((UChar32)code_point, properties[property]);
}

uint8_t cicu_combining_class(uint32_t code_point) {
  return is_code_point(code_point) ? u_getCombiningClass((UChar32)code_point) : 0;
}

uint32_t cicu_map(uint32_t code_point, CICUMapping mapping) {
  if (!is_code_point(code_point)) return code_point;
  switch (mapping) {
    case CICU_LOWERCASE: return (uint32_t)u_tolower((UChar32)code_point);
    case CICU_UPPERCASE: return (uint32_t)u_toupper((UChar32)code_point);
    case CICU_CASE_FOLD: return (uint32_t)u_foldCase((UChar32)code_point, U_FOLD_CASE_DEFAULT);
    default: return code_point;
  }
}

bool cicu_numeric_value(uint32_t code_point, double *value) {
  *value = is_code_point(code_point) ? u_getNumericValue((UChar32)code_point) : U_NO_NUMERIC_VALUE;
  return *value != U_NO_NUMERIC_VALUE;
}
