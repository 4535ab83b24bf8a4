import Foundation
import MizanData
import MizanModel
import Testing

@Suite("The data of the program")
struct EmbeddedDataTests {
  private static let knowledge: (value: Knowledge, faults: [String]) = {
    var diagnostics: [Diagnostic] = []
    let knowledge = Knowledge(.embedded, diagnostics: &diagnostics)
    return (knowledge, diagnostics.map(\.description))
  }()
  private var catalogue: Catalogue { Self.knowledge.value.catalogue }

  @Test("The embedded files are those of the folder data; after adding one, run make embed")
  func sameAsFolder() throws {
    let tables = try DataFolder.tables()
    let embedded = DataSource.embedded.files
    #expect(embedded.map(\.path) == tables.keys.sorted())
    for file in embedded {
      #expect(file.bytes == tables[file.path], "\(file.path) was edited after the build")
    }
  }

  @Test("A data folder is read as the same files")
  func folder() throws {
    let read = try DataSource.folder(DataFolder.url.path(percentEncoded: false))
    #expect(read.files.map(\.path) == DataSource.embedded.files.map(\.path))
    #expect(read.languages == ["ar", "en"])
    #expect(throws: Diagnostic.self) { try DataSource.folder("/nowhere/data") }
  }

  @Test("It has no faults")
  func noFaults() {
    #expect(Self.knowledge.faults == [])
  }

  @Test("All text is in normal form C")
  func normalForm() {
    for file in DataSource.embedded.files {
      let text = String(decoding: file.bytes, as: UTF8.self)
      let isNormal = text.unicodeScalars.elementsEqual(text.precomposedStringWithCanonicalMapping.unicodeScalars)
      #expect(isNormal, "\(file.path)")
    }
  }

  @Test("The catalogue has the countries of ISO 3166-1 and Kosovo")
  func countries() {
    let codes = Set(catalogue.areas.keys.map(\.rawValue))
    #expect(codes.count == 250 && codes.contains("XK"))
    #expect(codes.isSuperset(of: ["AF", "ZW", "AZ", "SA", "EG", "DZ", "XK", "SS", "CW", "PS", "TW", "AQ"]))
    #expect(Set(catalogue.areas.values.map(\.alpha3)).count == 250)
  }

  @Test("Every country and group has names in both catalogues and in both packs", arguments: ["ar", "en"])
  func areaNames(language: String) throws {
    let pack = try #require(Self.knowledge.value.pack(language))
    let named = Set(pack.areas.filter { $0.second == "name" }.map(\.first))
    let all = Set(catalogue.areas.keys.map(\.rawValue) + catalogue.groups.keys.map(\.rawValue))
    #expect(all.subtracting(named).sorted() == [])
    for code in all.map({ AreaCode($0) }) { #expect(!catalogue.name(of: code, in: language).isEmpty, "\(code)") }
  }

  @Test("Countries that the press writes of have adjectives of nationality", arguments: ["ar", "en"])
  func adjectives(language: String) throws {
    let pack = try #require(Self.knowledge.value.pack(language))
    let named = Set(pack.areas.filter { $0.second == "adjective" }.map { AreaCode($0.first) })
    for group in ["ARAB_LEAGUE", "CIS", "OTS", "CENTRAL_ASIA", "ASEAN", "OPEC_PLUS", "OECD", "BRICS", "EU"] {
      let members = try #require(catalogue.groups[AreaCode(group)]?.members)
      // The Arabic adjective of the Comoros means lunar too; that of Timor-Leste is not used.
      let lacking = members.filter { !named.contains($0) && ![AreaCode("KM"), AreaCode("TL")].contains($0) }
      #expect(lacking == [], "\(group)")
    }
  }

  @Test("The usual groups are there, with their members")
  func groups() {
    let members = ["EU": 27, "GCC": 6, "OPEC": 12, "ASEAN": 11, "ARAB_LEAGUE": 22, "AFRICAN_UNION": 55]
    for (code, count) in members {
      #expect(catalogue.groups[AreaCode(code)]?.members.count == count, "\(code)")
    }
  }

  @Test("Conversion factors are above zero, and every indicator has its row")
  func units() {
    for unit in catalogue.units.values { #expect(unit.numerator > 0 && unit.denominator > 0, "\(unit.code)") }
    #expect(Set(catalogue.indicators.keys) == Set(Indicator.allCases))
  }

  @Test("Both packs name every facility, commodity, indicator and unit word of the other", arguments: ["ar", "en"])
  func sameCodes(language: String) throws {
    let pack = try #require(Self.knowledge.value.pack(language))
    #expect(Set(catalogue.facilities.keys).subtracting(pack.facilities.map(\.first)).sorted() == [])
    #expect(Set(catalogue.commodities.keys).subtracting(pack.commodities.map(\.first)).sorted() == [])
    let other = try #require(Self.knowledge.value.pack(language == "ar" ? "en" : "ar"))
    #expect(Set(other.labels.keys).subtracting(pack.labels.keys).sorted() == [])
  }

  @Test("Both packs have words for every month, scale and class of number", arguments: ["ar", "en"])
  func closedClasses(language: String) throws {
    let pack = try #require(Self.knowledge.value.pack(language))
    let months = Set(pack.periods.filter { $0.first == "month" }.map(\.second))
    #expect(months == Set((1...12).map(String.init)))
    let scales = Set(pack.numerals.filter { $0.second == "scale" }.compactMap { ExactDecimal($0.first) })
    for power in stride(from: 3, through: 15, by: 3) { #expect(scales.contains(ExactDecimal(1, exponent: power))) }
    let small = Set(pack.numerals.filter { $0.second != "ordinal" }.compactMap { ExactDecimal($0.first)?.integer })
    #expect(small.isSuperset(of: Array(0...20) + Array(stride(from: 30, through: 100, by: 10))))
  }
}
