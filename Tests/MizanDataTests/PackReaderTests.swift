import MizanData
import Testing

@Suite("Reading a language pack")
struct PackReaderTests {
  private func read(_ data: SmallData) -> LanguagePack? {
    var diagnostics: [Diagnostic] = []
    return Knowledge(data.source, diagnostics: &diagnostics).pack("xx")
  }

  @Test("The small pack has no faults, and all it says is read")
  func small() throws {
    #expect(SmallData().faults.isEmpty)
    let pack = try #require(read(SmallData()))
    #expect(pack.settings == ["language": "xx"] && pack.labels == ["sheet.trade": "Trade"])
    #expect(pack.numerals.map(\.forms) == [["ثلاث", "ثلاثة"], ["نصف"], ["و"]])
    #expect(
      pack.numerals.map(\.first) == ["3", "1/2", "0"] && pack.numerals.map(\.second) == ["unit", "fraction", "joint"])
    #expect(pack.numerals.map(\.line) == [2, 3, 4])
    #expect(pack.affixes.map(\.second) == ["conjunction+article"] && pack.affixes.map(\.forms) == [["وال"]])
    let folded = pack.folding.map { ($0.from.value, $0.to.map(\.value)) }
    #expect(folded.map(\.0) == [0x640] + Array(0xC0...0xC5))
    #expect(folded.map(\.1) == [[]] + Array(repeating: [0x61], count: 6))
    let others = [pack.facilities, pack.commodities, pack.periods, pack.cues, pack.areas, pack.abbreviations]
    #expect(others.map(\.count) == [1, 1, 3, 3, 2, 1])
  }

  @Test("A language is a folder; labels fall back to their code")
  func languages() {
    var diagnostics: [Diagnostic] = []
    let knowledge = Knowledge(SmallData().source, diagnostics: &diagnostics)
    #expect(SmallData().source.languages == ["xx"] && knowledge.packs.map(\.language) == ["xx"])
    #expect(knowledge.label("sheet.trade", in: "xx") == "Trade")
    #expect(knowledge.label("sheet.other", in: "xx") == "sheet.other" && knowledge.label("a", in: "yy") == "a")
  }

  @Test("Each missing table is named", arguments: SmallData().paths.filter { $0.hasPrefix("packs/") })
  func missing(path: String) {
    #expect(SmallData().without(path).faults == ["\(path): the file is missing"])
  }

  @Test(
    "Each fault is named with its place and the nearest word",
    arguments: [
      ("pack", "language\txx", "a\tb\na\tc", "3:1: \"a\" stands already in this file\n  a c\n  ^"),
      ("labels", "sheet.trade", "a\tb\na", "3:1: \"a\" stands already in this file\n  a Trade\n  ^"),
      (
        "folding", "U+0640", "0640",
        "2:1: \"0640\" to \"-\" are no code points, expected U+0640\n  0640 - tatweel\n  ^"
      ),
      (
        "folding", "U+0061", "a",
        "3:1: \"U+00C0-U+00C5\" to \"a\" are no code points, expected U+0640\n  U+00C0-U+00C5 a to a\n  ^"
      ),
      ("numerals", "نصف", "-", "3:14: the row has no form\n  1/2 fraction -\n               ^"),
      ("numerals", "نصف", "", "3:14: the row has no form\n  1/2 fraction \n               ^"),
      (
        "numerals", "نصف", " نصف",
        "3:14: \" نصف\" is empty or has spaces around it\n  1/2 fraction  نصف\n               ^"
      ),
      (
        "numerals", "ثلاثة", "ثلاث",
        "2:8: \"ثلاث\" stands already in line 2 with the same code\n  3 unit ثلاث|ثلاث\n         ^"
      ),
      (
        "units", "t\tany\tطن", "tn\tany\tطن",
        "2:1: \"tn\" is not known to the catalogue (did you mean \"t\"?)\n  tn any طن\n  ^"
      ),
      (
        "units", "family:pound", "family:pond",
        "3:1: \"family:pond\" is not known to the catalogue (did you mean \"family:pound\"?)\n  family:pond any جنيه\n  ^"
      ),
      (
        "abbreviations", "AZN", "AZM",
        "2:1: \"AZM\" is not known to the catalogue (did you mean \"AZN\"?)\n  AZM 1000000 م م\n  ^"
      ),
      (
        "areas", "AZ\tname", "AS\tname",
        "2:1: \"AS\" is not known to the catalogue (did you mean \"AZ\"?)\n  AS name أذربيجان\n  ^"
      ),
      (
        "indicators", "exports", "exporte",
        "2:1: \"exporte\" is not known to the catalogue (did you mean \"exports\"?)\n  exporte noun صادرات\n  ^"
      ),
      (
        "facilities", "ALAT\t", "ALET\t",
        "2:1: \"ALET\" is not known to the catalogue (did you mean \"ALAT\"?)\n  ALET ميناء آلات\n  ^"
      ),
      (
        "commodities", "wheat", "weat",
        "2:1: \"weat\" is not known to the catalogue (did you mean \"wheat\"?)\n  weat قمح\n  ^"
      ),
    ])
  func broken(table: String, old: String, new: String, fault: String) {
    let path = "packs/xx/\(table).tsv"
    #expect(SmallData().replacing(old, new, in: path).faults == ["\(path):\(fault)"])
  }

  /// Words that the program knows are checked; the message begins so, and ends with the nearest word.
  @Test(
    "A word that the program does not know is a fault",
    arguments: [
      ("affixes", "prefix", "prefx", "2:1: \"prefx\" is no side of a word, expected one of prefix, suffix", "prefix"),
      ("affixes", "+article", "+articel", "2:8: \"articel\" is no class of affixes, expected one of conj", "article"),
      ("affixes", "conjunction+", "+", "2:8: \"\" is no class of affixes, expected one of conjunction, art", nil),
      ("numerals", "\tunit", "\tunits", "2:3: \"units\" is no class of number words, expected one of unit", "unit"),
      ("numerals", "1/2", "0.5/x", "3:1: \"0.5/x\" is no exact value, expected a decimal or n/d", nil),
      ("numerals", "1/2", "1/0", "3:1: \"1/0\" is no exact value, expected a decimal or n/d", nil),
      ("numerals", "1/2", "1/2/3", "3:1: \"1/2/3\" is no exact value, expected a decimal or n/d", nil),
      ("numerals", "3\t", "three\t", "2:1: \"three\" is no exact value, expected a decimal or n/d", nil),
      ("units", "\tdual", "\tduel", "4:8: \"duel\" is no number of a unit word, expected one of any, dual", "dual"),
      ("abbreviations", "1000000", "1/2", "2:5: \"1/2\" is no exact multiplier, expected a decimal", nil),
      ("areas", "AZ\tname", "AZ\tnme", "2:4: \"nme\" is no kind of area name, expected one of name, adj", "name"),
      ("indicators", "noun", "nown", "2:9: \"nown\" is no kind of indicator word, expected one of noun", "noun"),
      ("periods", "relative", "relativ", "3:1: \"relativ\" is no kind of period word, expected one of mon", "relative"),
      ("periods", "\t12", "\t13", "2:7: \"13\" is no value of month, expected a whole number from 1 to 12", nil),
      ("periods", "\tlast", "\tlst", "3:10: \"lst\" is no value of relative, expected one of last, this", "last"),
      ("periods", "until\t-", "until\t1", "4:7: \"1\" is no value of until, expected \"-\"", nil),
      ("cues", "bound", "bond", "2:1: \"bond\" is no kind of cue, expected one of bound, bound_verb", "bound"),
      ("cues", "\tover", "\toer", "2:7: \"oer\" is no value of bound, expected one of about, over, under", "over"),
      ("cues", "0.5", "half", "3:10: \"half\" is no value of multiply, expected a decimal", nil),
      ("cues", "AZ|EG", "AZ|EQ", "4:6: \"EQ\" is no value of home, expected one of AZ, EG, PAIR", "EG"),
    ] as [(String, String, String, String, String?)])
  func unknownWord(table: String, old: String, new: String, start: String, nearest: String?) throws {
    let path = "packs/xx/\(table).tsv"
    let faults = SmallData().replacing(old, new, in: path).faults
    #expect(faults.count == 1)
    let message = try #require(faults.first?.split(separator: "\n").first.map(String.init))
    #expect(message.hasPrefix("\(path):\(start)"))
    let guess = message.hasSuffix("?)") ? message.split(separator: "\"").dropLast().last.map(String.init) : nil
    #expect(guess == nearest)
  }

  @Test("All faults are named at once, and what is right is read all the same")
  func severalFaults() {
    let data = SmallData().replacing("\tunit", "\tunits", in: "packs/xx/numerals.tsv")
      .replacing("\tover", "\toer", in: "packs/xx/cues.tsv").replacing("AZN", "AZM", in: "catalogue/areas.tsv")
    #expect(data.faults.count == 3)
    #expect(read(data)?.numerals.count == 3)
  }
}
