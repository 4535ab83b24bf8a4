/// The codes that a data set uses of one list; no two values share one.
struct CodeBook {
  private var ids: [String: String] = [:]
  private var taken: [String: DataStructure.Code] = [:]

  /// The codes in their order.
  var codes: [DataStructure.Code] { taken.values.sorted { $0.id < $1.id } }

  /// The code of a value, made of it at its first use.
  mutating func id(_ raw: String, _ names: [DataStructure.Name]) -> String {
    if let id = ids[raw] { return id }
    let plain = Self.letters(raw)
    var id = plain
    var number = 2
    while taken[id] != nil {
      id = "\(plain)_\(number)"
      number += 1
    }
    ids[raw] = id
    taken[id] = DataStructure.Code(id, names)
    return id
  }

  /// The value in capitals as an SDMX id.
  static func identifier(_ raw: String) -> String { letters(raw.uppercased()) }

  /// Every byte that an SDMX id cannot hold as an underscore.
  private static func letters(_ raw: String) -> String {
    String(decoding: raw.utf8.map { isLetterOrDigit($0) ? $0 : UInt8(ascii: "_") }, as: UTF8.self)
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"): true
    default: false
    }
  }
}
