/// The entities that stand for the marks of XML and HTML, in text and in values between double quotes (XML 1.0, 4.6).
enum MarkupEntity {
  /// The entity of a scalar, `nil` for one that is no mark.
  static func of(_ scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "&": "&amp;"
    case "<": "&lt;"
    case ">": "&gt;"
    case "\"": "&quot;"
    default: nil
    }
  }
}
