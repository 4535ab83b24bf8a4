import MizanModel

/// The tables of one language, as rows; the extraction module compiles them into its lexicon.
public struct LanguagePack: Sendable {
  /// A row of a pack: what its forms stand for.
  public struct Entry: Sendable {
    /// The first column: a kind, a code or a value.
    public let first: String
    /// The second column.
    public let second: String
    /// The alternatives in the language.
    public let forms: [String]
    /// The line in the file.
    public let line: Int
  }

  /// The BCP 47 primary tag.
  public let language: String
  /// `key`, `value` of `pack.tsv`.
  public let settings: [String: String]
  /// `folding.tsv`: code point to its replacement; an empty one deletes.
  public let folding: [(from: Unicode.Scalar, to: [Unicode.Scalar])]
  /// `affixes.tsv`: side, class, forms.
  public let affixes: [Entry]
  /// `numerals.tsv`: value, class, forms.
  public let numerals: [Entry]
  /// `units.tsv`: code, number, forms.
  public let units: [Entry]
  /// `abbreviations.tsv`: unit code, multiplier, forms.
  public let abbreviations: [Entry]
  /// `areas.tsv`: code, kind, forms.
  public let areas: [Entry]
  /// `indicators.tsv`: code, kind, forms.
  public let indicators: [Entry]
  /// `facilities.tsv`: code, empty, forms.
  public let facilities: [Entry]
  /// `commodities.tsv`: code, empty, forms.
  public let commodities: [Entry]
  /// `periods.tsv`: kind, value, forms.
  public let periods: [Entry]
  /// `cues.tsv`: kind, value, forms.
  public let cues: [Entry]
  /// `mentions.tsv`: kind, value, forms.
  public let mentions: [Entry]
  /// `labels.tsv`: the words of headings and notes by their code.
  public let labels: [String: String]

  /// Reads and checks the tables of `packs/<language>/`.
  public init(_ language: String, from source: DataSource, catalogue: Catalogue, diagnostics: inout [Diagnostic]) {
    self.language = language
    var reader = PackReader(language: language, source: source, catalogue: catalogue, diagnostics: diagnostics)
    settings = reader.dictionary("pack", ["key", "value"])
    labels = reader.dictionary("labels", ["code", "text"])
    folding = reader.folding()
    affixes = reader.entries("affixes", ["side", "class", "note", "form"])
    numerals = reader.entries("numerals", ["value", "class", "form"])
    units = reader.entries("units", ["code", "number", "form"])
    abbreviations = reader.entries("abbreviations", ["code", "multiplier", "form"])
    areas = reader.entries("areas", ["code", "kind", "form"])
    indicators = reader.entries("indicators", ["code", "kind", "form"])
    facilities = reader.entries("facilities", ["code", "form"])
    commodities = reader.entries("commodities", ["code", "form"])
    periods = reader.entries("periods", ["kind", "value", "form"])
    cues = reader.entries("cues", ["kind", "value", "form"])
    mentions = reader.entries("mentions", ["kind", "value", "form"])
    diagnostics = reader.diagnostics
  }
}

/// Catalogue and packs together: all that the program knows.
public struct Knowledge: Sendable {
  /// The facts of no language.
  public let catalogue: Catalogue
  /// The languages, sorted by tag.
  public let packs: [LanguagePack]

  /// Reads everything; faults go to `diagnostics`, and what could be read is there all the same.
  public init(_ source: DataSource, diagnostics: inout [Diagnostic]) {
    let catalogue = Catalogue(source, diagnostics: &diagnostics)
    var packs: [LanguagePack] = []
    for language in source.languages {
      packs.append(LanguagePack(language, from: source, catalogue: catalogue, diagnostics: &diagnostics))
    }
    self.catalogue = catalogue
    self.packs = packs
  }

  /// The pack of a language, or `nil`.
  public func pack(_ language: String) -> LanguagePack? { packs.first { $0.language == language } }

  /// The words of a heading or note in a language; its code when there are none.
  public func label(_ code: String, in language: String) -> String { pack(language)?.labels[code] ?? code }
}
