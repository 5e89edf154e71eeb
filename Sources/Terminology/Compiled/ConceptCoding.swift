// SPDX-License-Identifier: Apache-2.0

// The record of a concept: its fields in the order of the type, the id first so that ids are
// compared without reading the rest.

extension Concept {
  func write(into writer: inout ByteWriter, _ vocabulary: inout Vocabulary.Builder) {
    writer.write(id.description)
    writer.write(vocabulary.number(of: type))
    writer.write(vocabulary.number(ofFile: place.file))
    writer.write(place.line)
    writer.write(place.column)
    writer.write(terms) { $0.write(into: &$1, &vocabulary, conceptFile: place.file) }
    writer.write(codes) {
      $1.write(vocabulary.number(ofSystem: $0.system))
      $1.write($0.value)
    }
    for relation in [parent, partOf, successor] { writer.write(relation?.description) }
    writer.write(distinctFrom) { $1.write($0.description) }
    writer.write(note)
    writer.write(sources) { $1.write($0) }
    writer.write(review.number)
    valid.write(into: &writer)
  }

  init(from reader: inout ByteReader, _ vocabulary: Vocabulary) throws(ByteReader.Damage) {
    let id = ID(try reader.text())
    let type = vocabulary.types[try reader.number(below: vocabulary.types.count)]
    let file = vocabulary.files[try reader.number(below: vocabulary.files.count)]
    let place = SourcePlace(file: file, line: try reader.number(), column: try reader.number())
    let terms = try reader.list { reader throws(ByteReader.Damage) in
      try Term(from: &reader, vocabulary, conceptFile: file)
    }
    self.init(id: id, type: type, terms: terms, place: place)
    codes = try reader.list { reader throws(ByteReader.Damage) in
      Code(
        system: vocabulary.systems[try reader.number(below: vocabulary.systems.count)],
        value: try reader.text())
    }
    parent = try reader.optionalText().map(ID.init)
    partOf = try reader.optionalText().map(ID.init)
    successor = try reader.optionalText().map(ID.init)
    distinctFrom = try reader.list { reader throws(ByteReader.Damage) in ID(try reader.text()) }
    note = try reader.optionalText()
    sources = try reader.list { reader throws(ByteReader.Damage) in try reader.text() }
    review = try reader.choice()
    valid = try Validity(from: &reader)
  }
}

extension Term {
  fileprivate func write(
    into writer: inout ByteWriter, _ vocabulary: inout Vocabulary.Builder, conceptFile: String
  ) {
    writer.write(text)
    writer.write(vocabulary.number(of: language))
    writer.write(status.number)
    writer.write(kind.number)
    writer.write(rule.capitals.number)
    writer.write(rule.condition.number)
    writer.write(rule.context) { $1.write($0) }
    writer.write(rule.exceptions) { $1.write($0) }
    valid.write(into: &writer)
    writer.write(note)
    writer.write(place.file == conceptFile ? 0 : vocabulary.number(ofFile: place.file) + 1)
    writer.write(place.line)
    writer.write(place.column)
  }

  fileprivate init(
    from reader: inout ByteReader, _ vocabulary: Vocabulary, conceptFile: String
  ) throws(ByteReader.Damage) {
    let text = try reader.text()
    let language = vocabulary.languages[try reader.number(below: vocabulary.languages.count)]
    let status: Status = try reader.choice()
    let kind: Kind = try reader.choice()
    var rule = MatchingRule()
    rule.capitals = try reader.choice()
    rule.condition = try reader.choice()
    rule.context = try reader.list { reader throws(ByteReader.Damage) in try reader.text() }
    rule.exceptions = try reader.list { reader throws(ByteReader.Damage) in try reader.text() }
    let valid = try Validity(from: &reader)
    let note = try reader.optionalText()
    let file = try reader.number(below: vocabulary.files.count + 1)
    self.init(
      text: text, language: language, status: status,
      place: SourcePlace(
        file: file == 0 ? conceptFile : vocabulary.files[file - 1], line: try reader.number(),
        column: try reader.number()))
    self.kind = kind
    self.rule = rule
    self.valid = valid
    self.note = note
  }
}

extension Validity {
  fileprivate func write(into writer: inout ByteWriter) {
    writer.write(since?.description)
    writer.write(until?.description)
  }

  fileprivate init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    self.init(since: try reader.date(), until: try reader.date())
  }
}

extension ByteReader {
  fileprivate mutating func date() throws(Damage) -> CalendarDate? {
    guard let text = try optionalText() else { return nil }
    guard let date = CalendarDate(text) else { throw Damage() }
    return date
  }

  /// A case by its number in the order of the type.
  fileprivate mutating func choice<Choice: CaseIterable>() throws(Damage) -> Choice
  where Choice.AllCases == [Choice] {
    let cases = Choice.allCases
    return cases[try number(below: cases.count)]
  }
}

extension CaseIterable where Self: Equatable, AllCases == [Self] {
  fileprivate var number: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
