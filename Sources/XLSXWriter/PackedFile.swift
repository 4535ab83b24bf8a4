import CXLSXWriter
import Glibc

/// A finished workbook, read back to see that no part of it is cut off.
///
/// libxlsxwriter writes each part to a temporary file before it packs it, and does not look whether the bytes arrive
/// there: on a full disk it packs what there is and reports success. So the end of every part is looked at.
struct PackedFile {
  private let file: UnsafeMutablePointer<FILE>

  /// The name of the first part that does not end as its root element should, or nil when all do.
  static func firstCutOffPart(of path: String) -> String? {
    guard let file = fopen(path, "rbe") else { return path }
    defer { fclose(file) }
    let packed = PackedFile(file: file)
    guard let parts = packed.parts() else { return "the list of parts" }
    return parts.first { !packed.isWhole($0) }?.name
  }

  private struct Part {
    let name: String
    let headerOffset: Int
    let packedSize: Int
  }

  /// The parts that the central directory at the file's end lists; nil when there is none.
  private func parts() -> [Part]? {
    guard fseek(file, 0, SEEK_END) == 0 else { return nil }
    let size = ftell(file)
    // The library writes no comment, so that the end record is the last 22 bytes.
    guard size >= 22, let end = read(22, at: size - 22), end.number(at: 0, 4) == 0x0605_4B50,
      let directory = read(end.number(at: 12, 4), at: end.number(at: 16, 4))
    else { return nil }
    var parts: [Part] = []
    var offset = 0
    while offset + 46 <= directory.count {
      guard directory.number(at: offset, 4) == 0x0201_4B50 else { return nil }
      let nameEnd = offset + 46 + directory.number(at: offset + 28, 2)
      guard nameEnd <= directory.count else { return nil }
      let name = String(decoding: directory[(offset + 46)..<nameEnd], as: UTF8.self)
      let headerOffset = directory.number(at: offset + 42, 4)
      parts.append(Part(name: name, headerOffset: headerOffset, packedSize: directory.number(at: offset + 20, 4)))
      offset = nameEnd + directory.number(at: offset + 30, 2) + directory.number(at: offset + 32, 2)
    }
    return parts.count == end.number(at: 10, 2) ? parts : nil
  }

  private func isWhole(_ part: Part) -> Bool {
    guard let header = read(30, at: part.headerOffset), header.number(at: 0, 4) == 0x0403_4B50 else { return false }
    let start = part.headerOffset + 30 + header.number(at: 26, 2) + header.number(at: 28, 2)
    guard let (head, tail) = ends(of: part, from: start) else { return false }
    return Self.isWhole(head: head, tail: tail)
  }

  /// Whether the last tag closes the element that the first one opens.
  static func isWhole(head: [UInt8], tail: [UInt8]) -> Bool {
    let text = String(decoding: head, as: UTF8.self)
    guard let root = text.split(separator: "<").first(where: { !$0.hasPrefix("?") }) else { return false }
    let name = root.prefix { !$0.isWhitespace && $0 != ">" && $0 != "/" }
    let end = String(decoding: tail, as: UTF8.self)
    let last = end.split(separator: "<").last.map { $0.filter { !$0.isWhitespace } }
    return last == "/\(name)>" || (text.hasSuffix("/>") && end.hasSuffix(root))
  }

  /// The first and the last bytes of a part, or nil when it cannot be unpacked.
  private func ends(of part: Part, from start: Int) -> (head: [UInt8], tail: [UInt8])? {
    guard fseek(file, start, SEEK_SET) == 0 else { return nil }
    var stream = z_stream()
    // Negative bits: bare deflate, as in a zip.
    guard inflateInit2_(&stream, -15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else { return nil }
    defer { inflateEnd(&stream) }
    var input = [UInt8](repeating: 0, count: 1 << 16)
    var output = [UInt8](repeating: 0, count: 1 << 18)
    var head: [UInt8] = []
    var tail: [UInt8] = []
    var left = part.packedSize
    var status = Z_OK
    while status == Z_OK, left > 0 {
      let count = fread(&input, 1, min(input.count, left), file)
      guard count > 0 else { return nil }
      left -= count
      input.withUnsafeMutableBufferPointer { input in
        output.withUnsafeMutableBufferPointer { output in
          stream.next_in = input.baseAddress
          stream.avail_in = UInt32(count)
          repeat {
            stream.next_out = output.baseAddress
            stream.avail_out = UInt32(output.count)
            status = inflate(&stream, Z_NO_FLUSH)
            let fresh = output[..<(output.count - Int(stream.avail_out))]
            if head.count < 1_024 { head += fresh.prefix(1_024 - head.count) }
            tail = Array((tail.suffix(128) + fresh.suffix(128)).suffix(128))
          } while status == Z_OK && stream.avail_out == 0
        }
      }
    }
    return status == Z_STREAM_END ? (head, tail) : nil
  }

  private func read(_ count: Int, at offset: Int) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: count)
    guard fseek(file, offset, SEEK_SET) == 0, fread(&bytes, 1, count, file) == count else { return nil }
    return bytes
  }
}

extension [UInt8] {
  /// A number of `count` bytes, the lowest first.
  fileprivate func number(at offset: Int, _ count: Int) -> Int {
    self[offset..<(offset + count)].reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}
