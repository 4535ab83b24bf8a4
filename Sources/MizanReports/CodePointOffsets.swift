import MizanModel

/// Turns byte offsets of a text into offsets in Unicode code points, as other programs count them.
struct CodePointOffsets {
  private static let blockSize = 512
  private let bytes: [UInt8]
  /// The number of code points before each block.
  private let counts: [Int]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var counts: [Int] = []
    var total = 0
    for (index, byte) in bytes.enumerated() {
      if index % Self.blockSize == 0 { counts.append(total) }
      if Self.starts(byte) { total += 1 }
    }
    if bytes.count % Self.blockSize == 0 { counts.append(total) }
    self.counts = counts
  }

  private static func starts(_ byte: UInt8) -> Bool { byte & 0xC0 != 0x80 }

  /// The number of code points that begin before the byte at `offset`.
  func codePoints(before offset: Int) -> Int {
    let offset = min(max(0, offset), bytes.count)
    let block = offset / Self.blockSize
    return bytes[block * Self.blockSize..<offset].reduce(counts[block]) { $0 + (Self.starts($1) ? 1 : 0) }
  }

  /// The span with both ends in code points.
  func callAsFunction(_ span: TextSpan) -> TextSpan {
    TextSpan(codePoints(before: span.start), codePoints(before: span.end))
  }
}
