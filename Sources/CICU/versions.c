// SPDX-License-Identifier: Apache-2.0
//
// Names of errors, and versions.
#include "internal.h"

#include <unicode/icudataver.h>
#include <unicode/uchar.h>
#include <unicode/ulocdata.h>
#include <unicode/uversion.h>

const char *cicu_status_name(CICUStatus status) { return u_errorName((UErrorCode)status); }

CICUStatus cicu_version(CICUVersionKind which, uint8_t *fields) {
  UErrorCode code = U_ZERO_ERROR;
  UVersionInfo version = {0};
  switch (which) {
    case CICU_VERSION_LIBRARY: u_getVersion(version); break;
    case CICU_VERSION_UNICODE: u_getUnicodeVersion(version); break;
    case CICU_VERSION_DATA: u_getDataVersion(version, &code); break;
    case CICU_VERSION_CLDR: ulocdata_getCLDRVersion(version, &code); break;
    default: code = U_ILLEGAL_ARGUMENT_ERROR;
  }
  memcpy(fields, version, sizeof version);
  return cicu_status(code);
}
