// SPDX-License-Identifier: Apache-2.0

extension Conventions {
  func write(into writer: inout ByteWriter) {
    writer.write(types) { $1.write($0.description) }
    writer.write(codeSystems.sorted { $0.key < $1.key }) { system, writer in
      writer.write(system.key)
      writer.write(system.value.name)
      writer.write(system.value.spellings) { $1.write($0) }
    }
    writer.write(legalForms) { $1.write($0) }
    writer.write(plurals) { $1.write($0) }
    for name in NameLists.Name.allCases { writer.write(lists[name]) { $1.write($0) } }
  }

  init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    self.init()
    types = try reader.list { reader throws(ByteReader.Damage) in ConceptType(try reader.text()) }
    let systems = try reader.list { reader throws(ByteReader.Damage) in
      (
        id: try reader.text(),
        system: CodeSystem(
          name: try reader.text(),
          spellings: try reader.list { reader throws(ByteReader.Damage) in try reader.text() })
      )
    }
    for (id, system) in systems { codeSystems[id] = system }
    legalForms = try reader.list { reader throws(ByteReader.Damage) in try reader.text() }
    plurals = try reader.list { reader throws(ByteReader.Damage) in try reader.text() }
    for name in NameLists.Name.allCases {
      lists[name] = try reader.list { reader throws(ByteReader.Damage) in try reader.text() }
    }
  }
}
