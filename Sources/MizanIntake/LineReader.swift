#if canImport(Glibc)
  import Glibc
#endif

/// Cuts a stream into lines while holding one block, or one line where a line is longer.
struct LineReader {
  /// One line, without its line feed.
  enum Line {
    /// Where it stands in `buffer`, valid until the next call.
    case whole(Range<Int>)
    /// It was longer than the limit and has been skipped; its first bytes still stand in `buffer`.
    case tooLong(head: Range<Int>)
  }

  /// The longest line that is read, in bytes.
  let limit: Int
  /// The number of the line that `next()` gave last, from 1.
  private(set) var number = 0
  private(set) var buffer: [UInt8]

  private static let blockSize = 1 << 18
  private static let headSize = 1 << 12
  private let source: BlockReader
  private var start = 0
  private var end = 0
  /// Up to here no line feed was found.
  private var searched = 0
  private var isAtEnd = false

  /// Makes a reader of a stream.
  init(_ source: BlockReader, limit: Int) {
    self.source = source
    self.limit = limit
    buffer = [UInt8](repeating: 0, count: Self.blockSize)
  }

  /// Whether the next line is in memory, so that the next call will not wait for input.
  var hasWholeLine: Bool { start < end && lineFeed(from: start) != nil }

  /// The next line, or `nil` at the end. A last line without line feed is a line.
  mutating func next() throws(Fault) -> Line? {
    while true {
      if let feed = lineFeed(from: max(start, searched)) {
        let line = start..<feed
        start = feed + 1
        searched = start
        number += 1
        return line.count > limit ? .tooLong(head: head(of: line)) : .whole(line)
      }
      searched = end
      if isAtEnd {
        guard start < end else { return nil }
        let line = start..<end
        start = end
        number += 1
        return line.count > limit ? .tooLong(head: head(of: line)) : .whole(line)
      }
      if end - start > limit { return try skipLine() }
      try fill()
    }
  }

  private func head(of line: Range<Int>) -> Range<Int> {
    line.lowerBound..<min(line.upperBound, line.lowerBound + Self.headSize)
  }

  private func lineFeed(from first: Int) -> Int? {
    buffer.withUnsafeBytes { bytes in
      guard first < end, let base = bytes.baseAddress, let feed = memchr(base + first, 10, end - first) else {
        return nil
      }
      return UnsafeRawPointer(feed) - base
    }
  }

  /// Reads one more block behind what is there, after making room for it.
  private mutating func fill() throws(Fault) {
    let isFull = start == 0 && end == buffer.count
    // A long line that has gone gives its memory back.
    let isTooLarge = buffer.count > Self.blockSize && end - start < Self.blockSize
    if isFull {
      moveToFront(of: min(buffer.count * 2, max(buffer.count + 1, limit + Self.blockSize)))
    } else if start > 0 {
      moveToFront(of: isTooLarge ? Self.blockSize : buffer.count)
    }
    end += try read(at: end)
  }

  /// Moves what is not yet read to the front of the buffer, which gets some size.
  private mutating func moveToFront(of size: Int) {
    let rest = end - start
    if size == buffer.count {
      buffer.withUnsafeMutableBytes { bytes in
        if let base = bytes.baseAddress { _ = memmove(base, base + start, rest) }
      }
    } else {
      var moved = [UInt8](repeating: 0, count: size)
      moved.withUnsafeMutableBytes { $0.copyBytes(from: buffer[start..<end]) }
      buffer = moved
    }
    searched -= start
    start = 0
    end = rest
  }

  private mutating func read(at offset: Int) throws(Fault) -> Int {
    let count = try source.read(into: &buffer, at: offset..<min(buffer.count, offset + Self.blockSize))
    isAtEnd = count == 0
    return count
  }

  /// Drops the rest of a line that is over the limit, keeping its head for the sake of its identifier.
  private mutating func skipLine() throws(Fault) -> Line {
    number += 1
    let head = Array(buffer[start..<min(end, start + Self.headSize)])
    buffer = head + [UInt8](repeating: 0, count: Self.blockSize)
    while true {
      start = head.count
      end = start + (try read(at: start))
      if let feed = lineFeed(from: start) {
        start = feed + 1
        searched = start
        return .tooLong(head: 0..<head.count)
      }
      if isAtEnd {
        end = start
        return .tooLong(head: 0..<head.count)
      }
    }
  }
}
