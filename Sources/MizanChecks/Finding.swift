import MizanModel

/// What a single misprint would explain; shown beside the printed value and never put in its place.
public struct Proposal: Sendable, Equatable {
  /// What may have gone wrong.
  public enum Kind: String, Sendable, CaseIterable {
    /// A surplus for a deficit, a rise for a fall.
    case sign
    /// A million for a billion, a thousand for a million.
    case scaleWord = "scale_word"
    /// A decimal point that was lost or moved.
    case decimalPoint = "decimal_point"
    /// Two neighbouring digits in the wrong order.
    case digits
  }

  /// The figure, as an index into the extraction's figures.
  public let figure: Int
  /// Whether the amount of the figure's change is meant instead of its value.
  public let isChange: Bool
  /// What may have gone wrong.
  public let kind: Kind
  /// The value that would satisfy the formula, in base units; a fall is negative.
  public let value: ExactDecimal
}

/// Numbers of one text that contradict each other, or a number that contradicts itself.
///
///     let findings = Checks(knowledge).findings(in: extraction)
///     findings.first?.formula  // "298,300,000 - 394,100,000 = -95,800,000, printed 95,800,000, gap 191,600,000"
public struct Finding: Sendable, Equatable {
  /// The code of the check, for example `exports_less_imports`.
  public let check: String
  /// All figures of the formula, as indexes into the extraction's figures, in the order of the text.
  public let figures: [Int]
  /// Those that may be wrong, as far as the other numbers of the text tell: what the flag is put on.
  public let suspects: [Int]
  /// The arithmetic in numbers.
  public let arithmetic: Arithmetic
  /// What the other numbers give, or the limit that was passed; `nil` where a check compares no numbers.
  public let expected: ExactDecimal?
  /// What the text prints.
  public let printed: ExactDecimal?
  /// The unit of `expected` and `printed`; `nil` where they have none, as a quotient of two currencies.
  public let unit: UnitCode?
  /// `printed` less `expected`.
  public var gap: ExactDecimal? { expected.flatMap { printed?.subtracting($0) } }
  /// What the suspects are flagged with; `nil` where rather the reading of the text than the text is in doubt.
  public let flag: Flag?
  /// A single misprint that would explain it, where just one does.
  public let proposal: Proposal?
}

extension Finding {
  /// The same finding with other suspects; a proposal for a number that is no suspect any more falls away.
  func suspecting(_ suspects: [Int]) -> Finding {
    Finding(
      check: check, figures: figures, suspects: suspects, arithmetic: arithmetic, expected: expected, printed: printed,
      unit: unit, flag: flag, proposal: proposal.flatMap { suspects.contains($0.figure) ? $0 : nil })
  }
}
