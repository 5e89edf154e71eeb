package struct TerminalRenderer: Renderer {
  package init(usesColor: Bool, width: Int) {};
  package func render(_ document: AnnotatedDocument, into output: inout [UInt8]) {}
}
package struct TextRenderer: Renderer {
  package init() {};
  package func render(_ document: AnnotatedDocument, into output: inout [UInt8]) {}
}
package struct HTMLRenderer: Renderer {
  package init() {};
  package func render(_ document: AnnotatedDocument, into output: inout [UInt8]) {}
}
package struct MarkdownRenderer: Renderer {
  package init() {};
  package func render(_ document: AnnotatedDocument, into output: inout [UInt8]) {}
}
