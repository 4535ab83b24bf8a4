/// The value that a formula gives, stored beside it. It is never left out: readers that do not calculate, previews among
/// them, show it, and would show 0 without it.
public enum FormulaResult: Hashable, Sendable {
  /// A finite number.
  case number(Double)
  /// A text of 32,767 UTF-16 units at most.
  case text(String)
}
