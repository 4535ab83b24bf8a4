/// Turns byte offsets of a text into offsets in Unicode code points, as other programs count them.
///
/// Made by one pass over the text; a look-up counts at most one block of bytes.
///
///     CodePointOffsets(document.bytes)(figure.quantity.span)  // the span in code points
public struct CodePointOffsets: Sendable {
  private static let blockSize = 64
  private let text: [UInt8]
  /// The number of code points before each block.
  private let counts: [Int]

  /// Counts the code points of valid UTF-8.
  public init(_ text: [UInt8]) {
    self.text = text
    let blocks = text.count / Self.blockSize
    counts = [Int](unsafeUninitializedCapacity: blocks + 1) { counts, count in
      text.withUnsafeBytes { bytes in
        var total = 0
        for block in 0..<blocks {
          counts[block] = total
          total += Self.codePoints(ofBlock: bytes, at: block * Self.blockSize)
        }
        counts[blocks] = total
      }
      count = blocks + 1
    }
  }

  /// The code points that begin in a whole block.
  @inline(__always)
  private static func codePoints(ofBlock bytes: UnsafeRawBufferPointer, at start: Int) -> Int {
    typealias Lane = SIMD16<Int8>
    // Bytes that continue a code point are those below -64; each gives -1 in its lane.
    let limit = Lane(repeating: -64)
    var lanes = Lane(repeating: 0)
    for part in 0..<blockSize / 16 {
      let bytes = bytes.loadUnaligned(fromByteOffset: start + 16 * part, as: Lane.self)
      lanes &+= unsafeBitCast(bytes .< limit, to: Lane.self)
    }
    return blockSize + Int(lanes.wrappedSum())
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
  ///
  /// - Parameter range: at most one block, so that a byte can hold the number of its column.
  private static func codePoints(_ text: [UInt8], _ range: Range<Int>) -> Int {
    text.withUnsafeBytes { bytes in
      var columns: UInt64 = 0
      var index = range.lowerBound
      let last = range.upperBound - 8
      while index <= last {
        let block = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        // One in each byte whose two top bits are 1 and 0.
        columns &+= (block & ~(block << 1) & 0x8080_8080_8080_8080) >> 7
        index &+= 8
      }
      // The product has the sum of the columns in its top byte.
      var continued = Int((columns &* 0x0101_0101_0101_0101) >> 56)
      while index < range.upperBound {
        if bytes[index] & 0xC0 == 0x80 { continued += 1 }
        index += 1
      }
      return range.count - continued
    }
  }
}
