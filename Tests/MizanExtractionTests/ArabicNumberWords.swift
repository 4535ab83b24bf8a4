import MizanTestSupport

/// Writes whole numbers in Arabic words with the noun they count, by the rules of the grammar and in all its spellings.
struct ArabicNumberWords {
  /// A counted noun: after 0 and full hundreds, after 3 to 10, after 11 to 99, and two of it.
  struct Noun {
    var isFeminine: Bool
    var singular: String
    var plural: String
    var accusative: [String]
    var dual: (nominative: String, oblique: String)
    /// One of the noun, with its adjective.
    var one: String

    static let dollar = Noun(
      isFeminine: false, singular: "دولار", plural: "دولارات", accusative: ["دولارا", "دولاراً"],
      dual: ("دولاران", "دولارين"), one: "دولار واحد")
    static let rupee = Noun(
      isFeminine: true, singular: "روبية", plural: "روبيات", accusative: ["روبية"], dual: ("روبيتان", "روبيتين"),
      one: "روبية واحدة")
  }

  /// A scale word in all the forms that a count gives it.
  private struct Scale {
    var singular: String
    var plural: String
    var accusative: [String]
    /// Two of it, nominative and oblique, alone and in front of a noun.
    var dual: (String, String)
    var constructDual: (String, String)

    init(_ singular: String, plural: String) {
      self.singular = singular
      self.plural = plural
      accusative = [singular + "ا", singular + "اً"]
      dual = (singular + "ان", singular + "ين")
      constructDual = (singular + "ا", singular + "ي")
    }
  }

  private static let thousand = Scale("ألف", plural: "آلاف")
  private static let million = Scale("مليون", plural: "ملايين")
  private static let milliards = [Scale("مليار", plural: "مليارات"), Scale("بليون", plural: "بلايين")]
  private static let trillion = Scale("تريليون", plural: "تريليونات")

  /// Units as they count a masculine and a feminine noun; from 3 on their own gender is the other one.
  private static let units: [(masculine: [String], feminine: [String])] = [
    ([], []), (["واحد"], ["واحدة"]), ([], []), (["ثلاثة"], ["ثلاث"]), (["أربعة"], ["أربع"]), (["خمسة"], ["خمس"]),
    (["ستة"], ["ست"]), (["سبعة"], ["سبع"]), (["ثمانية"], ["ثماني", "ثمان"]), (["تسعة"], ["تسع"]),
  ]
  private static let tens = ["عشر", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع"]
  private static let hundreds = ["ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع"]

  private var random: SeededGenerator
  private var isNominative = true

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
  }

  private mutating func pick(_ spellings: [String]) -> String { spellings.randomElement(using: &random) ?? "" }

  /// A number of the noun, from 0 to 10^15, in a case chosen at random.
  mutating func text(_ number: Int, of noun: Noun) -> String {
    isNominative = Bool.random(using: &random)
    if number == 0 { return "صفر \(noun.singular)" }
    if number == 1 { return noun.one }
    if number == 2 { return isNominative ? noun.dual.nominative : noun.dual.oblique }
    if number == 1_000_000_000_000_000 { return "كوادريليون \(noun.singular)" }
    var parts: [String] = []
    let scales = [Self.trillion, Self.milliards.randomElement(using: &random)!, Self.million, Self.thousand]
    for (index, scale) in scales.enumerated() {
      let power = [1_000_000_000_000, 1_000_000_000, 1_000_000, 1000][index]
      let count = number / power % 1000
      if count > 0 { parts.append(scaled(count, scale, isLast: number % power == 0)) }
    }
    let rest = number % 1000
    guard rest > 0 else { return parts.joined(separator: " و") + " " + noun.singular }
    parts.append(small(rest, isFeminine: noun.isFeminine, isConstruct: true))
    return parts.joined(separator: " و") + " " + counted(rest, noun.singular, noun.plural, noun.accusative)
  }

  /// The form of a noun or scale word behind a number.
  private mutating func counted(_ number: Int, _ singular: String, _ plural: String, _ accusative: [String]) -> String {
    switch number % 100 {
    case 3...10: plural
    case 11...99: pick(accusative)
    default: singular
    }
  }

  /// A number of a scale word; the last one stands in front of the counted noun.
  private mutating func scaled(_ count: Int, _ scale: Scale, isLast: Bool) -> String {
    if count == 1 { return scale.singular }
    if count == 2 {
      let dual = isLast ? scale.constructDual : scale.dual
      return isNominative ? dual.0 : dual.1
    }
    // In front of a noun the ending of the accusative is not written.
    let accusative = isLast ? [scale.singular] : scale.accusative
    return small(count, isFeminine: false, isConstruct: true) + " "
      + counted(count, scale.singular, scale.plural, accusative)
  }

  /// A number from 1 to 999, its parts joined by "and".
  private mutating func small(_ number: Int, isFeminine: Bool, isConstruct: Bool) -> String {
    var parts: [String] = []
    let rest = number % 100
    if number >= 100 { parts.append(hundred(number / 100, isConstruct: isConstruct && rest == 0)) }
    if (1...10).contains(rest) {
      parts.append(unit(rest, isFeminine: isFeminine))
    } else if rest < 20, rest > 0 {
      parts.append(teen(rest, isFeminine: isFeminine))
    } else if rest > 0 {
      if rest % 10 > 0 { parts.append(unitBeforeTens(rest % 10, isFeminine: isFeminine)) }
      parts.append(Self.tens[rest / 10 - 2] + (isNominative ? "ون" : "ين"))
    }
    return parts.joined(separator: " و")
  }

  private mutating func unit(_ number: Int, isFeminine: Bool) -> String {
    if number == 10 { return isFeminine ? "عشر" : "عشرة" }
    if number == 2 { return (isFeminine ? "اثنت" : "اثن") + (isNominative ? "ان" : "ين") }
    return pick(isFeminine ? Self.units[number].feminine : Self.units[number].masculine)
  }

  private mutating func unitBeforeTens(_ number: Int, isFeminine: Bool) -> String {
    if number == 1 { return pick(isFeminine ? ["إحدى", "واحدة", "احدى"] : ["واحد", "أحد"]) }
    return unit(number, isFeminine: isFeminine)
  }

  private mutating func teen(_ number: Int, isFeminine: Bool) -> String {
    let ten = isFeminine ? "عشرة" : "عشر"
    switch number {
    case 11: return pick(isFeminine ? ["إحدى", "احدى"] : ["أحد", "احد"]) + " " + ten
    case 12: return (isFeminine ? "اثنت" : "اثن") + (isNominative ? "ا" : "ي") + " " + ten
    case 18 where isFeminine: return "ثماني " + ten
    default: return unit(number - 10, isFeminine: isFeminine) + " " + ten
    }
  }

  private mutating func hundred(_ number: Int, isConstruct: Bool) -> String {
    let stem = pick(["مئ", "مائ"])
    if number == 1 { return stem + "ة" }
    if number == 2 {
      return stem + (isConstruct ? (isNominative ? "تا" : "تي") : (isNominative ? "تان" : "تين"))
    }
    return Self.hundreds[number - 3] + pick(["", " "]) + stem + "ة"
  }
}
