import Foundation
import MizanModel
import Testing

@Suite("Case rows of the packs")
struct CaseTests {
  /// A file of case rows.
  struct CaseFile: Sendable, CustomTestStringConvertible {
    let language: String
    let name: String
    var testDescription: String { "\(language)/\(name)" }

    var lines: [String] {
      get throws {
        let url = Press.dataFolder.appending(path: "packs/\(language)/cases/\(name)")
        return try String(contentsOf: url, encoding: .utf8).split(separator: "\n").map(String.init)
          .filter { !$0.hasPrefix("#") }
      }
    }

    var rows: [CaseRow] {
      get throws { try lines.dropFirst().map { try CaseRow($0) } }
    }

    static let all: [CaseFile] = Press.knowledge.packs.map(\.language).flatMap { language in
      let folder = Press.dataFolder.appending(path: "packs/\(language)/cases").path(percentEncoded: false)
      let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
      return names.filter { $0.hasSuffix(".tsv") }.sorted().map { CaseFile(language: language, name: $0) }
    }
  }

  @Test("Rows that are ok are read as they expect, and rows to do are not", arguments: CaseFile.all)
  func rows(file: CaseFile) throws {
    for row in try file.rows {
      let extraction = Press.read(row.text, language: file.language, published: row.published)
      let faults = CaseJudge(row, extraction).faults
      if row.isTodo {
        #expect(!faults.isEmpty, "\(row.id) passes: set its status to ok")
      } else if !faults.isEmpty {
        Issue.record("\(row.id) | \(row.text) | \(faults.joined(separator: " ## "))")
      }
    }
  }

  @Test("Every pack has files of rows with a header, and no two rows have the same name")
  func files() throws {
    #expect(Set(CaseFile.all.map(\.language)) == Set(Press.knowledge.packs.map(\.language)))
    var seen: Set<String> = []
    for file in CaseFile.all {
      #expect(try file.lines.first == "id\tstatus\texpected\ttext", "\(file)")
      for row in try file.rows { #expect(seen.insert(row.id).inserted, "\(row.id) stands twice") }
    }
  }

  @Test(
    "A row that is not written as it should be is refused",
    arguments: [
      "a\tok\t5 t", "a\tyes\t5 t\t[5]", "a\tok\t5 t\tno bracket", "a\tok\t5 t ; 6 t\t[5] t", "a\tok\tfive t\t[5] t",
      "a\tok\t5 t colour=red\t[5] t", "a\tok\t1..2..3 t\t[5] t", "a\tok\t5 t published=2024\t[5] t",
    ])
  func malformed(line: String) {
    #expect(throws: CaseRow.Malformed.self) { try CaseRow(line) }
  }

  @Test(
    "The judge sees every difference",
    arguments: [
      ("5000000 t indicator=exports", ""), ("~5000000 t", "bound none for about"),
      ("5 t", "value 5000000 for 5"), ("4000000..5000000 t", "low none for 4000000"), ("5000000 kg", "unit t for kg"),
      ("5000000 t period=2022", "period 2023 for 2022"), ("5000000 t period=-", "period 2023 for none"),
      ("5000000 t ref_area=SA", "ref_area EG for SA"), ("5000000 t partner=SA", "partner none for SA"),
      ("5000000 t direction=up", "direction none for up"), ("- date", "a figure 5000000 t, expected none"),
    ])
  func judge(expected: String, fault: String) throws {
    let row = try CaseRow("a\tok\t\(expected)\tEgypt exported [5 million tonnes] in 2023.")
    let faults = CaseJudge(row, Press.read(row.text, language: "en")).faults
    #expect(faults == (fault.isEmpty ? [] : ["5 million tonnes: \(fault)"]))
  }

  @Test("A figure that was not found is missed")
  func missed() throws {
    let row = try CaseRow("a\tok\t5 t\tEgypt exported [wheat] in 2023.")
    #expect(CaseJudge(row, Press.read(row.text, language: "en")).faults == ["wheat: no figure, expected 5 t"])
  }
}
