// SPDX-License-Identifier: Apache-2.0

package import Terminology
package import Text

/// A termbase made ready for matching: used by any number of documents at once.
package struct Matcher: Sendable {
  package let termbase: Termbase
  package var folding: Folding { index.folding }
  let index: TermIndex
  let recognisers: Recognisers

  /// Opens a compiled glossary; nothing of it is parsed.
  package init(_ file: CompiledFile) throws(CompiledFileError) {
    termbase = try Termbase(file)
    index = try TermIndex(file)
    recognisers = Recognisers(termbase)
  }

  /// Makes a termbase ready that is not compiled; for a program's own, small ones.
  ///
  /// - Complexity: O(n log n) in the characters of all terms.
  package init(_ termbase: Termbase) {
    do {
      let bytes = try termbase.compiled(sources: ContentHash(high: 0, low: 0))
      try self.init(CompiledFile(MappedBytes(bytes), path: "memory"))
    } catch {
      preconditionFailure("a termbase that does not compile: \(error)")
    }
  }

  /// The number of surface forms.
  package var surfaceCount: Int { index.surfaceCount }

  /// What finding a surface form means.
  package func surface(_ number: Int) -> Surface {
    let record = record(number)
    return record.surface(record.isConditional ? index.detail(of: record) : nil)
  }

  /// What finding a surface form tells.
  package func role(ofSurface number: Int) -> Surface.Role { record(number).role }

  /// The surface form as its glossary writes it.
  package func text(ofSurface number: Int) -> String { index.detail(of: record(number)).text }

  private func record(_ number: Int) -> SurfaceRecord {
    precondition(0..<surfaceCount ~= number, "the number of a surface")
    return index.file.bytes.withWords { index.surfaceRecord(number, in: $0) }
  }
}

extension Termbase {
  /// The compiled form of this termbase: the bytes of a `.zmx` file.
  ///
  /// - Parameter sources: tells what it was made from.
  /// - Throws: ``IndexError`` when there is more than an index can hold.
  /// - Complexity: O(n log n) in the characters of all terms.
  package func compiled(sources: ContentHash) throws(IndexError) -> [UInt8] {
    var file = CompiledFileWriter(
      sources: sources, foldingVersion: Folding.version,
      sections: Self.sectionCount + IndexLayout.sectionCount)
    var builder = IndexBuilder(folding: Folding())
    var gazetteer = Gazetteer(self)
    gazetteer.forEach { builder.add($0, $1) }
    write(into: &file)
    try builder.write(into: &file, plurals: conventions.plurals)
    return file.finish()
  }
}
