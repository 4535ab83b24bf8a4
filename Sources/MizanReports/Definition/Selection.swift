import MizanData
import MizanModel

/// What of the figures a report shows: the definition's choice, narrowed by what the user asks for.
public struct Selection: Sendable, Equatable {
  /// The reporters; any when empty.
  public var areas: [AreaCode]
  /// The partners; any when empty.
  public var partners: [AreaCode]
  /// The periods; the latest ones when empty.
  public var periods: [Period]
  /// The indicators; those of the definition when empty.
  public var indicators: [Indicator]

  /// Makes a selection; what is empty is left to the definition.
  public init(
    areas: [AreaCode] = [], partners: [AreaCode] = [], periods: [Period] = [], indicators: [Indicator] = []
  ) {
    self.areas = areas
    self.partners = partners
    self.periods = periods
    self.indicators = indicators
  }

  /// The selection with what it leaves open taken from a definition.
  func completed(by definition: ReportDefinition) -> Selection {
    func areas(_ own: [AreaCode], _ choice: ReportDefinition.Areas) -> [AreaCode] {
      guard own.isEmpty, case .list(let codes) = choice else { return own }
      return codes
    }
    return Selection(
      areas: areas(self.areas, definition.areas), partners: areas(partners, definition.partners),
      periods: periods.isEmpty ? definition.periods : periods,
      indicators: indicators.isEmpty ? definition.indicators : indicators)
  }

  /// Areas with the members of the groups among them.
  static func expanded(_ areas: [AreaCode], _ catalogue: Catalogue) -> Set<AreaCode> {
    Set(areas.flatMap { [$0] + (catalogue.groups[$0]?.members ?? []) })
  }
}
