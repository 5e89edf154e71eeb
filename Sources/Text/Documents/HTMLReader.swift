enum HTMLReader {
  static func blocks(of source: SourceText) -> [ProseBlock] { PlainTextReader.blocks(of: source) }
}
