/// A colour of red, green and blue.
public struct Color: Hashable, Sendable {
  /// The colour as `0xRRGGBB`.
  public let rgb: UInt32

  /// The colour `0xRRGGBB`; higher bits are dropped.
  public init(_ rgb: UInt32) {
    self.rgb = rgb & 0xFF_FFFF
  }

  /// 000000.
  public static let black = Color(0x00_0000)
  /// FFFFFF.
  public static let white = Color(0xFF_FFFF)
  /// The blue of links in Excel, 0563C1.
  public static let link = Color(0x05_63C1)

  /// The number libxlsxwriter wants: it takes 0 for "unset", so black carries a bit that it masks away.
  var libraryValue: UInt32 { rgb == 0 ? 0x100_0000 : rgb }
}
