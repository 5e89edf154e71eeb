// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6), .strictMemorySafety(), .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "zhengming",
  products: [.executable(name: "zhengming", targets: ["ZhengmingCommand"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .target(name: "CICU", linkerSettings: [.linkedLibrary("icui18n"), .linkedLibrary("icuuc")]),
    .target(name: "ICU", dependencies: ["CICU"], swiftSettings: settings),
    .target(name: "Text", dependencies: ["ICU"], swiftSettings: settings),
    .target(
      name: "Terminology", dependencies: ["Text", .product(name: "Yams", package: "Yams")],
      swiftSettings: settings),
    .target(name: "Matching", dependencies: ["Text", "Terminology"], swiftSettings: settings),
    .target(
      name: "Annotation", dependencies: ["Text", "Terminology", "Matching"],
      swiftSettings: settings),
    .executableTarget(
      name: "ZhengmingCommand",
      dependencies: [
        "ICU", "Text", "Terminology", "Matching", "Annotation",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),

    .target(
      name: "TestSupport", dependencies: ["Text"], path: "Tests/TestSupport",
      swiftSettings: settings),
    .testTarget(name: "ICUTests", dependencies: ["ICU"], swiftSettings: settings),
    .testTarget(
      name: "TextTests", dependencies: ["ICU", "Text", "TestSupport"], swiftSettings: settings),
    .testTarget(
      name: "TerminologyTests", dependencies: ["Terminology", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "MatchingTests", dependencies: ["Matching", "TestSupport"], swiftSettings: settings),
    .testTarget(
      name: "AnnotationTests",
      dependencies: ["Annotation", "Matching", "Terminology", "Text", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "ZhengmingCommandTests", dependencies: ["ZhengmingCommand", "TestSupport"],
      swiftSettings: settings),
  ]
)
