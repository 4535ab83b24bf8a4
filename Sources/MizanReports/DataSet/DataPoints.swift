import MizanData
import MizanModel

extension DataSet {
  /// The observations of all figures, one a series and span.
  static func of(_ ledger: Ledger, _ words: [ReportWords], _ catalogue: Catalogue) -> DataSet {
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
    return DataSetBuilder.build(
      points, ledger, words, unresolved: collection.unresolved.count, irreconcilable: irreconcilable)
  }

  /// The observations that the tables of a book show.
  static func of(_ book: TableBook, _ words: [ReportWords]) -> DataSet {
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
    let irreconcilable = book.disputes.count { $0.chosen == nil }
    let unresolved = book.planner.apart.count { $0.reason == .unresolved }
    return DataSetBuilder.build(
      points, book.ledger, words, unresolved: undated + unresolved, irreconcilable: irreconcilable)
  }
}
