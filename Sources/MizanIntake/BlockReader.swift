#if canImport(Glibc)
  import Glibc
#endif

/// An open file, pipe or standard input that is read in blocks and closed when let go.
final class BlockReader {
  /// The path as the user wrote it; `-` is standard input.
  let path: String
  private let descriptor: Int32

  /// Opens a path.
  init(_ path: String) throws(Fault) {
    self.path = path
    guard path != "-" else {
      descriptor = STDIN_FILENO
      return
    }
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Self.cannotOpen(path) }
  }

  /// The number of bytes of a plain file, 0 for a pipe.
  var size: Int {
    var status = stat()
    return fstat(descriptor, &status) == 0 ? Int(status.st_size) : 0
  }

  deinit {
    if descriptor > STDIN_FILENO { close(descriptor) }
  }

  /// The fault of a path that the system did not open, by its error number.
  static func cannotOpen(_ path: String) -> Fault {
    switch errno {
    case ENOENT, ENOTDIR:
      Fault(path, "there is no such file or folder", remedy: "check the name", status: .noInput)
    case EACCES, EPERM:
      Fault(path, "you may not read it", remedy: "ask for read permission (chmod +r)", status: .noInput)
    default:
      Fault(path, "it cannot be opened: \(Fault.systemMessage)", remedy: "check the path", status: .noInput)
    }
  }

  /// Reads what is there next into a part of a buffer, which must not be empty.
  ///
  /// - Returns: the number of bytes, 0 at the end.
  func read(into buffer: inout [UInt8], at part: Range<Int>) throws(Fault) -> Int {
    while true {
      let (count, code) = buffer.withUnsafeMutableBytes { bytes in
        let room = UnsafeMutableRawBufferPointer(rebasing: bytes[part])
        return (Glibc.read(descriptor, room.baseAddress, room.count), errno)
      }
      if count >= 0 { return count }
      guard code == EINTR else {
        let message = String(cString: strerror(code))
        throw Fault(path, "reading failed: \(message)", remedy: "check the file and its disk", status: .inputOutput)
      }
    }
  }
}
