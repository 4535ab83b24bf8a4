// swift-tools-version: 6.1
import PackageDescription

// Targets stand in layer order: a target depends on earlier ones only.
let package = Package(
  name: "mizan",
  products: [
    .executable(name: "mizan", targets: ["mizan"]),
    .library(name: "MizanModel", targets: ["MizanModel"]),
    .library(name: "MizanExtraction", targets: ["MizanData", "MizanExtraction"]),
    .library(name: "MizanReports", targets: ["MizanReports", "MizanExport"]),
    .library(name: "XLSXWriter", targets: ["XLSXWriter"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    .target(name: "MizanModel"),
    .target(name: "CMizanData"),
    .target(name: "MizanData", dependencies: ["MizanModel", "CMizanData"]),
    .target(name: "MizanExtraction", dependencies: ["MizanModel", "MizanData"]),
    .target(name: "MizanChecks", dependencies: ["MizanModel", "MizanData"]),
    .target(name: "MizanIntake", dependencies: ["MizanModel", "MizanData"]),
    .target(name: "MizanReports", dependencies: ["MizanModel", "MizanData", "MizanChecks"]),
    .systemLibrary(
      name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .target(name: "XLSXWriter", dependencies: ["CXLSXWriter"]),
    .target(name: "MizanExport", dependencies: ["MizanModel", "MizanChecks", "MizanReports", "XLSXWriter"]),
    .executableTarget(
      name: "mizan",
      dependencies: [
        "MizanModel", "MizanData", "MizanExtraction", "MizanChecks", "MizanIntake", "MizanReports", "MizanExport",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .target(name: "MizanTestSupport", dependencies: ["MizanModel", "MizanData"], path: "Tests/MizanTestSupport"),
    .testTarget(name: "MizanModelTests", dependencies: ["MizanModel", "MizanTestSupport"]),
    .testTarget(name: "MizanDataTests", dependencies: ["MizanData"]),
    .testTarget(name: "MizanExtractionTests", dependencies: ["MizanExtraction", "MizanTestSupport"]),
    .testTarget(
      name: "MizanChecksTests", dependencies: ["MizanChecks", "MizanExtraction", "MizanTestSupport"],
      exclude: ["cases.tsv", "silent.tsv"]),
    .testTarget(name: "MizanIntakeTests", dependencies: ["MizanIntake", "MizanTestSupport"]),
    .testTarget(name: "MizanReportsTests", dependencies: ["MizanChecks", "MizanReports", "MizanTestSupport"]),
    .testTarget(name: "XLSXWriterTests", dependencies: ["XLSXWriter"]),
    .testTarget(name: "MizanExportTests", dependencies: ["MizanExport", "MizanTestSupport"], exclude: ["Golden"]),
    .testTarget(name: "MizanCommandTests", dependencies: ["mizan", "MizanTestSupport"], exclude: ["Golden"]),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c2x
)
