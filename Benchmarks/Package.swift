// swift-tools-version: 6.1
import PackageDescription

// A package of its own, so that users of Mizan do not build it.
let package = Package(
  name: "benchmarks",
  dependencies: [.package(name: "mizan", path: "..")],
  targets: [
    .executableTarget(name: "workbook-rows", dependencies: [.product(name: "XLSXWriter", package: "mizan")])
  ],
  swiftLanguageModes: [.v6]
)
