/// Whom the looks of a workbook serve.
public enum WorkbookProfile: String, Sendable, CaseIterable {
  /// Readers: the guidance on spreadsheets to the letter.
  case publication
  /// Those who work with the tables: filter buttons, and headings that stay in sight.
  case working
}
