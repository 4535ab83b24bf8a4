import CXLSXWriter

typealias Format = UnsafeMutablePointer<lxw_format>

/// The formats of one workbook, one for each distinct style.
struct FormatCache {
  /// Excel reads 65,490 formats; libxlsxwriter counts them in 16 bits.
  static let maximumCount = 65_000

  private var formats: [CellStyle: Format] = [:]

  /// The format of a style, made at its first use; nil, the file's default, for the plain style.
  mutating func format(
    for style: CellStyle, in workbook: UnsafeMutablePointer<lxw_workbook>, at place: @autoclosure () -> Place
  ) throws(XLSXWriterError) -> Format? {
    if style == .plain { return nil }
    if let format = formats[style] { return format }
    try Self.check(style, at: place())
    guard formats.count < Self.maximumCount else {
      throw .badValue(
        place(), setting: "style number", found: String(formats.count + 1),
        expected: "\(Self.maximumCount) distinct styles at most")
    }
    guard let format = workbook_add_format(workbook) else {
      throw .refused(place(), code: Int(LXW_ERROR_MEMORY_MALLOC_FAILED.rawValue), message: "no memory for a format")
    }
    Self.apply(style, to: format)
    formats[style] = format
    return format
  }

  private static func check(_ style: CellStyle, at place: Place) throws(XLSXWriterError) {
    guard style.fontSize >= 10, style.fontSize <= 409 else {
      throw .badValue(place, setting: "font size", found: "\(style.fontSize)", expected: "10 to 409 points")
    }
    guard (0...15).contains(style.indent) else {
      throw .badValue(place, setting: "indent", found: "\(style.indent)", expected: "0 to 15")
    }
    // libxlsxwriter cuts longer ones in silence.
    if let format = style.numberFormat, format.isEmpty || format.utf8.count > 127 || !SafeText.isFitForXML(format) {
      throw .badValue(place, setting: "number format", found: "\"\(format)\"", expected: "1 to 127 UTF-8 bytes of text")
    }
  }

  private static func apply(_ style: CellStyle, to format: Format) {
    if style.bold { format_set_bold(format) }
    if style.italic { format_set_italic(format) }
    if style.underlined { format_set_underline(format, UInt8(LXW_UNDERLINE_SINGLE.rawValue)) }
    if style.wraps { format_set_text_wrap(format) }
    if let number = style.numberFormat { format_set_num_format(format, number) }
    if style.fontSize != CellStyle.plain.fontSize { format_set_font_size(format, style.fontSize) }
    if let color = style.fontColor { format_set_font_color(format, color.libraryValue) }
    if let color = style.fill {
      format_set_pattern(format, UInt8(LXW_PATTERN_SOLID.rawValue))
      format_set_bg_color(format, color.libraryValue)
    }
    if let alignment = style.alignment.libraryValue { format_set_align(format, alignment) }
    if let alignment = style.verticalAlignment.libraryValue { format_set_align(format, alignment) }
    if style.indent > 0 { format_set_indent(format, UInt8(style.indent)) }
    if style.topBorder != .none { format_set_top(format, style.topBorder.libraryValue) }
    if style.bottomBorder != .none { format_set_bottom(format, style.bottomBorder.libraryValue) }
    if style.readingOrder != .context { format_set_reading_order(format, style.readingOrder.rawValue) }
  }
}

extension CellStyle.Alignment {
  fileprivate var libraryValue: UInt8? {
    switch self {
    case .general: nil
    case .left: UInt8(LXW_ALIGN_LEFT.rawValue)
    case .center: UInt8(LXW_ALIGN_CENTER.rawValue)
    case .right: UInt8(LXW_ALIGN_RIGHT.rawValue)
    }
  }
}

extension CellStyle.VerticalAlignment {
  fileprivate var libraryValue: UInt8? {
    switch self {
    case .bottom: nil
    case .top: UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue)
    case .center: UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue)
    }
  }
}

extension CellStyle.Border {
  fileprivate var libraryValue: UInt8 {
    switch self {
    case .none: UInt8(LXW_BORDER_NONE.rawValue)
    case .thin: UInt8(LXW_BORDER_THIN.rawValue)
    case .medium: UInt8(LXW_BORDER_MEDIUM.rawValue)
    case .thick: UInt8(LXW_BORDER_THICK.rawValue)
    case .double: UInt8(LXW_BORDER_DOUBLE.rawValue)
    }
  }
}
