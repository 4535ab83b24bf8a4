import MizanTestSupport

/// Writes whole numbers in English words with the noun they count, with and without "and" and hyphens.
struct EnglishNumberWords {
  private static let small = [
    "", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
  ]
  private static let tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
  private static let scales = [
    (1_000_000_000_000_000, "quadrillion"), (1_000_000_000_000, "trillion"), (1_000_000_000, "billion"),
    (1_000_000, "million"), (1000, "thousand"), (1, ""),
  ]

  private var random: SeededGenerator

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
  }

  /// A number of dollars, from 0 to 10^15.
  mutating func text(_ number: Int) -> String {
    if number == 0 { return "zero dollars" }
    let (and, dash) = (Bool.random(using: &random) ? "and " : "", Bool.random(using: &random) ? "-" : " ")
    var parts: [String] = []
    for (power, name) in Self.scales {
      let count = number / power % 1000
      guard count > 0 else { continue }
      // "one million and five": what is below a hundred is joined to all before it.
      let joint = power == 1 && count < 100 && !parts.isEmpty ? and : ""
      parts.append(joint + group(count, and: and, dash: dash) + (name.isEmpty ? "" : " " + name))
    }
    return parts.joined(separator: " ") + (number == 1 ? " dollar" : " dollars")
  }

  private func group(_ number: Int, and: String, dash: String) -> String {
    let rest = number % 100
    var text = number >= 100 ? Self.small[number / 100] + " hundred" : ""
    guard rest > 0 else { return text }
    if !text.isEmpty { text += " " + and }
    if rest < 20 { return text + Self.small[rest] }
    return text + Self.tens[rest / 10 - 2] + (rest % 10 > 0 ? dash + Self.small[rest % 10] : "")
  }
}
