/// Turns byte offsets of a text into offsets in Unicode code points, as other programs count them.
///
/// Made by one pass over the text; a look-up counts at most one block of bytes.
///
///     CodePointOffsets(document.bytes)(figure.quantity.span)  // the span in code points
public struct CodePointOffsets: Sendable {
  private static let blockSize = 256
  private let text: [UInt8]
  /// The number of code points before each block.
  private let counts: [Int]

  /// Counts the code points of valid UTF-8.
  public init(_ text: [UInt8]) {
    self.text = text
    var counts: [Int] = []
    counts.reserveCapacity(text.count / Self.blockSize + 1)
    var total = 0
    for start in stride(from: 0, through: text.count, by: Self.blockSize) {
      counts.append(total)
      total += Self.codePoints(text, start..<min(text.count, start + Self.blockSize))
    }
    self.counts = counts
  }

  /// The number of code points that begin before the byte at `offset`; an offset outside the text counts as its nearer
  /// end, one inside a code point counts that code point.
  public func codePoints(before offset: Int) -> Int {
    let offset = min(max(0, offset), text.count)
    let block = offset / Self.blockSize
    return counts[block] + Self.codePoints(text, block * Self.blockSize..<offset)
  }

  /// The span with both ends in code points.
  public func callAsFunction(_ span: TextSpan) -> TextSpan {
    TextSpan(codePoints(before: span.start), codePoints(before: span.end))
  }

  /// Every byte that does not continue a code point begins one.
  private static func codePoints(_ text: [UInt8], _ range: Range<Int>) -> Int {
    var count = 0
    for index in range where text[index] & 0xC0 != 0x80 { count += 1 }
    return count
  }
}
