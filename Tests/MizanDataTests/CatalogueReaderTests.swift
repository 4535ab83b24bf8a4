import MizanData
import MizanModel
import Testing

@Suite("Reading the catalogue")
struct CatalogueReaderTests {
  @Test("The small tables have no faults, and all they say is read")
  func small() throws {
    var diagnostics: [Diagnostic] = []
    let catalogue = Catalogue(SmallData().source, diagnostics: &diagnostics)
    #expect(diagnostics.isEmpty)
    #expect(catalogue.areas[AreaCode("AZ")]?.alpha3 == "AZE")
    #expect(catalogue.areas[AreaCode("AZ")]?.m49 == 31)
    #expect(catalogue.areas[AreaCode("AZ")]?.currency == UnitCode("AZN"))
    #expect(catalogue.groups[AreaCode("PAIR")]?.members == [AreaCode("AZ"), AreaCode("EG")])
    let tonne = try #require(catalogue.units[UnitCode("t")])
    #expect(tonne.numerator == 1000 && tonne.denominator == 1 && tonne.dimension == "mass" && tonne.symbols.isEmpty)
    #expect(catalogue.currencies[UnitCode("AZN")]?.family == "manat")
    #expect(catalogue.currencies[UnitCode("AZN")]?.symbols == ["₼"])
    #expect(catalogue.indicators[.tradeBalance]?.isSigned == true && catalogue.indicators[.exports]?.isSigned == false)
    #expect(catalogue.facilities["ALAT"]?.kind == "port" && catalogue.facilities["ALAT"]?.indicators == [.exports])
    #expect(catalogue.fiscalYears == [AreaCode("EG"): 7])
    #expect(catalogue.calendars.years(of: .ummAlQura) == 1445...1446)
    #expect(catalogue.calendars.isCertain(.ummAlQura, year: 1445))
    #expect(!catalogue.calendars.isCertain(.ummAlQura, year: 1446))
    #expect(catalogue.commodities["wheat"]?.hs == "1001" && catalogue.commodities["goods"]?.hs == nil)
  }

  @Test("Names are those of the language, codes where there is no name")
  func names() {
    var diagnostics: [Diagnostic] = []
    let catalogue = Catalogue(SmallData().source, diagnostics: &diagnostics)
    #expect(catalogue.name(of: AreaCode("AZ"), in: "ar") == "أذربيجان")
    #expect(catalogue.name(of: AreaCode("PAIR"), in: "en") == "The pair")
    #expect(catalogue.name(of: AreaCode("ZZ"), in: "en") == "ZZ")
    #expect(catalogue.name(of: UnitCode("t"), in: "ar") == "طن")
    #expect(catalogue.name(of: UnitCode("AZN"), in: "fr") == "Azerbaijani Manat")
    #expect(catalogue.name(of: UnitCode("zz"), in: "en") == "zz")
    #expect(catalogue.name(of: Indicator.exports, in: "ar") == "الصادرات")
    #expect(catalogue.name(of: Indicator.gdp, in: "ar") == "gdp")
    #expect(catalogue.facilityName("ALAT", in: "en") == "Port of Alat" && catalogue.facilityName("X", in: "en") == "X")
    #expect(catalogue.commodityName("wheat", in: "ar") == "قمح" && catalogue.commodityName("x", in: "ar") == "x")
  }

  @Test("A fraction is an exact factor")
  func fraction() {
    var diagnostics: [Diagnostic] = []
    let source = SmallData().replacing("\t1000\t", "\t4000/3\t", in: "catalogue/units.tsv").source
    let tonne = Catalogue(source, diagnostics: &diagnostics).units[UnitCode("t")]
    #expect(diagnostics.isEmpty && tonne?.numerator == 4000 && tonne?.denominator == 3)
  }

  @Test(
    "Each missing table is named",
    arguments: SmallData().paths.filter { $0.hasPrefix("catalogue/") })
  func missing(path: String) {
    #expect(SmallData().without(path).faults.contains("\(path): the file is missing"))
  }

  /// A row that is broken, and the fault it gives.
  struct BrokenRow: Sendable, CustomTestStringConvertible {
    let table: String
    let old: String
    let new: String
    let fault: String
    var testDescription: String { "\(table): \(new)" }

    init(_ table: String, _ old: String, _ new: String, _ fault: String) {
      (self.table, self.old, self.new, self.fault) = (table, old, new, fault)
    }
  }

  @Test(
    "Each fault is named with its place and the nearest word",
    arguments: [
      BrokenRow(
        "areas", "EG\tEGY", "az\tEGY",
        """
        catalogue/areas.tsv:3:1: "az" is no code of 2 capital letters
          az EGY 818 EGP Egypt ISO مصر
          ^
        """),
      BrokenRow(
        "areas", "EG\tEGY", "EG\tEG1",
        """
        catalogue/areas.tsv:3:4: "EG1" is no code of 3 capital letters
          EG EG1 818 EGP Egypt ISO مصر
             ^
        """),
      BrokenRow(
        "areas", "\t818\t", "\t81\t",
        """
        catalogue/areas.tsv:3:8: "81" is no numeric code, expected three digits or "-"
          EG EGY 81 EGP Egypt ISO مصر
                 ^
        """),
      BrokenRow(
        "areas", "AZN", "AZM",
        """
        catalogue/areas.tsv:2:12: "AZM" is no currency of catalogue/currencies.tsv (did you mean "AZN"?)
          AZ AZE 031 AZM Azerbaijan ISO أذربيجان
                     ^
        """),
      BrokenRow(
        "areas", "EG\tEGY", "AZ\tEGY",
        """
        catalogue/areas.tsv:3:1: the code "AZ" stands already in line 2
          AZ EGY 818 EGP Egypt ISO مصر
          ^
        """),
      BrokenRow(
        "currencies", "EGP\t818", "AZN\t818",
        """
        catalogue/currencies.tsv:3:1: the code "AZN" stands already in line 2
          AZN 818 2 pound - Egyptian Pound ISO جنيه مصري
          ^
        """),
      BrokenRow(
        "currencies", "EGP\t818", "EG\t818",
        """
        catalogue/currencies.tsv:3:1: "EG" is no code of 3 capital letters
          EG 818 2 pound - Egyptian Pound ISO جنيه مصري
          ^
        """),
      BrokenRow(
        "groups", "AZ|EG", "AZ|EQ",
        """
        catalogue/groups.tsv:2:6: "EQ" is no area of catalogue/areas.tsv (did you mean "EG"?)
          PAIR AZ|EQ The pair test الثنائي
               ^
        """),
      BrokenRow(
        "units", "t\tmass\t1000", "t\tmass\t1,000",
        """
        catalogue/units.tsv:3:8: "1,000" is no exact factor, expected a decimal or n/d
          t mass 1,000 - tonne UCUM طن
                 ^
        """),
      BrokenRow(
        "units", "t\tmass\t1000", "t\tmass\t1/0",
        """
        catalogue/units.tsv:3:8: "1/0" is no exact factor, expected a decimal or n/d
          t mass 1/0 - tonne UCUM طن
                 ^
        """),
      BrokenRow(
        "units", "t\tmass\t1000", "kg\tmass\t1000",
        """
        catalogue/units.tsv:3:1: the code "kg" stands already in line 2
          kg mass 1000 - tonne UCUM طن
          ^
        """),
      BrokenRow(
        "indicators", "exports\ttrade", "export\ttrade",
        """
        catalogue/indicators.tsv:2:1: "export" is no indicator (did you mean "exports"?)
          export trade no exports Goods sold abroad. test الصادرات السلع المبيعة
          ^
        """),
      BrokenRow(
        "indicators", "exports\ttrade", "exports\ttrades",
        """
        catalogue/indicators.tsv:2:9: "trades" is no group, expected one of trade, capacity, ratio, other \
        (did you mean "trade"?)
          exports trades no exports Goods sold abroad. test الصادرات السلع المبيعة
                  ^
        """),
      BrokenRow(
        "indicators", "trade\tyes", "trade\ty",
        """
        catalogue/indicators.tsv:3:21: "y" is no signed, expected one of yes, no
          trade_balance trade y trade balance Exports less imports. test الميزان الفرق
                              ^
        """),
      BrokenRow(
        "facilities", "\tport\t", "\tharbour\t",
        """
        catalogue/facilities.tsv:2:6: "harbour" is no kind, expected one of railway, port, pipeline, canal, field, \
        plant, corridor
          ALAT harbour AZ exports Port of Alat test ميناء آلات
               ^
        """),
      BrokenRow(
        "facilities", "\tAZ\t", "\tAQ\t",
        """
        catalogue/facilities.tsv:2:11: "AQ" is no area of catalogue/areas.tsv (did you mean "AZ"?)
          ALAT port AQ exports Port of Alat test ميناء آلات
                    ^
        """),
      BrokenRow(
        "facilities", "\texports\t", "\ttransit\t",
        """
        catalogue/facilities.tsv:2:14: "transit" is no indicator
          ALAT port AZ transit Port of Alat test ميناء آلات
                       ^
        """),
      BrokenRow(
        "fiscal_years", "\t7", "\t1",
        """
        catalogue/fiscal_years.tsv:2:4: "1" is no month from 2 to 12
          EG 1 budget law
             ^
        """),
      BrokenRow(
        "hijri_months", "1445\t", "1445h\t",
        """
        catalogue/hijri_months.tsv:2:1: "1445h" is no year from 1300 to 1600
          1445h 2023-07-19 hfffhfhhfhhf agreed
          ^
        """),
      BrokenRow(
        "hijri_months", "1446\t", "1447\t",
        """
        catalogue/hijri_months.tsv:3:1: the year 1447 does not follow 1445
          1447 2024-07-07 hfffhffhhfhh near
          ^
        """),
      BrokenRow(
        "hijri_months", "2024-07-07", "7/7/2024",
        """
        catalogue/hijri_months.tsv:3:6: "7/7/2024" is no day, expected 2024-07-07
          1446 7/7/2024 hfffhffhhfhh near
               ^
        """),
      BrokenRow(
        "hijri_months", "2024-07-07", "2024-07-08",
        """
        catalogue/hijri_months.tsv:3:6: 2024-07-08 does not follow the year before, which ends before 2024-07-07
          1446 2024-07-08 hfffhffhhfhh near
               ^
        """),
      BrokenRow(
        "hijri_months", "hfffhffhhfhh", "hfffhffhhfh",
        """
        catalogue/hijri_months.tsv:3:17: "hfffhffhhfh" is no year, expected 12 letters f (30 days) or h (29 days)
          1446 2024-07-07 hfffhffhhfh near
                          ^
        """),
      BrokenRow(
        "hijri_months", "hfffhffhhfhh", "hfffhffhhfhH",
        """
        catalogue/hijri_months.tsv:3:17: "hfffhffhhfhH" is no year, expected 12 letters f (30 days) or h (29 days)
          1446 2024-07-07 hfffhffhhfhH near
                          ^
        """),
      BrokenRow(
        "hijri_months", "hfffhffhhfhh", "ffffhfffhfhh",
        """
        catalogue/hijri_months.tsv:3:17: the months have 356 days, expected 354 or 355
          1446 2024-07-07 ffffhfffhfhh near
                          ^
        """),
      BrokenRow(
        "hijri_months", "\tnear", "\tagree",
        """
        catalogue/hijri_months.tsv:3:30: "agree" is no certainty, expected one of agreed, near (did you mean "agreed"?)
          1446 2024-07-07 hfffhffhhfhh agree
                                       ^
        """),
      BrokenRow(
        "commodities", "goods\t-", "wheat\t-",
        """
        catalogue/commodities.tsv:3:1: the code "wheat" stands already in line 2
          wheat - goods test سلع
          ^
        """),
    ])
  func broken(row: BrokenRow) {
    let path = "catalogue/\(row.table).tsv"
    // Rows of other tables that rest on the broken one have faults too.
    let faults = SmallData().replacing(row.old, row.new, in: path).faults.filter { $0.hasPrefix(path) }
    #expect(faults == [row.fault])
  }
}
