import Glibc

/// A file that is written beside its target and takes the target's place when it is whole.
final class OutputFile {
  /// The path that the caller gave, for messages.
  let path: String
  /// Where the file is written for now.
  let temporaryPath: String
  /// The target without symbolic links, so that a link stays a link and its file is replaced.
  private let target: String
  private var isPending = true

  /// Makes an empty file beside the target. Throws when the folder is missing or cannot be written to, or when
  /// something other than a plain file stands at the path: a device must not be replaced by a file.
  init(path: String) throws(XLSXWriterError) {
    self.path = path
    let (folder, name) = Self.split(path)
    guard !name.isEmpty, !path.utf8.contains(0) else { throw .cannotCreate(path: path, reason: "no file name") }
    guard let realFolder = Self.resolved(folder) else { throw .cannotCreate(path: path, reason: systemReason()) }
    let target = Self.resolved(path) ?? realFolder + "/" + name
    var permissions: mode_t?
    var status = stat()
    if stat(target, &status) == 0 {
      guard status.st_mode & S_IFMT == S_IFREG else {
        throw .cannotCreate(path: path, reason: "not a plain file")
      }
      permissions = status.st_mode & 0o7777
    }
    self.target = target
    temporaryPath = try Self.make(in: Self.split(target).folder, for: path, permissions: permissions)
  }

  deinit {
    discard()
  }

  /// Puts the file in its target's place.
  func commit() throws(XLSXWriterError) {
    guard isPending else { return }
    // Without this a crash soon after could leave the new name with no contents.
    let descriptor = open(temporaryPath, O_RDONLY)
    let isStored = descriptor >= 0 && fsync(descriptor) == 0
    let code = errno
    if descriptor >= 0 { _ = Glibc.close(descriptor) }
    guard isStored else {
      discard()
      throw .cannotFinish(path: path, reason: systemReason(code))
    }
    guard rename(temporaryPath, target) == 0 else {
      let code = errno
      discard()
      throw .cannotFinish(path: path, reason: systemReason(code))
    }
    isPending = false
  }

  /// Removes the file unless it has taken its place.
  func discard() {
    guard isPending else { return }
    isPending = false
    _ = unlink(temporaryPath)
  }

  /// The name does not grow with the target's, which may be as long as the file system allows. Names left by a crash
  /// are stepped over.
  private static func make(in folder: String, for path: String, permissions: mode_t?) throws(XLSXWriterError) -> String
  {
    for number in 0..<10_000 {
      let candidate = "\(folder)/.xlsxwriter-\(getpid())-\(number).tmp"
      let descriptor = open(candidate, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o666)
      if descriptor >= 0 {
        if let permissions { _ = fchmod(descriptor, permissions) }
        _ = Glibc.close(descriptor)
        return candidate
      }
      guard errno == EEXIST else { throw .cannotCreate(path: path, reason: systemReason()) }
    }
    throw .cannotCreate(path: path, reason: "10,000 unfinished workbooks stand beside it")
  }

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
