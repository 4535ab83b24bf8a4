/// Language tags of BCP 47 as people write them.
public enum LanguageTag {
  /// The primary part in small letters (`ar` of `ar-EG`); `nil` for what is no tag.
  public static func primary(_ tag: String) -> String? {
    let parts = tag.split(separator: "-", omittingEmptySubsequences: false)
    guard let first = parts.first, (2...3).contains(first.utf8.count),
      first.utf8.allSatisfy({ (65...90).contains($0) || (97...122).contains($0) })
    else { return nil }
    return first.lowercased()
  }
}
