import CXLSXWriter

extension Sheet {
  /// libxlsxwriter counts runs in 8 bits, and given 256 never comes back.
  static let maximumRuns = 250

  /// Writes a text whose runs look differently. Size and colour of all runs are those of the style.
  ///
  /// Returns and throws as `write(_:at:style:)` does for the runs put together, and returns `.unformattedText` when there
  /// are more than 250 runs or they are too long with their mark-up, so that the text stands there in the style alone.
  @discardableResult
  public func writeRichText(
    _ runs: [TextRun], at cell: CellAddress, style: CellStyle = .plain
  ) throws(XLSXWriterError) -> Fallbacks {
    let runs = runs.filter { !$0.text.isEmpty }
    let whole = runs.map(\.text).joined()
    guard runs.count > 1 else {
      // The library wants two runs at least; one alone is a cell of that look.
      return try write(whole, at: cell, style: runs.first.map { $0.look(in: style) } ?? style)
    }
    let fallbacks = try book.cellText(whole, at: place(cell)).fallbacks
    let fits = runs.count <= Self.maximumRuns && !fallbacks.contains(.clippedText)
    let isWritten = fits ? try put(runs, at: cell, style) : false
    guard isWritten else { return try write(whole, at: cell, style: style).union(.unformattedText) }
    return fallbacks
  }

  /// Writes two runs or more; returns false when the library finds them too long with their mark-up.
  private func put(_ runs: [TextRun], at cell: CellAddress, _ style: CellStyle) throws(XLSXWriterError) -> Bool {
    let strings = CStrings()
    var tuples: [lxw_rich_string_tuple] = []
    for run in runs {
      let look = run.look(
        in: CellStyle(
          bold: style.bold, italic: style.italic, underlined: style.underlined, fontSize: style.fontSize,
          fontColor: style.fontColor))
      let format = try book.format(for: look, at: place(cell))
      let text = try book.cellText(run.text, at: place(cell)).text
      tuples.append(lxw_rich_string_tuple(format: format, string: strings.copy(text)))
    }
    var isTooLong = false
    try put(cell, style) { target in
      let code = tuples.withUnsafeMutableBufferPointer { tuples in
        var pointers = tuples.indices.map { tuples.baseAddress?.advanced(by: $0) }
        pointers.append(nil)
        // The library puts rich text together in a temporary file.
        return Library.alone {
          worksheet_write_rich_string(target.sheet, target.row, target.column, &pointers, target.format)
        }
      }
      isTooLong = code == LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED
      return isTooLong ? LXW_NO_ERROR : code
    }
    withExtendedLifetime(strings) {}
    return !isTooLong
  }
}

extension TextRun {
  /// The style with the run's own weight and slant.
  fileprivate func look(in style: CellStyle) -> CellStyle {
    var style = style
    style.bold = style.bold || bold
    style.italic = style.italic || italic
    return style
  }
}
