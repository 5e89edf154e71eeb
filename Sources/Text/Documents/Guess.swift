extension DocumentFormat { package static func guess(_ bytes: [UInt8]) -> DocumentFormat { .text } }
