/// Why a table or a range may not bear a name.
public enum DefinedNameFault: Hashable, Sendable, CustomStringConvertible {
  /// It has no character.
  case empty
  /// It has more than 127 UTF-8 bytes, the room libxlsxwriter has; the count is given.
  case tooLong(Int)
  /// It begins with another character than a letter, `_` or `\`.
  case badStart(Character)
  /// It holds another character than letters, digits, marks, `_`, `.` and `\`.
  case forbiddenCharacter(Character)
  /// It reads as a cell: `AB12`, `R1C1`, `R`, `C`.
  case looksLikeCell
  /// Another table or range bears it already, but for case.
  case duplicate
  /// The formula that it stands for is empty or has more than 127 UTF-8 bytes.
  case badFormula(String)

  /// What was found and what is expected.
  public var description: String {
    switch self {
    case .empty: "found no character; expected a letter or _ first"
    case .tooLong(let count): "found \(count) UTF-8 bytes; expected 127 at most"
    case .badStart(let character): "found \(String(reflecting: character)) first; expected a letter, _ or \\"
    case .forbiddenCharacter(let character):
      "found \(String(reflecting: character)); expected letters, digits, _ and . only"
    case .looksLikeCell: "found what reads as a cell; expected a word, such as one with _ in it"
    case .duplicate: "found a table or range of that name already; expected names that differ in more than case"
    case .badFormula(let formula): "found the formula \"\(formula)\"; expected 1 to 127 UTF-8 bytes"
    }
  }
}

/// The rules for names of tables and ranges.
enum DefinedName {
  /// libxlsxwriter copies names and their formulas into 128 bytes each, the closing zero included.
  static let maximumBytes = 127

  /// The form in which two names are the same to Excel.
  static func key(_ name: String) -> String { name.lowercased() }

  /// What is wrong with the name, other names apart; nil when nothing is.
  static func fault(in name: String) -> DefinedNameFault? {
    guard let first = name.first else { return .empty }
    let count = name.utf8.count
    if count > maximumBytes { return .tooLong(count) }
    if !(first.isLetter || first == "_" || first == "\\") { return .badStart(first) }
    for character in name where !character.unicodeScalars.allSatisfy(isAllowed) {
      return .forbiddenCharacter(character)
    }
    return looksLikeCell(name) ? .looksLikeCell : nil
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
      .nonspacingMark, .spacingMark:
      true
    default: scalar == "_" || scalar == "." || scalar == "\\"
    }
  }

  /// Whether Excel would read the name as a reference: `A1` style with up to three letters, or `R1C1` style.
  private static func looksLikeCell(_ name: String) -> Bool {
    let upper = name.uppercased()
    if upper == "R" || upper == "C" { return true }
    let letters = upper.prefix { ("A"..."Z").contains($0) }
    let rest = upper.dropFirst(letters.count)
    if (1...3).contains(letters.count), !rest.isEmpty, rest.allSatisfy({ ("0"..."9").contains($0) }) { return true }
    guard upper.first == "R" else { return false }
    let afterRow = upper.dropFirst().drop { ("0"..."9").contains($0) }
    return afterRow.first == "C" && afterRow.dropFirst().allSatisfy { ("0"..."9").contains($0) }
  }
}
