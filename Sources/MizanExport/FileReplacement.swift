import Glibc

/// Writes a file beside its target and lets it take the target's place when it is whole.
enum FileReplacement {
  /// Writes all bytes, or leaves everything as it was.
  static func write(_ bytes: [UInt8], to path: String) throws(ExportError) {
    let (folder, name) = split(path)
    guard !name.isEmpty, !path.utf8.contains(0) else {
      throw ExportError(.cannotCreate, path: path, problem: "no file name", remedy: "give a path that ends in a name")
    }
    guard let realFolder = resolved(folder) else {
      throw ExportError(
        .cannotCreate, path: path, problem: "the folder \(folder) cannot be opened (\(reason(errno)))",
        remedy: "make the folder or choose another")
    }
    // A symbolic link stays a link, and its file is replaced.
    let target = resolved(path) ?? realFolder + "/" + name
    var status = stat()
    let exists = stat(target, &status) == 0
    if exists, status.st_mode & S_IFMT != S_IFREG {
      throw ExportError(
        .cannotCreate, path: path, problem: "not a plain file", remedy: "choose the path of a new or a plain file")
    }
    let temporary = try create(in: split(target).folder, for: path)
    var problem = store(bytes, in: temporary.descriptor)
    if exists { _ = fchmod(temporary.descriptor, status.st_mode & 0o7777) }
    if close(temporary.descriptor) != 0, problem == nil { problem = reason(errno) }
    if problem == nil, rename(temporary.path, target) != 0 { problem = reason(errno) }
    guard let problem else { return }
    _ = unlink(temporary.path)
    throw ExportError(
      .writeFailed, path: path, problem: "the file could not be finished (\(problem))",
      remedy: "free some space or choose another disk; what stood there before is unchanged")
  }

  private static func create(
    in folder: String, for path: String
  ) throws(ExportError) -> (path: String, descriptor: Int32) {
    for number in 0..<10_000 {
      let candidate = "\(folder)/.mizan-\(getpid())-\(number).tmp"
      let descriptor = open(candidate, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o666)
      if descriptor >= 0 { return (candidate, descriptor) }
      if errno != EEXIST { break }
    }
    throw ExportError(
      .cannotCreate, path: path, problem: "no file can be made in \(folder) (\(reason(errno)))",
      remedy: "choose a folder that you may write to")
  }

  /// Stores the bytes on the disk; returns what went wrong, or `nil`.
  private static func store(_ bytes: [UInt8], in descriptor: Int32) -> String? {
    var done = 0
    while done < bytes.count {
      let count = bytes[done...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        return reason(errno)
      }
      done += count
    }
    return fsync(descriptor) == 0 ? nil : reason(errno)
  }

  private static func reason(_ code: Int32) -> String { String(cString: strerror(code)) }

  private static func split(_ path: String) -> (folder: String, name: String) {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return (".", path) }
    let folder = String(path[..<slash])
    return (folder.isEmpty ? "/" : folder, String(path[path.index(after: slash)...]))
  }

  private static func resolved(_ path: String) -> String? {
    guard let pointer = realpath(path, nil) else { return nil }
    defer { free(pointer) }
    return String(cString: pointer)
  }
}
