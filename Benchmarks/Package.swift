// swift-tools-version: 6.2
// SPDX-License-Identifier: Apache-2.0
import PackageDescription

// Programs that drive the built `zhengming` command; they know its output, not its modules.
let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6), .strictMemorySafety(), .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "zhengming-benchmarks",
  products: [
    .executable(name: "evaluate", targets: ["EvaluateCommand"]),
    .executable(name: "bench", targets: ["BenchCommand"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    .target(name: "Measuring", swiftSettings: settings),
    .target(name: "Reporting", swiftSettings: settings),
    .target(name: "Scoring", swiftSettings: settings),
    .executableTarget(
      name: "EvaluateCommand",
      dependencies: [
        "Measuring", "Reporting", "Scoring",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),
    .executableTarget(
      name: "BenchCommand",
      dependencies: [
        "Measuring", "Reporting",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),

    .testTarget(name: "MeasuringTests", dependencies: ["Measuring"], swiftSettings: settings),
    .testTarget(name: "ReportingTests", dependencies: ["Reporting"], swiftSettings: settings),
    .testTarget(name: "ScoringTests", dependencies: ["Scoring"], swiftSettings: settings),
  ]
)
