/// Why a sheet may not bear a name.
public enum SheetNameFault: Hashable, Sendable, CustomStringConvertible {
  /// It has no character.
  case empty
  /// It has more than 31 UTF-16 units; the count is given.
  case tooLong(Int)
  /// Excel keeps "History", in any case, for itself.
  case reserved
  /// It holds one of `[ ] : * ? / \` or a control character.
  case forbiddenCharacter(Character)
  /// It begins or ends with an apostrophe.
  case apostropheAtEdge
  /// Another sheet bears it already, but for case.
  case duplicate

  /// What was found and what is expected.
  public var description: String {
    switch self {
    case .empty: "found no character; expected 1 to 31"
    case .tooLong(let count): "found \(count) UTF-16 units; expected 1 to 31"
    case .reserved: "found a name that Excel reserves; expected another than \"History\""
    case .forbiddenCharacter(let character):
      "found \(String(reflecting: character)); expected none of [ ] : * ? / \\ and no control character"
    case .apostropheAtEdge: "found an apostrophe at an end; expected apostrophes inside only"
    case .duplicate: "found a sheet of that name already; expected names that differ in more than case"
    }
  }
}

/// The rules for names of sheets.
enum SheetName {
  static let maximumLength = 31

  /// The form in which two names are the same to Excel.
  static func key(_ name: String) -> String { name.lowercased() }

  /// The name as formulas and links write it. Quotes are always right, and needed for nearly all but ASCII words.
  static func quoted(_ name: String) -> String {
    "'" + name.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
  }

  /// What is wrong with the name, other sheets apart; nil when nothing is.
  static func fault(in name: String) -> SheetNameFault? {
    if name.isEmpty { return .empty }
    let length = name.utf16.count
    if length > maximumLength { return .tooLong(length) }
    if key(name) == "history" { return .reserved }
    for character in name where character.unicodeScalars.contains(where: isForbidden) {
      return .forbiddenCharacter(character)
    }
    if name.utf8.first == UInt8(ascii: "'") || name.utf8.last == UInt8(ascii: "'") { return .apostropheAtEdge }
    return nil
  }

  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "[", "]", ":", "*", "?", "/", "\\": true
    default: scalar.value < 0x20 || scalar.value == 0x7F || scalar.value == 0xFFFE || scalar.value == 0xFFFF
    }
  }
}
