import MizanData
import MizanModel

/// What no reading may invent: years and areas that the text does not give. Looks for them on its own, by looser means.
struct InventionLaw {
  private let extraction: Extraction
  private let text: String

  init(_ extraction: Extraction) {
    self.extraction = extraction
    text = extraction.document.text(TextSpan(0, extraction.document.bytes.count))
  }

  // MARK: Years

  /// All numbers that stand in the text in digits.
  private var numbers: Set<Int> {
    var result: Set<Int> = []
    var open: Int?
    for scalar in text.unicodeScalars {
      let digit = scalar.properties.numericType == .decimal ? scalar.properties.numericValue.map { Int($0) } : nil
      if let digit {
        open = min(((open ?? 0) * 10) + digit, 1_000_000)
      } else if let number = open {
        result.insert(number)
        open = nil
      }
    }
    return result.union(open.map { [$0] } ?? [])
  }

  /// Periods with a year, where neither text nor publication date gives it and it is not marked as inferred.
  var years: [String] {
    guard extraction.document.published == nil else { return [] }
    let numbers = numbers
    func stands(_ year: Int) -> Bool { numbers.contains(year) || numbers.contains(year % 100) }
    return extraction.figures.compactMap { figure in
      guard let period = figure.period, !figure.flags.contains(.periodInferred) else { return nil }
      let years = [period.first?.year, period.last?.year].compactMap { $0 }
      // A fiscal year is named after either of its calendar years; a solar or Islamic year has its own number.
      let isGiven = years.contains { year in
        stands(year) || period.isFiscal && (stands(year - 1) || stands(year + 1))
          || numbers.contains { (1300...1500).contains($0) }
      }
      return years.isEmpty || isGiven ? nil : "\(period) of \(extraction.document.text(figure.quantity.span))"
    }
  }

  // MARK: Areas

  /// Areas of figures that neither the text names nor the figure's facility lies in.
  var areas: [String] {
    guard let pack = Press.knowledge.pack(extraction.language) else { return [] }
    let folding = Dictionary(pack.folding.map { ($0.from, $0.to) }) { first, _ in first }
    let words = Self.fold(text, folding)
    return extraction.figures.flatMap { figure -> [String] in
      let facility = figure.facility.flatMap { Press.knowledge.catalogue.facilities[$0] }
      let areas = ([figure.refArea, figure.partner].compactMap { $0 } + figure.refAreas)
      return areas.filter { area in
        !(facility?.areas.contains(area) ?? false)
          && !pack.areas.contains { entry in
            entry.first == area.rawValue && entry.forms.contains { Self.stands($0, in: words, folding, pack) }
          }
          // A place that the text names tells its country.
          && !pack.facilities.contains { entry in
            Press.knowledge.catalogue.facilities[entry.first]?.areas == [area]
              && entry.forms.contains { Self.stands($0, in: words, folding, pack) }
          }
      }.map { "\($0) of \(extraction.document.text(figure.quantity.span))" }
    }
  }

  /// The text in small letters, with the pack's folding and no marks above letters.
  private static func fold(_ text: String, _ folding: [Unicode.Scalar: [Unicode.Scalar]]) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.lowercased().unicodeScalars where scalar.properties.generalCategory != .nonspacingMark {
      result.append(contentsOf: folding[scalar] ?? [scalar])
    }
    return String(result)
  }

  /// Whether every word of a form stands somewhere in the text, with whatever is attached to it.
  private static func stands(
    _ form: String, in text: String, _ folding: [Unicode.Scalar: [Unicode.Scalar]], _ pack: LanguagePack
  ) -> Bool {
    let article = pack.settings["article"] ?? "-"
    return fold(form, folding).split { $0 == " " || $0 == "-" || $0 == "." }.allSatisfy { word in
      var word = String(word)
      if word.hasPrefix(article), word.count > article.count + 2 { word.removeFirst(article.count) }
      return text.contains(word)
    }
  }
}
