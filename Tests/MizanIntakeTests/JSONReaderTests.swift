import Testing

@testable import MizanIntake

@Suite struct JSONReaderTests {
  /// Reads a string that is the whole text.
  private func string(_ json: String) throws -> String {
    let bytes = Array(json.utf8)
    return try bytes.withUnsafeBufferPointer { bytes in
      var reader = JSONReader(bytes)
      return String(decoding: try reader.string(), as: UTF8.self)
    }
  }

  /// What was expected where the value is wrong, or `nil` when it is right.
  private func fault(_ json: String) -> JSONReader.Fault? {
    let bytes = Array("{\"a\":\(json)}".utf8)
    return bytes.withUnsafeBufferPointer { bytes in
      var reader = JSONReader(bytes)
      do throws(JSONReader.Fault) {
        try reader.wholeObject { (reader, _) throws(JSONReader.Fault) in try reader.skipValue() }
        return nil
      } catch {
        return error
      }
    }
  }

  @Test func readsAllEscapes() throws {
    #expect(try string(#""\"\\\/\b\f\n\r\t""#) == "\"\\/\u{8}\u{C}\n\r\t")
    #expect(try string(#""\u0645\u064A\u0632اـn""#) == "ميزاـn")
    #expect(try string(#""\ud83d\ude00\uD834\uDD1E""#) == "😀𝄞")
    #expect(try string(#""\u0000\uFFFF""#) == "\u{0}\u{FFFF}")
  }

  @Test(arguments: [
    #""\ud83d""#, #""\ud83dx""#, #""\ud83d\n""#, #""\ude00\ud83d""#, #""\ud83d\ud83d""#, #""\u12""#, #""\u12G4""#,
    #""\x""#,
    #""\"#, #"""#, "\"a\nb\"", "'a'", "",
  ])
  func refusesBrokenStrings(_ json: String) {
    #expect(throws: JSONReader.Fault.self) { try string(json) }
  }

  @Test(arguments: [
    "0", "-0", "12", "-1.5", "1e9", "1.25E-7", "2e+3", "true", "false", "null", "[]", "{}", "[1,[2,{\"b\":[]}]]",
    " \"x\" ",
  ])
  func acceptsValues(_ json: String) { #expect(fault(json) == nil) }

  @Test(arguments: [
    "01", "+1", ".5", "1.", "1e", "-", "tru", "nul", "NaN", "[1,]", "[1 2]", "{\"b\"}", "{b:1}", "{\"b\":1,}", "[", "{",
    "١٢",
    "",
  ])
  func refusesWhatIsNoJSON(_ json: String) { #expect(fault(json) != nil) }

  @Test func saysWhereAndWhatWasExpected() {
    #expect(fault("01") == JSONReader.Fault(offset: 6, expected: "a comma or }"))
    #expect(fault("[1 2]") == JSONReader.Fault(offset: 8, expected: "a comma or ]"))
    #expect(fault("tru") == JSONReader.Fault(offset: 5, expected: "true"))
  }

  @Test func refusesDeepNestingInsteadOfRunningOutOfStack() {
    #expect(fault(String(repeating: "[", count: 150) + String(repeating: "]", count: 150)) == nil)
    let deep = String(repeating: "[", count: 1_000_000)
    #expect(fault(deep)?.expected == "at most 200 levels of nesting")
  }

  @Test func randomBytesNeverTrap() {
    var random = SplitMix(state: 1)
    let signs = Array(#"{}[]":,\u0dD8"cC -+.eEtrue null false"id""text":"م"#.utf8)
    for _ in 0..<20_000 {
      let bytes = (0..<Int(random.next() % 40)).map { _ in
        random.next() % 8 == 0
          ? UInt8(truncatingIfNeeded: random.next()) : signs[Int(random.next() % UInt64(signs.count))]
      }
      bytes.withUnsafeBufferPointer { bytes in
        var reader = JSONReader(bytes)
        try? reader.wholeObject { (reader, _) throws(JSONReader.Fault) in try reader.skipValue() }
        #expect(reader.position <= bytes.count)
      }
    }
  }
}

/// A random generator that gives the same numbers in every run.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
