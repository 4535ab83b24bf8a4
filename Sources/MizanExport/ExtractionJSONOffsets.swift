/// The code points before each byte of a text, from one pass over it.
struct ExtractionJSONOffsets {
  private static let blockSize = 64
  private let text: [UInt8]
  /// The number of code points before each block of bytes.
  private let counts: [Int]

  /// Counts the code points of valid UTF-8.
  init(_ text: [UInt8]) {
    self.text = text
    var counts: [Int] = []
    counts.reserveCapacity(text.count / Self.blockSize + 1)
    var total = 0
    var start = 0
    repeat {
      counts.append(total)
      let end = min(text.count, start + Self.blockSize)
      total += Self.codePoints(text, start..<end)
      start = end
    } while start < text.count
    self.counts = counts
  }

  /// The number of code points before a byte offset; an offset past the end counts as the end.
  func codePoint(at byte: Int) -> Int {
    let byte = max(0, min(byte, text.count))
    let block = min(byte / Self.blockSize, counts.count - 1)
    return counts[block] + Self.codePoints(text, block * Self.blockSize..<byte)
  }

  /// Every byte that does not continue a code point begins one.
  private static func codePoints(_ text: [UInt8], _ range: Range<Int>) -> Int {
    var count = 0
    for index in range where text[index] & 0xC0 != 0x80 { count += 1 }
    return count
  }
}
