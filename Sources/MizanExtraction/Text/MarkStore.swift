/// The memory of the marks of one document, used again for the next one.
final class MarkStore {
  private struct Placed {
    var group: Sense.Group
    var mark: Marks.Mark

    init(_ match: Lexicon.Match) {
      group = match.sense.group
      mark = Marks.Mark(index: Int(match.sense.index), first: match.first, last: match.last)
    }
  }

  private static let blockSize = 4096
  private var blocks: [UnsafeMutableBufferPointer<Marks.Mark>] = []
  /// The block that is being filled, and what of it is used.
  private var block = 0
  private var used = 0
  private var found = GrowingBuffer<Lexicon.Match>()
  private var placed = GrowingBuffer<Placed>()

  init() {}

  deinit {
    for block in blocks { block.deallocate() }
    found.deallocate()
    placed.deallocate()
  }

  /// Forgets all marks; lists made of them become invalid.
  func removeAll() {
    block = 0
    used = 0
  }

  /// Finds the longest phrase of each group from left to right; phrases of a group do not overlap.
  func collect(_ list: TokenList, _ tokens: Range<Int>, _ lexicon: Lexicon, _ wanted: WordRoles) -> Marks {
    var covered = GroupTable(repeating: tokens.lowerBound)
    // Local while they are filled: changing them is then a matter of registers.
    var found = self.found
    var placed = self.placed
    placed.removeAll()
    for token in tokens {
      let head = list[token]
      guard !head.roles.isDisjoint(with: wanted), head.kind == .word, head.word >= 0 else { continue }
      found.removeAll()
      lexicon.matches(in: list, at: token, limit: tokens.upperBound) { found.append($0) }
      Self.place(found, at: token, wanted, &covered, &placed)
    }
    self.found = found
    self.placed = placed
    return marks(placed)
  }

  /// Keeps the longest of the phrases that begin at a token, in each group that is free there.
  @inline(__always)
  private static func place(
    _ found: GrowingBuffer<Lexicon.Match>, at token: Int, _ wanted: WordRoles, _ covered: inout GroupTable,
    _ placed: inout GrowingBuffer<Placed>
  ) {
    if found.count == 1 {
      let match = found[0]
      let group = match.sense.group
      if token >= covered[group], wanted.contains(WordRoles(group)) { placed.append(Placed(match)) }
      covered[group] = max(covered[group], match.last + 1)
      return
    }
    var longest = GroupTable(repeating: -1)
    for index in 0..<found.count {
      let match = found[index]
      longest[match.sense.group] = max(longest[match.sense.group], match.last)
    }
    for index in 0..<found.count {
      let match = found[index]
      let group = match.sense.group
      guard match.last == longest[group], token >= covered[group], wanted.contains(WordRoles(group)) else { continue }
      placed.append(Placed(match))
    }
    for index in 0..<found.count {
      let group = found[index].sense.group
      covered[group] = max(covered[group], longest[group] + 1)
    }
  }

  /// Sorts what has been placed by group.
  private func marks(_ placed: GrowingBuffer<Placed>) -> Marks {
    var result = Marks()
    guard placed.count > 0 else { return result }
    var next = GroupTable(repeating: 0)
    for index in 0..<placed.count { next[placed[index].group] += 1 }
    let memory = allocate(placed.count)
    var offset = 0
    for group in Sense.Group.allCases where next[group] > 0 {
      result.set(group, MarkList(memory + offset, count: next[group]))
      let count = next[group]
      next[group] = offset
      offset += count
    }
    for index in 0..<placed.count {
      let group = placed[index].group
      (memory + next[group]).initialize(to: placed[index].mark)
      next[group] += 1
    }
    return result
  }

  private func allocate(_ count: Int) -> UnsafeMutablePointer<Marks.Mark> {
    while block < blocks.count, used + count > blocks[block].count {
      block += 1
      used = 0
    }
    if block == blocks.count { blocks.append(.allocate(capacity: max(Self.blockSize, count))) }
    defer { used += count }
    return blocks[block].baseAddress.unsafelyUnwrapped + used
  }
}

/// A number for each group.
private struct GroupTable {
  private var values: (Int, Int, Int, Int, Int, Int, Int, Int)

  init(repeating value: Int) { values = (value, value, value, value, value, value, value, value) }

  subscript(_ group: Sense.Group) -> Int {
    get { withUnsafeBytes(of: values) { $0.load(fromByteOffset: Int(group.rawValue) * 8, as: Int.self) } }
    set {
      withUnsafeMutableBytes(of: &values) {
        $0.storeBytes(of: newValue, toByteOffset: Int(group.rawValue) * 8, as: Int.self)
      }
    }
  }
}
