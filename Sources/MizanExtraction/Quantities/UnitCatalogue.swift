import MizanData
import MizanModel

/// What the quantity parser needs of the catalogue: signs, and the currencies of countries.
struct UnitCatalogue: Sendable {
  /// Units of one sign, by code point.
  private(set) var symbols: [Int32: UnitWord] = [:]
  private var compounds: [String: UnitWord] = [:]
  private var currencies: [AreaCode: UnitCode] = [:]
  private var families: [UnitCode: String] = [:]
  private var units: Set<String> = []
  /// Units whose word is also that of a currency.
  private var shared: Set<UnitCode> = []

  init(_ catalogue: Catalogue) {
    for unit in catalogue.units.values { add(unit.code, unit.symbols, isCurrency: false) }
    for currency in catalogue.currencies.values.sorted(by: { $0.code < $1.code }) {
      add(currency.code, currency.symbols, isCurrency: true)
      families[currency.code] = currency.family
    }
    for area in catalogue.areas.values { currencies[area.code] = area.currency }
    units = Set(catalogue.units.keys.map(\.rawValue))
    let names = families.values.flatMap { $0.split(separator: "|") }
    shared = Set(names.filter { units.contains(String($0)) }.map { UnitCode(String($0)) })
  }

  private mutating func add(_ code: UnitCode, _ signs: [String], isCurrency: Bool) {
    let word = UnitWord(code: code, family: nil, isDual: false, multiplier: 1, isSymbol: isCurrency)
    for sign in signs {
      let scalars = Array(sign.unicodeScalars)
      guard let last = scalars.last, !last.properties.isAlphabetic else { continue }
      if scalars.count == 1 {
        if symbols[Int32(last.value)] == nil { symbols[Int32(last.value)] = word }
      } else {
        compounds[sign.lowercased()] = word
      }
    }
  }

  /// The unit of letters that touch a sign, such as `us` and `$`.
  func compound(_ letters: UnsafeBufferPointer<UInt8>, _ sign: Int32) -> UnitWord? {
    guard let scalar = Unicode.Scalar(UInt32(bitPattern: sign)) else { return nil }
    return compounds[String(decoding: letters, as: UTF8.self) + String(Character(scalar))]
  }

  /// The currency of a country when it belongs to the family.
  func currency(of area: AreaCode, family: String) -> UnitCode? {
    guard let currency = currencies[area],
      families[currency]?.split(separator: "|").contains(Substring(family)) ?? false
    else { return nil }
    return currency
  }

  /// Whether the word of a unit is also that of a currency.
  func isShared(_ unit: UnitCode) -> Bool { shared.contains(unit) }

  /// Whether the catalogue has the unit.
  func hasUnit(_ code: String) -> Bool { units.contains(code) }
}
