// SPDX-License-Identifier: Apache-2.0

import ICU
import Testing

struct ICUVersionTests {
  @Test func `versions are those of one ICU`() throws {
    let library = try ICUVersion.library()
    #expect(library.fields.count == 4)
    #expect(library.fields[0] >= 67)
    #expect(try ICUVersion.data().fields[0] == library.fields[0])
    #expect(try ICUVersion.unicode().fields[0] >= 13)
    #expect(try ICUVersion.cldr().fields[0] >= 37)
  }

  @Test func `a version is told with two fields at least, and compared`() throws {
    let library = try ICUVersion.library()
    let unicode = try ICUVersion.unicode()
    #expect(library.description.hasPrefix("\(library.fields[0]).\(library.fields[1])"))
    #expect(unicode.description.split(separator: ".").count >= 2)
    #expect(unicode < library)
    #expect(!(library < library))
  }
}
