#if canImport(Glibc)
  import Glibc
#endif

/// Finds the texts of a folder and of the folders in it.
enum FolderWalk {
  /// What a path is.
  enum Kind {
    case file
    case folder
    case missing
  }

  /// A file to read, or what is wrong with a part of the folder.
  enum Found {
    /// The path, and the path inside the folder.
    case file(path: String, inside: String)
    case fault(Fault)
  }

  /// What stands at a path, links being followed.
  static func kind(of path: String) -> Kind {
    var status = stat()
    guard stat(path, &status) == 0 else { return .missing }
    return status.st_mode & S_IFMT == S_IFDIR ? .folder : .file
  }

  /// Whether the name is that of a text or of JSON Lines, in small or capital letters.
  static func isText(_ name: String) -> Bool {
    let name = name.lowercased()
    return name.hasSuffix(".txt") || name.hasSuffix(".jsonl")
  }

  /// All texts below a folder in the byte order of their paths; hidden ones are passed over.
  static func texts(in folder: String) -> [Found] {
    var found: [Found] = []
    var ancestors: [Identity] = []
    walk(folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder, "", &ancestors, &found)
    return found
  }

  /// Device and file number: two paths with the same identity are the same folder.
  private struct Identity: Equatable {
    var device: UInt
    var number: UInt
  }

  private static func walk(_ path: String, _ inside: String, _ ancestors: inout [Identity], _ found: inout [Found]) {
    var status = stat()
    guard stat(path, &status) == 0 else {
      found.append(.fault(BlockReader.cannotOpen(path)))
      return
    }
    // A link that leads back to a folder above would never end.
    let identity = Identity(device: UInt(status.st_dev), number: UInt(status.st_ino))
    guard !ancestors.contains(identity) else { return }
    guard let names = names(in: path) else {
      found.append(.fault(BlockReader.cannotOpen(path)))
      return
    }
    ancestors.append(identity)
    for name in names {
      let child = path == "/" ? "/" + name : path + "/" + name
      let childInside = inside.isEmpty ? name : inside + "/" + name
      if kind(of: child) == .folder {
        walk(child, childInside, &ancestors, &found)
      } else if isText(name) {
        found.append(.file(path: child, inside: childInside))
      }
    }
    ancestors.removeLast()
  }

  private static func names(in path: String) -> [String]? {
    guard let folder = opendir(path) else { return nil }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
