// SPDX-License-Identifier: Apache-2.0
//
// The dictionary behind ICU's word breaker for Chinese and Japanese.
//
// `udata_open` is public; the layout behind it is not promised: a header of eight 32-bit integers
// (ICU's source, common/dictionarydata.h), then a serialized trie (the public unicode/ucharstrie.h).
// Everything that header says is checked before the trie is given out.
#include "internal.h"

#include <unicode/udata.h>

/// The integers of the header that matter.
enum { TRIE_OFFSET = 0, TOTAL_SIZE = 3, TRIE_TYPE = 4, TRANSFORM = 5, HEADER_COUNT = 8 };
/// A trie of 16-bit units (1) that has values (8).
enum { UNITS_WITH_VALUES = 9, TYPE_MASK = 15 };

struct CICUDictionary {
  UDataMemory *memory;
  const uint16_t *units;
  int32_t count;
};

static CICUDictionaryDefect defect_of(const UDataInfo *info) {
  static const uint8_t format[4] = {'D', 'i', 'c', 't'};
  if (memcmp(info->dataFormat, format, sizeof format) != 0 || info->formatVersion[0] != 1) {
    return CICU_DICTIONARY_FORMAT;
  }
  if (info->isBigEndian != U_IS_BIG_ENDIAN || info->charsetFamily != U_CHARSET_FAMILY ||
      info->sizeofUChar != sizeof(UChar)) {
    return CICU_DICTIONARY_PLATFORM;
  }
  return CICU_DICTIONARY_READABLE;
}

static CICUDictionaryDefect find_trie(CICUDictionary *dictionary) {
  const int32_t *header = udata_getMemory(dictionary->memory);
  int32_t offset = header[TRIE_OFFSET];
  int32_t size = header[TOTAL_SIZE];
  if ((header[TRIE_TYPE] & TYPE_MASK) != UNITS_WITH_VALUES || header[TRANSFORM] != 0 ||
      offset < (int32_t)(HEADER_COUNT * sizeof(int32_t)) || offset % 4 != 0 || size <= offset) {
    return CICU_DICTIONARY_LAYOUT;
  }
  dictionary->units = (const uint16_t *)((const char *)header + offset);
  dictionary->count = (size - offset) / (int32_t)sizeof(uint16_t);
  return CICU_DICTIONARY_READABLE;
}

CICUStatus cicu_dictionary_open(CICUDictionary **dictionary, CICUDictionaryDefect *defect) {
  UErrorCode code = U_ZERO_ERROR;
  *dictionary = NULL;
  *defect = CICU_DICTIONARY_READABLE;
  CICUDictionary *opened = calloc(1, sizeof *opened);
  if (!opened) return U_MEMORY_ALLOCATION_ERROR;
  opened->memory = udata_open(U_ICUDATA_NAME "-brkitr", "dict", "cjdict", &code);
  if (U_FAILURE(code)) {
    free(opened);
    return cicu_status(code);
  }
  UDataInfo info = {.size = sizeof info};
  udata_getInfo(opened->memory, &info);
  *defect = defect_of(&info);
  if (*defect == CICU_DICTIONARY_READABLE) *defect = find_trie(opened);
  if (*defect == CICU_DICTIONARY_READABLE) {
    *dictionary = opened;
  } else {
    cicu_dictionary_close(opened);
  }
  return 0;
}

void cicu_dictionary_close(CICUDictionary *dictionary) {
  udata_close(dictionary->memory);
  free(dictionary);
}

const uint16_t *cicu_dictionary_units(const CICUDictionary *dictionary, int32_t *count) {
  *count = dictionary->count;
  return dictionary->units;
}
