import MizanChecks
import MizanData
import MizanModel

/// Everything that a report of tables shows, before any language.
struct TableBook {
  let ledger: Ledger
  let planner: TablePlanner
  let disputes: [Dispute]
  let gaps: [GrowthGap]
  let homes: [Int: Home]

  /// One observation that texts give differently.
  struct Dispute {
    let key: SeriesKey
    let span: TimeSpan?
    let sources: [Observation]
    /// `nil` where the texts are too far apart.
    let chosen: Observation?
    let rule: ChoiceRule
  }

  /// A growth that a text states otherwise than its levels give it.
  struct GrowthGap {
    let table: Int
    let row: Int
    let slot: TablePlan.Slot
    let base: TablePlan.Slot
  }

  init(_ texts: [CheckedExtraction], _ definition: ReportDefinition, _ asked: Selection, _ catalogue: Catalogue) {
    let all = Ledger(texts, catalogue: catalogue)
    let selection = asked.completed(by: definition)
    let collection = SeriesCollection(all, selection, definition, catalogue)
    let planner = TablePlanner(definition, selection, collection, catalogue)
    disputes = Self.disputes(collection.series)
    gaps = Self.gaps(planner.plans)
    homes = Self.homes(planner)
    ledger = all.keeping(Set(homes.keys))
    self.planner = planner
  }

  private static func disputes(_ series: [Series]) -> [Dispute] {
    series.flatMap { one in
      one.spans.filter(one.isDisputed).map { span in
        let sources = one.candidates(span)
        let choice = one.isIrreconcilable(span) ? nil : ChoiceRule.choose(sources)
        return Dispute(
          key: one.key, span: span, sources: sources, chosen: choice?.chosen, rule: choice?.rule ?? .none)
      }
    }
  }

  private static func gaps(_ plans: [TablePlan]) -> [GrowthGap] {
    var seen: Set<[Int]> = []
    return plans.enumerated().flatMap { table, plan in
      plan.rows.indices.flatMap { row in
        plan.columns.compactMap { column -> GrowthGap? in
          guard case .gap(let slot, let base) = column, plan.rows[row].hasGap(slot, on: base),
            let level = plan.rows[row].values[slot], let before = plan.rows[row].values[base],
            seen.insert([level.entry.index, before.entry.index]).inserted
          else { return nil }
          return GrowthGap(table: table, row: row, slot: slot, base: base)
        }
      }
    }
  }

  /// Where each selected figure stands: in a table, beside the one chosen there, or among those set apart.
  private static func homes(_ planner: TablePlanner) -> [Int: Home] {
    var homes: [Int: Home] = [:]
    var beside: [Int: Home] = [:]
    for (number, plan) in planner.plans.enumerated() {
      for (row, planned) in plan.rows.enumerated() {
        for (index, column) in plan.columns.enumerated() {
          guard case .level(let slot) = column else { continue }
          let home = Home(
            kind: .table, number: number + 1, row: row, column: TableSheet.columnID(column, index))
          if let value = planned.values[slot], homes[value.entry.index] == nil { homes[value.entry.index] = home }
          for other in planned.candidates[slot] ?? [] where beside[other.entry.index] == nil {
            beside[other.entry.index] = home
          }
        }
      }
    }
    homes.merge(beside) { first, _ in first }
    for (row, apart) in planner.apart.enumerated() where homes[apart.entry.index] == nil {
      homes[apart.entry.index] = Home(kind: .apart, row: row, column: FigureColumn.id)
    }
    return homes
  }
}
