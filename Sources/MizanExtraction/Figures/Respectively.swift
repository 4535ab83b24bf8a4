import MizanData
import MizanModel

/// "Exports and imports came to 5.4 and 3.9 billion respectively": as many names in front as figures, in the same order.
struct Respectively {
  let reading: SentenceReading
  let drafts: [Draft]

  /// The indicator of each figure, by its index among the drafts; empty where the sentence has no such order.
  func indicators() -> [Int: Marks.Mark] {
    assign(
      reading.marks.indicators.filter { reading.lexicon.indicators[$0.index].kind != .weak },
      isNew: { reading.lexicon.indicators[$0.index].indicator != reading.lexicon.indicators[$1.index].indicator })
  }

  /// The area of each figure, by its index among the drafts.
  func areas(_ areas: [PartyChooser.Area]) -> [Int: PartyChooser.Area] {
    if let behind = areasBehind(areas) { return behind }
    guard let figures = figures() else { return [:] }
    let names = areas.filter { $0.last < figures.first && !$0.code.isGroup && $0.kind != .adjective }
    guard names.count >= figures.indices.count, figures.indices.count >= 2 else { return [:] }
    let last = Array(names.suffix(figures.indices.count))
    let isEnumeration = zip(last, last.dropFirst()).allSatisfy { $1.first - $0.last <= 3 }
    guard isEnumeration, Set(last.map(\.code)).count == last.count else { return [:] }
    return Dictionary(uniqueKeysWithValues: zip(figures.indices, last))
  }

  /// "surpluses of $2.1 billion and $1 billion with the United States and India, respectively": the areas behind their figures.
  private func areasBehind(_ areas: [PartyChooser.Area]) -> [Int: PartyChooser.Area]? {
    guard let cue = reading.cues(.respectively).last else { return nil }
    var names: [PartyChooser.Area] = []
    var limit = cue.first
    for area in areas.reversed() where area.last < cue.first && !area.code.isGroup && area.kind != .adjective {
      guard limit - area.last <= 3 else { break }
      names.insert(area, at: 0)
      limit = area.first
    }
    guard names.count >= 2 else { return nil }
    let run = run(before: limit)
    return run.count == names.count ? Dictionary(uniqueKeysWithValues: zip(run, names)) : nil
  }

  /// The figures right before a token, one close behind the other.
  private func run(before token: Int) -> [Int] {
    var result: [Int] = []
    var limit = token
    for index in drafts.indices.reversed() where drafts[index].last < token {
      guard limit - drafts[index].last <= 4 else { break }
      result.insert(index, at: 0)
      limit = drafts[index].first
    }
    return result
  }

  private func assign(_ names: [Marks.Mark], isNew: (Marks.Mark, Marks.Mark) -> Bool) -> [Int: Marks.Mark] {
    guard let figures = figures() else { return [:] }
    // A word may be known in two forms: one mark a token.
    var before: [Marks.Mark] = []
    for name in names where name.last < figures.first && name.first != before.last?.first { before.append(name) }
    let count = figures.indices.count
    guard before.count >= count, count >= 2 else { return [:] }
    let last = Array(before.suffix(count))
    let isEnumeration = zip(last, last.dropFirst()).allSatisfy { isNew($0, $1) && $1.first - $0.last <= 3 }
    return isEnumeration ? Dictionary(uniqueKeysWithValues: zip(figures.indices, last)) : [:]
  }

  /// The run of figures right before the word "respectively", or behind it: "قدره، على التوالي، 4876 و2043 مليون".
  private func figures() -> (indices: [Int], first: Int)? {
    guard let cue = reading.cues(.respectively).last else { return nil }
    var run = run(before: cue.first)
    if run.isEmpty {
      var end = cue.last
      for index in drafts.indices where drafts[index].first > cue.last {
        guard drafts[index].first - end <= 3 else { break }
        run.append(index)
        end = drafts[index].last
      }
    }
    guard run.count >= 2, let first = run.first.map({ drafts[$0].first }) else { return nil }
    return (run, first)
  }
}
