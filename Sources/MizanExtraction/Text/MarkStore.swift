/// The memory of the marks of one document, used again for the next one.
final class MarkStore {
  /// The marks of one group, those of the sentence that is being read last.
  private struct Group {
    var base = UnsafeMutablePointer<Marks.Mark>.allocate(capacity: 512)
    var capacity = 512
    var used = 0
    /// The first mark of the sentence.
    var start = 0
    /// Up to here tokens are covered by the longest phrases so far.
    var covered = 0
    /// The last token of the longest phrase that begins at the token in hand.
    var longest = -1
  }

  private let groups: UnsafeMutablePointer<Group>
  /// Memory that became too small, which the marks of earlier sentences still stand in.
  private var retired: [UnsafeMutablePointer<Marks.Mark>] = []
  private var found = GrowingBuffer<Lexicon.Match>()

  init() {
    groups = .allocate(capacity: Marks.groupCount)
    for index in 0..<Marks.groupCount { (groups + index).initialize(to: Group()) }
  }

  deinit {
    for index in 0..<Marks.groupCount { groups[index].base.deallocate() }
    for memory in retired { memory.deallocate() }
    groups.deallocate()
    found.deallocate()
  }

  /// Forgets all marks; lists made of them become invalid.
  func removeAll() {
    for index in 0..<Marks.groupCount { groups[index].used = 0 }
    for memory in retired { memory.deallocate() }
    retired.removeAll()
  }

  /// Finds the longest phrase of each group from left to right; phrases of a group do not overlap.
  func collect(_ list: TokenList, _ tokens: Range<Int>, _ lexicon: Lexicon, _ wanted: WordRoles) -> Marks {
    for index in 0..<Marks.groupCount {
      groups[index].start = groups[index].used
      groups[index].covered = tokens.lowerBound
    }
    // Local while it is filled: changing it is then a matter of registers.
    var found = self.found
    for token in tokens {
      let head = list[token]
      guard !head.roles.isDisjoint(with: wanted), head.kind == .word, head.word >= 0 else { continue }
      found.removeAll()
      lexicon.matches(in: list, at: token, limit: tokens.upperBound) { found.append($0) }
      place(found, at: token, wanted)
    }
    self.found = found
    let cues = groups[Int(Sense.Group.cue.rawValue)]
    for index in cues.start..<cues.used { list.tokens[cues.base[index].last].flags |= Token.Flags.cueEnd }
    return Marks { name in
      let group = groups[Int(name.rawValue)]
      return MarkList(group.base + group.start, count: group.used - group.start)
    }
  }

  /// Keeps the longest of the phrases that begin at a token, in each group that is free there.
  @inline(__always)
  private func place(_ found: GrowingBuffer<Lexicon.Match>, at token: Int, _ wanted: WordRoles) {
    if found.count == 1 {
      let match = found[0]
      let group = groups + Int(match.sense.group.rawValue)
      if token >= group.pointee.covered, wanted.contains(WordRoles(match.sense.group)) { append(match, to: group) }
      group.pointee.covered = max(group.pointee.covered, match.last + 1)
      return
    }
    for index in 0..<found.count { groups[Int(found[index].sense.group.rawValue)].longest = -1 }
    for index in 0..<found.count {
      let group = groups + Int(found[index].sense.group.rawValue)
      group.pointee.longest = max(group.pointee.longest, found[index].last)
    }
    for index in 0..<found.count {
      let match = found[index]
      let group = groups + Int(match.sense.group.rawValue)
      guard match.last == group.pointee.longest, token >= group.pointee.covered,
        wanted.contains(WordRoles(match.sense.group))
      else { continue }
      append(match, to: group)
    }
    for index in 0..<found.count {
      let group = groups + Int(found[index].sense.group.rawValue)
      group.pointee.covered = max(group.pointee.covered, group.pointee.longest + 1)
    }
  }

  @inline(__always)
  private func append(_ match: Lexicon.Match, to group: UnsafeMutablePointer<Group>) {
    if group.pointee.used == group.pointee.capacity { grow(group) }
    let mark = Marks.Mark(index: Int(match.sense.index), first: match.first, last: match.last)
    (group.pointee.base + group.pointee.used).initialize(to: mark)
    group.pointee.used += 1
  }

  /// Moves the marks of the sentence to more memory; those of earlier sentences stay where they are.
  @inline(never)
  private func grow(_ group: UnsafeMutablePointer<Group>) {
    let old = group.pointee
    let capacity = old.capacity * 2
    let base = UnsafeMutablePointer<Marks.Mark>.allocate(capacity: capacity)
    base.initialize(from: old.base + old.start, count: old.used - old.start)
    retired.append(old.base)
    group.pointee.base = base
    group.pointee.capacity = capacity
    group.pointee.used = old.used - old.start
    group.pointee.start = 0
  }
}
