/// Numbers the distinct words of a lexicon: an open hash table over folded bytes.
struct WordTable: Sendable {
  private var arena: [UInt8] = []
  private var starts: [UInt32] = [0]
  private var slots: [Slot] = Array(repeating: Slot(hash: 0, word: -1), count: 2048)

  private struct Slot {
    var hash: UInt32
    var word: Int32
  }

  var count: Int { starts.count - 1 }

  /// FNV-1a over the bytes, eight at a time where there are eight.
  @inline(__always)
  static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
    var value: UInt64 = 0xcbf2_9ce4_8422_2325 ^ UInt64(truncatingIfNeeded: bytes.count)
    var index = 0
    while index + 8 <= bytes.count {
      let block = UnsafeRawPointer(bytes.baseAddress! + index).loadUnaligned(as: UInt64.self)
      value = (value ^ block) &* 0x9e37_79b9_7f4a_7c15
      value ^= value >> 29
      index += 8
    }
    var rest: UInt64 = 0
    while index < bytes.count {
      rest = rest << 8 | UInt64(bytes[index])
      index += 1
    }
    value = (value ^ rest) &* 0x9e37_79b9_7f4a_7c15
    return UInt32(truncatingIfNeeded: value >> 32)
  }

  /// The number of a word, -1 when it is unknown.
  @inline(__always)
  func find(_ bytes: UnsafeBufferPointer<UInt8>) -> Int32 {
    guard bytes.count > 0 else { return -1 }
    let hash = Self.hash(bytes)
    let mask = slots.count - 1
    var index = Int(hash) & mask
    while true {
      let slot = slots[index]
      if slot.word < 0 { return -1 }
      if slot.hash == hash && matches(slot.word, bytes) { return slot.word }
      index = (index + 1) & mask
    }
  }

  private func matches(_ word: Int32, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = Int(starts[Int(word)])
    guard Int(starts[Int(word) + 1]) - start == bytes.count else { return false }
    for offset in 0..<bytes.count where arena[start + offset] != bytes[offset] { return false }
    return true
  }

  /// The number of a word, which is added when it is new; -1 for no bytes.
  mutating func insert(_ bytes: UnsafeBufferPointer<UInt8>) -> Int32 {
    let known = find(bytes)
    if known >= 0 || bytes.isEmpty { return known }
    if (count + 1) * 2 > slots.count { grow() }
    let word = Int32(count)
    arena.append(contentsOf: bytes)
    starts.append(UInt32(arena.count))
    place(Slot(hash: Self.hash(bytes), word: word))
    return word
  }

  private mutating func place(_ slot: Slot) {
    let mask = slots.count - 1
    var index = Int(slot.hash) & mask
    while slots[index].word >= 0 { index = (index + 1) & mask }
    slots[index] = slot
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(hash: 0, word: -1), count: old.count * 2)
    for slot in old where slot.word >= 0 { place(slot) }
  }

  /// Runs `body` with the bytes of a word.
  func withBytes<Result>(_ word: Int32, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    let range = Int(starts[Int(word)])..<Int(starts[Int(word) + 1])
    return arena.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range])) }
  }
}
