/// Whole text files: their bytes as they are, once they are known to be text.
enum TextFile {
  /// The largest text that is read as one document: 64 MB.
  static let sizeLimit = 64 << 20

  /// Reads a file or, for `-`, standard input.
  ///
  /// A byte order mark stays where it is: spans count from the first byte of the file.
  /// - Throws: a `Fault` when it cannot be opened or read, is empty, too large or no UTF-8 text.
  static func read(_ path: String, limit: Int = TextFile.sizeLimit) throws(Fault) -> [UInt8] {
    let source = try BlockReader(path)
    var size = source.size
    var bytes: [UInt8] = []
    bytes.reserveCapacity(min(size, limit))
    var block = [UInt8](repeating: 0, count: 1 << 16)
    while size <= limit {
      let count = try source.read(into: &block, at: block.indices)
      if count == 0 { break }
      bytes.append(contentsOf: block[..<count])
      size = max(size, bytes.count)
    }
    guard size <= limit else {
      throw Fault(
        path, "the text is larger than \(limit >> 20) MB", remedy: "split it, or give the texts as JSON Lines",
        status: .badData)
    }
    if let fault = check(bytes, path) { throw fault }
    return bytes
  }

  /// The fault of a file without content.
  static func empty(_ path: String) -> Fault {
    Fault(path, "it is empty", remedy: "give a file that holds a text", status: .badData)
  }

  /// What keeps the bytes from being a text, or `nil`.
  static func check(_ bytes: [UInt8], _ path: String) -> Fault? {
    if bytes.isEmpty || bytes == [0xEF, 0xBB, 0xBF] { return empty(path) }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return Fault(
        path, "it is UTF-16, not UTF-8", remedy: "convert it with iconv -f UTF-16 -t UTF-8", status: .badData)
    }
    if let offset = bytes.firstIndex(of: 0) {
      return Fault(
        path, "it is a binary file (byte \(offset) is NUL)", remedy: "give plain text in UTF-8", status: .badData)
    }
    if let offset = firstInvalidByte(bytes[...]) {
      return Fault(
        path, "it is not valid UTF-8 at byte \(offset)",
        remedy: "convert it, for example with iconv -f WINDOWS-1256 -t UTF-8", status: .badData)
    }
    return nil
  }

  /// The offset in the slice of the first byte that is not part of valid UTF-8, or `nil`.
  static func firstInvalidByte(_ bytes: ArraySlice<UInt8>) -> Int? {
    bytes.withUnsafeBufferPointer { bytes in
      let start = ShortSequences.validPrefix(of: bytes)
      guard start < bytes.count else { return nil }
      do throws(UTF8.ValidationError) {
        _ = try UTF8Span(validating: UnsafeBufferPointer(rebasing: bytes[start...]).span)
        return nil
      } catch {
        return start + error.byteOffsets.lowerBound
      }
    }
  }
}
