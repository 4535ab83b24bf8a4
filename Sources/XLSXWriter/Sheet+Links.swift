import CXLSXWriter

extension Sheet {
  /// Links that Excel reads on one sheet.
  public static let maximumLinks = 65_530
  /// Characters that Excel reads in one link.
  static let maximumLinkLength = 2_079

  /// Writes a text that leads to a cell of this workbook, on a sheet that may be added later.
  ///
  /// Returns what was done otherwise than asked; with `.tooManyLinks` the text stands there without the link. The
  /// tooltip has 255 UTF-16 units at most. Throws as the text of a cell does, and `.outsideSheet` for the target.
  @discardableResult
  public func writeLink(
    to sheet: String, _ target: CellAddress, text: String, tooltip: String? = nil, at cell: CellAddress,
    style: CellStyle = .link
  ) throws(XLSXWriterError) -> Fallbacks {
    guard target.isValid else { throw .outsideSheet(sheet: sheet, row: target.row, column: target.column) }
    let url = "internal:\(SheetName.quoted(sheet))!\(target)"
    let fallbacks = try writeLink(library: url, text: text, tooltip: tooltip, at: cell, style: style)
    if fallbacks.isDisjoint(with: [.tooManyLinks, .linkTooLong]) { book.refer(to: sheet, from: place(cell)) }
    return fallbacks
  }

  /// Writes a number that leads to a cell of this workbook, on a sheet that may be added later.
  ///
  /// Returns `.tooManyLinks` when the number stands there without the link. Throws `.notFinite` and `.outsideSheet`.
  @discardableResult
  public func writeLink(
    to sheet: String, _ target: CellAddress, number: Double, at cell: CellAddress, style: CellStyle = .link
  ) throws(XLSXWriterError) -> Fallbacks {
    guard number.isFinite else { throw .notFinite(place(cell), found: "\(number)") }
    // The library links text only; a number written over it keeps the link.
    let fallbacks = try writeLink(to: sheet, target, text: "0", at: cell, style: style)
    try write(number, at: cell, style: style)
    return fallbacks
  }

  /// Writes a text that leads to a page of the net or a mail address: http, https, ftp and mailto.
  ///
  /// Returns what was done otherwise than asked; with `.tooManyLinks`, `.linkTooLong` and `.unsupportedLink` the text
  /// stands there without the link and without the look of one. The tooltip has 255 UTF-16 units at most. Throws as
  /// the text of a cell does.
  @discardableResult
  public func writeLink(
    url: String, text: String, tooltip: String? = nil, at cell: CellAddress, style: CellStyle = .link
  ) throws(XLSXWriterError) -> Fallbacks {
    guard let address = ExternalLink.libraryForm(of: url) else {
      return try writePlain(text, at: cell, style: style, because: .unsupportedLink)
    }
    return try writeLink(library: address, text: text, tooltip: tooltip, at: cell, style: style)
  }

  private func writeLink(
    library url: String, text: String, tooltip: String?, at cell: CellAddress, style: CellStyle
  ) throws(XLSXWriterError) -> Fallbacks {
    if linkCount >= Self.maximumLinks { return try writePlain(text, at: cell, style: style, because: .tooManyLinks) }
    guard ExternalLink.escapedLength(of: url) <= Self.maximumLinkLength else {
      return try writePlain(text, at: cell, style: style, because: .linkTooLong)
    }
    // Without a text the library shows the link itself, in its own form.
    let shown = try book.cellText(text.isEmpty ? "\u{A0}" : text, at: place(cell))
    let tip = try book.plainText(tooltip ?? "", at: place(cell))
    let strings = CStrings()
    let tipPointer = strings.copyUnlessEmpty(tip.text)
    try put(cell, style) {
      worksheet_write_url_opt($0.sheet, $0.row, $0.column, url, $0.format, shown.text, tipPointer)
    }
    withExtendedLifetime(strings) {}
    linkCount += 1
    return shown.fallbacks.union(tip.fallbacks)
  }

  private func writePlain(
    _ text: String, at cell: CellAddress, style: CellStyle, because reason: Fallbacks
  ) throws(XLSXWriterError) -> Fallbacks {
    reason.union(try write(text, at: cell, style: style == .link ? .plain : style))
  }
}

/// The form in which libxlsxwriter takes links to the world outside.
enum ExternalLink {
  /// The link made safe for the library, or nil when it is of a kind that is not written.
  static func libraryForm(of url: String) -> String? {
    guard let colon = url.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    guard ["http", "https", "ftp", "mailto"].contains(url[..<colon].lowercased()) else { return nil }
    guard SafeText.isFitForXML(url), !url.utf8.contains(where: { $0 < 0x20 }) else { return nil }
    // The library looks for its own two prefixes anywhere in a link; %69 and %65 are other spellings of i and e.
    return replacing("internal:", by: "%69nternal:", in: replacing("external:", by: "%65xternal:", in: url))
  }

  /// UTF-16 units of the link after the library has escaped what Excel wants escaped, three units for one.
  static func escapedLength(of url: String) -> Int {
    let bytes = Array(url.utf8)
    var length = url.utf16.count
    for (index, byte) in bytes.enumerated() {
      let isEscape = byte == UInt8(ascii: "%") && bytes[(index + 1)...].prefix(2).filter(\.isHexadecimal).count == 2
      if #" "<>\[]`^{}%"#.utf8.contains(byte) && !isEscape { length += 2 }
    }
    return length
  }

  private static func replacing(_ part: String, by other: String, in text: String) -> String {
    text.split(separator: part, omittingEmptySubsequences: false).joined(separator: other)
  }
}
