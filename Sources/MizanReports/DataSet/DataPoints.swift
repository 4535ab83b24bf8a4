import MizanData
import MizanModel

/// The observations of a report, one a series and span, and how many figures are none.
struct DataPoints {
  let points: [DataPoint]
  /// Figures that lack a period, an area or a unit.
  let unresolved: Int
  /// Observations of which no value could be chosen.
  let irreconcilable: Int

  /// The observations of all figures.
  init(_ ledger: Ledger, _ catalogue: Catalogue) {
    let all = ReportDefinition(name: "", layout: .figures)
    let collection = SeriesCollection(ledger, Selection(), all, catalogue)
    var points: [DataPoint] = []
    var irreconcilable = 0
    for series in collection.series {
      for span in series.spans {
        guard let observation = series[span] else {
          irreconcilable += 1
          continue
        }
        points.append(
          DataPoint(key: series.key, span: span, observation: observation, sources: series.candidates(span).count))
      }
    }
    self.points = points
    self.irreconcilable = irreconcilable
    unresolved = collection.unresolved.count
  }

  /// The observations that the tables of a book show.
  init(_ book: TableBook) {
    var points: [DataPoint] = []
    var undated = 0
    var seen: Set<Int> = []
    for plan in book.planner.plans {
      for row in plan.rows where row.totalOf == nil {
        for column in plan.columns {
          guard case .level(let slot) = column, let value = row.values[slot], seen.insert(value.entry.index).inserted
          else { continue }
          guard let span = value.span else {
            undated += 1
            continue
          }
          points.append(
            DataPoint(key: value.key, span: span, observation: value, sources: row.candidates[slot]?.count ?? 1))
        }
      }
    }
    self.points = points
    irreconcilable = book.disputes.count { $0.chosen == nil }
    unresolved = undated + book.planner.apart.count { $0.reason == .unresolved }
  }
}
