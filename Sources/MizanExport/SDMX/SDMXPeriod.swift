import MizanModel

/// The forms of an observational time period of SDMX.
enum SDMXPeriod {
  /// The frequency codes that a form goes with; `nil` when the text is no time period.
  static func frequencies(_ text: String) -> [String]? {
    if let slash = text.firstIndex(of: "/") {
      guard isMoment(text[..<slash]), let length = months(text[text.index(after: slash)...]) else { return nil }
      return names[length].map { [$0, "_O", "O"] } ?? ["_O", "O", "A", "D", "W", "I", "B", "N", "H"]
    }
    let bytes = Array(text.utf8)
    guard bytes.count >= 4, digits(bytes[..<4]) != nil else { return nil }
    if bytes.count == 4 { return ["A"] }
    guard bytes[4] == UInt8(ascii: "-") else { return nil }
    let rest = bytes[5...]
    if let number = digits(rest) { return rest.count == 2 && (1...12).contains(number) ? ["M"] : nil }
    if isMoment(text[...]) { return bytes.count == 10 ? ["D", "B"] : ["H", "I", "N", "D"] }
    guard let letter = rest.first, let number = digits(rest.dropFirst()) else { return nil }
    let digitCount = rest.count - 1
    switch letter {
    case UInt8(ascii: "A"): return digitCount == 1 && number == 1 ? ["A"] : nil
    case UInt8(ascii: "S"): return digitCount == 1 && (1...2).contains(number) ? ["S", "H"] : nil
    case UInt8(ascii: "T"): return digitCount == 1 && (1...3).contains(number) ? ["T"] : nil
    case UInt8(ascii: "Q"): return digitCount == 1 && (1...4).contains(number) ? ["Q"] : nil
    case UInt8(ascii: "M"): return digitCount == 2 && (1...12).contains(number) ? ["M"] : nil
    case UInt8(ascii: "W"): return digitCount <= 2 && (1...53).contains(number) ? ["W"] : nil
    case UInt8(ascii: "D"): return digitCount == 3 && (1...366).contains(number) ? ["D"] : nil
    default: return nil
    }
  }

  /// The frequency of a range of so many months.
  private static let names = [12: "A", 6: "S", 4: "T", 3: "Q", 1: "M"]

  /// A day, or a day and a time.
  private static func isMoment(_ text: Substring) -> Bool { CalendarDate(iso8601: String(text)) != nil }

  /// The months of a duration such as `P1Y6M`; 0 for one in days or hours, `nil` for none.
  private static func months(_ text: Substring) -> Int? {
    guard text.first == "P", text.count > 2 else { return nil }
    var number = ""
    var total = 0
    var isWhole = true
    for letter in text.dropFirst() {
      if letter.isASCII, letter.isNumber {
        number.append(letter)
      } else if letter == "T", number.isEmpty {
        isWhole = false
      } else {
        guard let count = Int(number), count < 100_000 else { return nil }
        number = ""
        switch letter {
        case "Y": total += 12 * count
        case "M" where isWhole: total += count
        case "D", "W", "H", "M", "S": isWhole = false
        default: return nil
        }
      }
    }
    return number.isEmpty ? (isWhole ? total : 0) : nil
  }

  private static func digits(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard !bytes.isEmpty, bytes.count <= 4 else { return nil }
    return bytes.reduce(0) { value, byte in
      value.flatMap { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) ? $0 * 10 + Int(byte - 48) : nil }
    }
  }
}
