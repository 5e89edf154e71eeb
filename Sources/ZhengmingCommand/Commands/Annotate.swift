// SPDX-License-Identifier: Apache-2.0

import Annotation
import ArgumentParser
import Matching
import Text

struct Annotate: ParsableCommand {
  @OptionGroup var glossaries: GlossaryOptions
  @Argument var files: [String] = []
  func run() throws {
    let matcher = Matcher(try GlossaryLocator(glossaries).termbase())
    var annotator = try Annotator(matcher)
    var renderer = JSONRenderer(.lines, offsets: .codepoint)
    for path in files {
      let d = Document(name: path, source: try SourceText(utf8: Files.read(path)), format: .text)
      var out: [UInt8] = []
      renderer.render(AnnotatedDocument(document: d, termbase: matcher.termbase, mentions: annotator.mentions(in: d)), into: &out)
      StandardOutput.write(out)
    }
  }
}
