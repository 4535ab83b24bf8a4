import MizanChecks
import MizanData
import MizanModel

/// The figures that a report selects, as series; and those that lack a part of an observation.
struct SeriesCollection {
  /// In the order of tables.
  let series: [Series]
  /// Selected figures that are no observations.
  let unresolved: [ReportEntry]
  /// Selected figures of a status that the report leaves out.
  let otherStatus: [ReportEntry]

  /// - Parameter needsDates: whether a value without a date is unresolved.
  init(_ ledger: Ledger, _ selection: Selection, _ definition: ReportDefinition, _ catalogue: Catalogue) {
    let needsDates = definition.layout != .facilities
    let areas = Selection.expanded(selection.areas, catalogue)
    let partners = Selection.expanded(selection.partners, catalogue)
    let orientation = Orientation(ledger)
    var series: [SeriesKey: Series] = [:]
    var unresolved: [ReportEntry] = []
    var otherStatus: [ReportEntry] = []
    for entry in ledger.entries where entry.repeats == nil {
      let figure = entry.figure
      guard selection.indicators.isEmpty || selection.indicators.contains(figure.indicator),
        Self.isSelected(figure, areas, partners),
        definition.units.isEmpty || figure.unit.map(definition.units.contains) ?? true
      else { continue }
      guard definition.statuses.isEmpty || definition.statuses.contains(figure.status) else {
        otherStatus.append(entry)
        continue
      }
      let isNameless = definition.layout == .facilities && figure.facility == nil
      let variant = isNameless ? entry.document * 100_000 + figure.sentence.start : nil
      let span = TimeSpan(figure.period)
      let side = orientation.reversed(figure, areas)
      guard let key = SeriesKey(figure, isReversed: side, variant: variant),
        figure.missing.allSatisfy({ $0 == .period && !needsDates }), span != nil || !needsDates
      else {
        unresolved.append(entry)
        continue
      }
      let document = ledger.document(entry)
      let observation = Observation(
        entry: entry, key: key, span: span, published: document.published,
        isOfficial: catalogue.isOfficial(document.source))
      series[key, default: Series(key)].add(observation)
    }
    self.series = series.values.sorted { $0.key.order.lexicographicallyPrecedes($1.key.order) }
    self.unresolved = unresolved
    self.otherStatus = otherStatus
  }

  /// The texts with the selected figures only; all of them where nothing is selected.
  static func selected(
    _ texts: [CheckedExtraction], _ selection: Selection, _ catalogue: Catalogue
  ) -> [CheckedExtraction] {
    guard selection != Selection() else { return texts }
    let areas = Selection.expanded(selection.areas, catalogue)
    let partners = Selection.expanded(selection.partners, catalogue)
    let spans = Set(selection.periods.compactMap { TimeSpan($0) })
    return texts.map { text in
      text.keeping { figure in
        (selection.indicators.isEmpty || selection.indicators.contains(figure.indicator))
          && isSelected(figure, areas, partners)
          && (spans.isEmpty || TimeSpan(figure.period).map(spans.contains) ?? false)
      }
    }
  }

  /// Whether the areas of a figure are among those asked for; turnover is the same from both sides.
  private static func isSelected(_ figure: Figure, _ areas: Set<AreaCode>, _ partners: Set<AreaCode>) -> Bool {
    let own = figure.refArea.map { [$0] } ?? figure.refAreas
    func fits(_ own: [AreaCode], _ partner: AreaCode?) -> Bool {
      (areas.isEmpty || own.contains(where: areas.contains))
        && (partners.isEmpty || partner.map(partners.contains) ?? false)
    }
    if fits(own, figure.partner) { return true }
    guard figure.indicator == .tradeTurnover, let partner = figure.partner else { return false }
    return fits([partner], own.first)
  }
}
