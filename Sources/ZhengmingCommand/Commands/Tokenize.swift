// SPDX-License-Identifier: Apache-2.0

import Annotation
import ArgumentParser
import Terminology
import Text

struct Tokenize: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Split Chinese and English text into words.",
    discussion: """
      Prints one line for each line read, with the tokens separated by one space.

      Example: echo 北方稀土发布公告 | zhengming tokenize
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, jsonl
  }

  @Argument(
    help: "Files to read; '-' or nothing reads standard input.", completion: .file())
  var files: [String] = []

  @Option(help: "What to write; jsonl has offsets and kinds.")
  var format: Format = .text

  @Option(help: "The unit of offsets in jsonl, counted from the start of a line.")
  var offsets: OffsetUnit = .codepoint

  @Flag(help: "Split Chinese exactly as ICU's word breaker does.")
  var plain = false

  @Flag(help: "Use no glossary: the same tokens everywhere.")
  var noGlossaries = false

  @OptionGroup(title: "Glossaries")
  var glossaries: GlossaryOptions

  func run() throws {
    var lexicon = Lexicon()
    if !plain, !noGlossaries { lexicon.add(try GlossaryLoader(glossaries).termbase()) }
    var tokenizer = try Tokenizer(isPlain: plain, lexicon: lexicon)
    var buffer: [UInt8] = []
    for path in files.isEmpty ? ["-"] : files {
      var lines = try LineInput(path: path)
      var number = 0
      while let line = try lines.next() {
        number += 1
        let source: SourceText
        do {
          source = try SourceText(utf8: line)
        } catch {
          throw CommandFailure("\(path == "-" ? "standard input" : path):\(number): \(error)")
        }
        var tokens: [Token] = []
        try tokenizer.forEachToken(in: source.bytes.span, range: 0..<source.bytes.count) {
          if $0.kind != .space { tokens.append($0) }
        }
        buffer +=
          format == .text ? text(tokens, of: source) : json(tokens, of: source, line: number)
        if buffer.count > 1 << 16 || StandardOutput.isTerminal {
          StandardOutput.write(buffer)
          buffer.removeAll(keepingCapacity: true)
        }
      }
    }
    StandardOutput.write(buffer)
  }

  private func text(_ tokens: [Token], of source: SourceText) -> [UInt8] {
    var output: [UInt8] = []
    for (index, token) in tokens.enumerated() {
      if index > 0 { output.append(UInt8(ascii: " ")) }
      output += source.bytes[token.span.range]
    }
    return output + [UInt8(ascii: "\n")]
  }

  private func json(_ tokens: [Token], of source: SourceText, line: Int) -> [UInt8] {
    var writer = JSONWriter()
    var converter = OffsetConverter(to: offsets)
    writer.object { writer in
      writer.member("line", line)
      writer.member("offsets", offsets.rawValue)
      writer.name("tokens")
      writer.array { writer in
        for token in tokens {
          writer.object { writer in
            writer.member("start", converter.convert(token.span.start, in: source.bytes.span))
            writer.member("end", converter.convert(token.span.end, in: source.bytes.span))
            writer.member("text", source[token.span])
            writer.member("kind", token.kind.rawValue)
          }
        }
      }
    }
    return writer.bytes + [UInt8(ascii: "\n")]
  }
}
