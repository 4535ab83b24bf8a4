import XLSXWriter

/// The looks of one sheet's cells: every text has the reading order of the sheet, or that of its own script where the
/// sheet runs from left to right.
struct PageStyles {
  private let base: CellStyle

  init(isRightToLeft: Bool) {
    base = CellStyle(
      alignment: isRightToLeft ? .right : .left, verticalAlignment: .center,
      readingOrder: isRightToLeft ? .rightToLeft : .leftToRight)
  }

  private func changed(_ change: (inout CellStyle) -> Void) -> CellStyle {
    var style = base
    change(&style)
    return style
  }

  /// The title of a sheet.
  var title: CellStyle {
    changed {
      $0.bold = true
      $0.fontSize = 14
    }
  }

  /// A line above a table, which runs over the columns beside it.
  var line: CellStyle { base }

  /// A line of a sheet without a table.
  var paragraph: CellStyle { changed { $0.wraps = true } }

  /// A shorthand or nothing in a column of numbers.
  var markInNumbers: CellStyle {
    changed {
      $0.alignment = .right
      $0.indent = 1
    }
  }

  /// The heading of a column; the first column stands flush with the title.
  func header(isNumber: Bool, isFirst: Bool) -> CellStyle {
    changed {
      $0.bold = true
      $0.wraps = true
      $0.bottomBorder = .thin
      $0.verticalAlignment = .bottom
      $0.indent = isFirst ? 0 : 1
      if isNumber { $0.alignment = .right }
    }
  }

  /// A text cell; Arabic sentences on a sheet that runs from left to right keep their own direction.
  func text(_ text: String, isFirst: Bool) -> CellStyle {
    changed {
      $0.wraps = true
      $0.indent = isFirst ? 0 : 1
      if TextDirection.startsRightToLeft(text) {
        $0.readingOrder = .rightToLeft
        $0.alignment = .right
      }
    }
  }

  /// A link that stands where a text of that style would.
  func link(like style: CellStyle) -> CellStyle {
    var link = style
    link.underlined = CellStyle.link.underlined
    link.fontColor = CellStyle.link.fontColor
    return link
  }

  /// A number with so many places after the point and a comma between thousands.
  func number(digits: Int) -> CellStyle {
    changed {
      $0.alignment = .right
      $0.indent = 1
      $0.readingOrder = .leftToRight
      // A binary number holds 15 digits, so more places would show digits that nobody printed.
      let digits = min(digits, 15)
      $0.numberFormat = digits == 0 ? "#,##0" : "#,##0." + String(repeating: "0", count: digits)
    }
  }
}
