import Foundation
import MizanModel
import MizanTestSupport
import Testing

/// Numbers of every size are read back exactly, in words and in digits.
///
/// With `MIZAN_LONG_TESTS=1` a hundred thousand of each kind are tried, which takes a release build:
/// `MIZAN_LONG_TESTS=1 swift test -c release -Xswiftc -enable-testing --filter NumberWordTests`.
@Suite("Numbers in words")
struct NumberWordTests {
  private static let isLong = ProcessInfo.processInfo.environment["MIZAN_LONG_TESTS"] != nil
  private static let count = isLong ? 100_000 : 2500

  /// A sentence that states a number, and what it must be read as.
  private struct Line {
    var text: String
    var value: ExactDecimal
    var unit: String
  }

  /// Reads the lines as documents of many sentences, and gives those that were read otherwise.
  private func failures(_ lines: [Line], language: String) -> [String] {
    var failures: [String] = []
    for start in stride(from: 0, to: lines.count, by: 250) {
      let batch = lines[start..<min(lines.count, start + 250)]
      let extraction = Press.read(batch.map(\.text).joined(separator: "\n\n"), language: language)
      var offset = 0
      for line in batch {
        let span = TextSpan(offset, offset + line.text.utf8.count)
        offset = span.end + 2
        let read = extraction.figures.filter { span.contains($0.quantity.span) }.map {
          "\($0.quantity.value) \($0.quantity.unit?.rawValue ?? "-")"
        }
        if read != ["\(line.value) \(line.unit)"] {
          failures.append("\(line.value) | \(line.text) | read as \(read.joined(separator: " and "))")
        }
      }
    }
    return failures
  }

  private func expectNone(_ failures: [String]) {
    let shown = failures.prefix(Self.isLong ? 5000 : 40).joined(separator: "\n")
    #expect(failures.isEmpty, "\(failures.count) of \(Self.count) are read otherwise:\n\(shown)")
  }

  @Test("Arabic words that count a masculine noun")
  func arabicMasculine() {
    var (random, words) = (SeededGenerator(seed: 11), ArabicNumberWords(seed: 12))
    let lines = (0..<Self.count).map { _ in
      let number = random.logUniform(1_000_000_000_000_000)
      return Line(
        text: "بلغ المبلغ \(words.text(number, of: .dollar)).", value: ExactDecimal(Int128(number)), unit: "USD")
    }
    expectNone(failures(lines, language: "ar"))
  }

  @Test("Arabic words that count a feminine noun")
  func arabicFeminine() {
    var (random, words) = (SeededGenerator(seed: 13), ArabicNumberWords(seed: 14))
    let lines = (0..<Self.count).map { _ in
      let number = random.logUniform(1_000_000_000_000_000)
      // A rupee of no country has no code.
      return Line(text: "بلغ المبلغ \(words.text(number, of: .rupee)).", value: ExactDecimal(Int128(number)), unit: "-")
    }
    expectNone(failures(lines, language: "ar"))
  }

  @Test("English words")
  func english() {
    var (random, words) = (SeededGenerator(seed: 15), EnglishNumberWords(seed: 16))
    let lines = (0..<Self.count).map { _ in
      let number = random.logUniform(1_000_000_000_000_000)
      return Line(text: "The sum was \(words.text(number)).", value: ExactDecimal(Int128(number)), unit: "USD")
    }
    expectNone(failures(lines, language: "en"))
  }

  @Test("Every number up to a thousand and around every scale", arguments: ["ar", "en"])
  func corners(language: String) {
    var (arabic, english) = (ArabicNumberWords(seed: 17), EnglishNumberWords(seed: 18))
    let scales = [1000, 1_000_000, 1_000_000_000, 1_000_000_000_000]
    var numbers = Array(0...1000) + [999_999_999_999_999, 1_000_000_000_000_000]
    for scale in scales {
      numbers += [scale - 1, scale, scale + 1, scale + 2, scale + 10]
      numbers += [2, 3, 10, 11, 100, 200, 999].map { $0 * scale }
    }
    let lines = numbers.map { number in
      let text =
        language == "ar" ? "بلغ المبلغ \(arabic.text(number, of: .dollar))." : "The sum was \(english.text(number))."
      return Line(text: text, value: ExactDecimal(Int128(number)), unit: "USD")
    }
    expectNone(failures(lines, language: language))
  }

  @Test("Digits of every script with group and decimal signs", arguments: ["ar", "en"])
  func digits(language: String) {
    var random = SeededGenerator(seed: 19)
    let lines = (0..<Self.count).map { _ in
      let number = PrintedNumber(&random)
      let text = language == "ar" ? "بلغ المبلغ \(number.text) دولار." : "The sum was \(number.text) dollars."
      return Line(text: text, value: number.value, unit: "USD")
    }
    expectNone(failures(lines, language: language))
  }
}
