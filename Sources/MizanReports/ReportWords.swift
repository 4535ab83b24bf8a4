import MizanData
import MizanModel

/// The words of a report in one language, all from the language pack and the catalogue.
struct ReportWords {
  let language: String
  let knowledge: Knowledge
  private let labels: [String: String]

  init(_ language: String, _ knowledge: Knowledge) {
    self.language = language
    self.knowledge = knowledge
    labels = knowledge.pack(language)?.labels ?? [:]
  }

  var isRightToLeft: Bool { knowledge.pack(language)?.settings["direction"] == "rtl" }

  /// The words of a code, the code itself when the pack has none.
  subscript(code: String) -> String { labels[code] ?? code }

  /// The words of a code, or `nil` when the pack has none.
  func optional(_ code: String) -> String? { labels[code] }

  /// The words of a code, with `{1}`, `{2}` and so on replaced by the values.
  func fill(_ code: String, _ values: String...) -> String {
    var result = ""
    var rest = Substring(self[code])
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      result += rest[..<open]
      let number = Int(rest[rest.index(after: open)..<close]) ?? 0
      result += values.indices.contains(number - 1) ? values[number - 1] : String(rest[open...close])
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }

  /// Several words as one list, each pair joined as the template says.
  func list(_ items: [String], joinedBy template: String = "list.pair") -> String {
    guard let first = items.first else { return "" }
    return items.dropFirst().reduce(first) { fill(template, $0, $1) }
  }

  func name(_ area: AreaCode) -> String { knowledge.catalogue.name(of: area, in: language) }

  /// The indicator, with what a growth is the growth of.
  func name(_ indicator: Indicator, of base: Indicator? = nil) -> String {
    let name = knowledge.catalogue.name(of: indicator, in: language)
    guard let base else { return Self.capitalized(name) }
    return Self.capitalized(fill("indicator.of", name, knowledge.catalogue.name(of: base, in: language)))
  }

  /// The unit with its rate, for example tonnes a year.
  func name(_ unit: UnitCode, rate: String? = nil) -> String {
    let bare = unit.isCount ? countedNoun(unit) : knowledge.catalogue.name(of: unit, in: language)
    guard let rate else { return bare }
    return fill("rate.\(rate)", bare)
  }

  /// The dictionary form that the pack gives for a counted noun, else the noun of the code without its braces.
  private func countedNoun(_ unit: UnitCode) -> String {
    let entry = knowledge.pack(language)?.units.first { $0.first == unit.rawValue }
    return entry?.forms.first ?? String(unit.rawValue.dropFirst().prefix { $0 != "}" })
  }

  static func capitalized(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}
