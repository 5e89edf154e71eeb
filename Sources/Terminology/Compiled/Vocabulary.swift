// SPDX-License-Identifier: Apache-2.0

/// The few words that most concepts share, written once and named by number in their records.
struct Vocabulary: Sendable {
  private(set) var types: [ConceptType] = []
  private(set) var languages: [Language] = []
  private(set) var systems: [String] = []
  private(set) var files: [String] = []

  /// Collects the words of concepts, in the order they first come.
  struct Builder {
    private(set) var vocabulary = Vocabulary()
    private var types: [ConceptType: Int] = [:]
    private var languages: [Language: Int] = [:]
    private var systems: [String: Int] = [:]
    private var files: [String: Int] = [:]

    mutating func number(of type: ConceptType) -> Int {
      Self.number(of: type, in: &vocabulary.types, &types)
    }

    mutating func number(of language: Language) -> Int {
      Self.number(of: language, in: &vocabulary.languages, &languages)
    }

    mutating func number(ofSystem system: String) -> Int {
      Self.number(of: system, in: &vocabulary.systems, &systems)
    }

    mutating func number(ofFile file: String) -> Int {
      Self.number(of: file, in: &vocabulary.files, &files)
    }

    private static func number<Word: Hashable>(
      of word: Word, in list: inout [Word], _ numbers: inout [Word: Int]
    ) -> Int {
      if let number = numbers[word] { return number }
      numbers[word] = list.count
      list.append(word)
      return list.count - 1
    }
  }

  private init() {}

  init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    types = try reader.list { reader throws(ByteReader.Damage) in ConceptType(try reader.text()) }
    languages = try reader.list { reader throws(ByteReader.Damage) in
      guard let language = Language(tag: try reader.text()) else { throw ByteReader.Damage() }
      return language
    }
    systems = try reader.list { reader throws(ByteReader.Damage) in try reader.text() }
    files = try reader.list { reader throws(ByteReader.Damage) in try reader.text() }
  }

  func write(into writer: inout ByteWriter) {
    writer.write(types) { $1.write($0.description) }
    writer.write(languages) { $1.write($0.description) }
    writer.write(systems) { $1.write($0) }
    writer.write(files) { $1.write($0) }
  }
}
