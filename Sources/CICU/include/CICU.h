// SPDX-License-Identifier: Apache-2.0
//
// The part of ICU that the module ICU needs, under our own names.
//
// Swift sees opaque handles, integers and buffers here, and none of ICU's headers: ICU renames
// every function once per version, and Foundation carries an ICU of its own whose types collide
// with the system's.
//
// Conventions
// - A function that can fail returns a CICUStatus: 0, or the positive code of an ICU error.
//   ICU's warnings (negative codes, such as "the root locale was used") count as 0.
// - Languages are BCP 47 tags, NUL-terminated.
// - Text is UTF-16 with a length in code units; it may hold lone surrogates. A null pointer is
//   allowed where the length is 0. No pointer to text is kept after a call.
// - "Caller buffer": the function stores at most `capacity` elements and sets `*length` to the
//   number needed. When that is more than `capacity`, call again with a larger buffer; the status
//   is 0 in this case, too.
// - "Handle buffer": the function points `*result` to memory that the handle owns; it lasts until
//   the next call with the handle.
// - A handle is used by one thread at a time unless said otherwise.
#ifndef CICU_H
#define CICU_H

#include <stdbool.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

/// 0, or the positive code of an ICU error.
typedef int32_t CICUStatus;

/// ICU's name of an error code, such as "U_INVALID_ID". Static.
const char *cicu_status_name(CICUStatus status);

/// The UTF-8 of `text`; a lone surrogate becomes U+FFFD. Thread-safe. Caller buffer.
CICUStatus cicu_utf8(
    const uint16_t *_Nullable text, int32_t length, uint8_t *_Nullable buffer, int32_t capacity,
    int32_t *needed);

// MARK: Versions

/// Which version `cicu_version` is asked for.
typedef enum CICUVersionKind {
  CICU_VERSION_LIBRARY = 0,
  CICU_VERSION_UNICODE = 1,
  CICU_VERSION_DATA = 2,
  CICU_VERSION_CLDR = 3,
} CICUVersionKind;

/// Stores the four fields of a version, most significant first.
CICUStatus cicu_version(CICUVersionKind which, uint8_t *fields);

// MARK: Language tags

/// Canonicalizes a tag. `*parsed` is the length in bytes of the well-formed head of `tag`; when it
/// is less than the whole, `*length` is 0. Caller buffer.
CICUStatus cicu_tag_canonicalize(
    const char *tag, char *_Nullable buffer, int32_t capacity, int32_t *length, int32_t *parsed);

/// What `cicu_tag_part` is asked for.
typedef enum CICUTagPart {
  CICU_TAG_LANGUAGE = 0,
  CICU_TAG_SCRIPT = 1,
  CICU_TAG_REGION = 2,
  CICU_TAG_MAXIMIZED = 3,
  CICU_TAG_MINIMIZED = 4,
} CICUTagPart;

/// A subtag of a well-formed tag, or the tag with its likely subtags added or removed. Empty when
/// the subtag is absent. Caller buffer.
CICUStatus cicu_tag_part(
    const char *tag, CICUTagPart which, char *_Nullable buffer, int32_t capacity, int32_t *length);

// MARK: Breakers

typedef struct CICUBreaker CICUBreaker;

/// What a breaker looks for.
typedef enum CICUBreakKind {
  CICU_BREAK_WORDS = 0,
  CICU_BREAK_SENTENCES = 1,
} CICUBreakKind;

/// The end of a piece of text, and what the piece is.
typedef struct {
  /// In UTF-16 code units.
  int32_t end;
  /// ICU's rule status divided by 100: for words 0 none, 1 number, 2 letter, 3 kana,
  /// 4 ideographic; for sentences 0 terminated, 1 separated.
  int32_t kind;
} CICUBoundary;

CICUStatus cicu_breaker_open(
    CICUBreakKind what, const char *language, CICUBreaker *_Nullable *_Nonnull breaker);
void cicu_breaker_close(CICUBreaker *breaker);

/// The ends of all pieces of `text`, ascending; the last is `length`. Handle buffer.
CICUStatus cicu_breaker_run(
    CICUBreaker *breaker, const uint16_t *_Nullable text, int32_t length,
    const CICUBoundary *_Nullable *_Nonnull result, int32_t *count);

// MARK: The word dictionary

typedef struct CICUDictionary CICUDictionary;

/// What stands in the way of reading the word dictionary.
typedef enum CICUDictionaryDefect {
  CICU_DICTIONARY_READABLE = 0,
  /// Not ICU's dictionary format, or another major version of it.
  CICU_DICTIONARY_FORMAT = 1,
  /// Another byte order, character set or size of a code unit.
  CICU_DICTIONARY_PLATFORM = 2,
  /// Not a trie of 16-bit units with values, or one whose characters are transformed.
  CICU_DICTIONARY_LAYOUT = 3,
} CICUDictionaryDefect;

/// Opens ICU's dictionary of Chinese and Japanese words. With a defect `*dictionary` is null and the
/// status 0.
CICUStatus cicu_dictionary_open(
    CICUDictionary *_Nullable *_Nonnull dictionary, CICUDictionaryDefect *defect);
void cicu_dictionary_close(CICUDictionary *dictionary);
/// The trie, a serialized `icu::UCharsTrie`. The memory is ICU's, never changes, and lasts as long as
/// the dictionary. Thread-safe.
const uint16_t *cicu_dictionary_units(const CICUDictionary *dictionary, int32_t *count);

// MARK: Transliterators

typedef struct CICUTransliterator CICUTransliterator;

CICUStatus cicu_transliterator_open(
    const uint16_t *_Nullable id, int32_t length,
    CICUTransliterator *_Nullable *_Nonnull transliterator);
void cicu_transliterator_close(CICUTransliterator *transliterator);

/// Transliterates `text`. Handle buffer.
CICUStatus cicu_transliterator_run(
    CICUTransliterator *transliterator, const uint16_t *_Nullable text, int32_t length,
    const uint16_t *_Nullable *_Nonnull result, int32_t *count);

// MARK: Normalization

/// A normalization form.
typedef enum CICUForm {
  CICU_NFC = 0,
  CICU_NFD = 1,
  CICU_NFKC = 2,
  CICU_NFKD = 3,
  CICU_NFKC_CASEFOLD = 4,
} CICUForm;

/// Normalizes `text`. Thread-safe. Caller buffer.
CICUStatus cicu_normalize(
    CICUForm form, const uint16_t *_Nullable text, int32_t length, uint16_t *_Nullable buffer,
    int32_t capacity, int32_t *needed);

/// Whether `text` is what normalizing it gives. Thread-safe.
CICUStatus cicu_is_normalized(
    CICUForm form, const uint16_t *_Nullable text, int32_t length, bool *result);

/// The full decomposition of a code point. `*needed` is -1 when the form keeps the code point.
/// Thread-safe. Caller buffer.
CICUStatus cicu_decomposition(
    CICUForm form, uint32_t code_point, uint16_t *_Nullable buffer, int32_t capacity,
    int32_t *needed);

// MARK: Collation

typedef struct CICUCollator CICUCollator;

/// The strength of a collator.
typedef enum CICUStrength {
  CICU_STRENGTH_PRIMARY = 0,
  CICU_STRENGTH_SECONDARY = 1,
  CICU_STRENGTH_TERTIARY = 2,
  CICU_STRENGTH_QUATERNARY = 3,
  CICU_STRENGTH_IDENTICAL = 4,
} CICUStrength;

CICUStatus cicu_collator_open(
    const char *language, CICUStrength strength, CICUCollator *_Nullable *_Nonnull collator);
void cicu_collator_close(CICUCollator *collator);

/// Compares two UTF-8 strings; `*order` is negative, 0 or positive. Thread-safe.
CICUStatus cicu_collator_compare(
    const CICUCollator *collator, const uint8_t *_Nullable left, int32_t left_length,
    const uint8_t *_Nullable right, int32_t right_length, int32_t *order);

/// The sort key of a UTF-16 string, without ICU's final 0 byte. Thread-safe. Caller buffer.
CICUStatus cicu_collator_sort_key(
    const CICUCollator *collator, const uint16_t *_Nullable text, int32_t length,
    uint8_t *_Nullable buffer, int32_t capacity, int32_t *needed);

// MARK: Properties of code points
//
// Thread-safe. Every 32-bit value is allowed; one over 0x10FFFF has the properties of an unassigned
// code point and maps to itself.

/// A binary property.
typedef enum CICUProperty {
  CICU_IDEOGRAPHIC = 0,
  CICU_WHITE_SPACE = 1,
  CICU_DASH = 2,
  CICU_QUOTATION_MARK = 3,
  CICU_ALPHABETIC = 4,
  CICU_DEFAULT_IGNORABLE = 5,
} CICUProperty;

/// A one-to-one mapping.
typedef enum CICUMapping {
  CICU_LOWERCASE = 0,
  CICU_UPPERCASE = 1,
  CICU_CASE_FOLD = 2,
} CICUMapping;

/// Numbers of frequent scripts, as `cicu_script` gives them.
typedef enum CICUScript {
  CICU_SCRIPT_COMMON = 0,
  CICU_SCRIPT_INHERITED = 1,
  CICU_SCRIPT_ARABIC = 2,
  CICU_SCRIPT_BOPOMOFO = 5,
  CICU_SCRIPT_CYRILLIC = 8,
  CICU_SCRIPT_DEVANAGARI = 10,
  CICU_SCRIPT_GREEK = 14,
  CICU_SCRIPT_HAN = 17,
  CICU_SCRIPT_HANGUL = 18,
  CICU_SCRIPT_HEBREW = 19,
  CICU_SCRIPT_HIRAGANA = 20,
  CICU_SCRIPT_KATAKANA = 22,
  CICU_SCRIPT_LATIN = 25,
  CICU_SCRIPT_MYANMAR = 28,
  CICU_SCRIPT_THAI = 38,
  CICU_SCRIPT_TIBETAN = 39,
  CICU_SCRIPT_UNKNOWN = 103,
} CICUScript;

/// The general category, numbered as ICU's UCharCategory: 0 unassigned … 29 final punctuation.
int32_t cicu_general_category(uint32_t code_point);
/// The number of the script.
int32_t cicu_script(uint32_t code_point);
/// The four-letter ISO 15924 code of a script, or null for an unknown number. Static.
const char *_Nullable cicu_script_code(int32_t script);
/// The number of a script by its code or Unicode name, or -1.
int32_t cicu_script_number(const char *name);
/// 0 neutral, 1 ambiguous, 2 halfwidth, 3 fullwidth, 4 narrow, 5 wide.
int32_t cicu_east_asian_width(uint32_t code_point);
bool cicu_has_property(uint32_t code_point, CICUProperty property);
uint8_t cicu_combining_class(uint32_t code_point);
uint32_t cicu_map(uint32_t code_point, CICUMapping mapping);
/// Stores the numeric value; false when there is none.
bool cicu_numeric_value(uint32_t code_point, double *value);

// MARK: Charsets

typedef struct CICUDetection CICUDetection;

/// Guesses the charset of `bytes`; the guesses are ranked, the best first.
CICUStatus cicu_detection_open(
    const uint8_t *_Nullable bytes, int32_t length,
    CICUDetection *_Nullable *_Nonnull detection, int32_t *count);
void cicu_detection_close(CICUDetection *detection);
/// The name, the language (empty when unknown) and the confidence, 0 to 100, of a guess. The
/// strings last as long as the detection.
CICUStatus cicu_detection_guess(
    CICUDetection *detection, int32_t index, const char *_Nullable *_Nonnull name,
    const char *_Nullable *_Nonnull language, int32_t *confidence);

typedef struct CICUConverter CICUConverter;

/// What is wrong with a piece of converted text.
typedef enum CICUDefectKind {
  CICU_DEFECT_NONE = 0,
  CICU_DEFECT_ILLEGAL = 1,
  CICU_DEFECT_UNASSIGNED = 2,
  CICU_DEFECT_TRUNCATED = 3,
} CICUDefectKind;

/// The first piece that could not be converted: its place in the input, and why. The unit of
/// `offset` and `length` is that of the input.
typedef struct {
  CICUDefectKind kind;
  int32_t offset;
  int32_t length;
} CICUDefect;

CICUStatus cicu_converter_open(const char *name, CICUConverter *_Nullable *_Nonnull converter);
void cicu_converter_close(CICUConverter *converter);
/// ICU's canonical name of the charset. Lasts as long as the converter.
const char *cicu_converter_name(const CICUConverter *converter);

/// Decodes all of `bytes`, or up to the first defect. The status is 0 when there is a defect, and
/// the result holds the text before it. Handle buffer.
CICUStatus cicu_converter_decode(
    CICUConverter *converter, const uint8_t *_Nullable bytes, int32_t length,
    const uint16_t *_Nullable *_Nonnull result, int32_t *count, CICUDefect *defect);

/// Encodes all of `text`, or up to the first defect, as `cicu_converter_decode` decodes.
/// Handle buffer.
CICUStatus cicu_converter_encode(
    CICUConverter *converter, const uint16_t *_Nullable text, int32_t length,
    const uint8_t *_Nullable *_Nonnull result, int32_t *count, CICUDefect *defect);

// MARK: Display names

typedef struct CICUDisplayNames CICUDisplayNames;

/// What a display name is asked for.
typedef enum CICUNameKind {
  CICU_NAME_REGION = 0,
  CICU_NAME_LANGUAGE = 1,
  CICU_NAME_CURRENCY = 2,
} CICUNameKind;

CICUStatus cicu_display_names_open(
    const char *language, bool short_names, CICUDisplayNames *_Nullable *_Nonnull names);
void cicu_display_names_close(CICUDisplayNames *names);

/// The name of a region ("MM"), a language (a BCP 47 tag) or a currency ("CNY").
/// `*needed` is -1 when ICU has none. Caller buffer.
CICUStatus cicu_display_name(
    const CICUDisplayNames *names, CICUNameKind what, const char *code, uint16_t *_Nullable buffer,
    int32_t capacity, int32_t *needed);

#pragma clang assume_nonnull end

#endif
