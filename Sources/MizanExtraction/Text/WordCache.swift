/// Remembers what the analysis of a word gave, by its exact folded bytes: stripping affixes is dear, and words repeat.
///
/// Each word has two slots, of which the one that was filled first is given away.
final class WordCache {
  /// A word of at most 24 bytes, padded with zeros.
  private struct Key: Equatable {
    var first: UInt64
    var second: UInt64
    var third: UInt64
  }

  private struct Slot {
    var key = Key(first: 0, second: 0, third: 0)
    var result = WordAnalyzer.Result(word: -1)
    /// 0 for an empty slot.
    var length: UInt8 = 0
  }

  private static let slotCount = 8192
  private static let longestWord = 24
  private let slots: UnsafeMutablePointer<Slot>

  init() {
    slots = .allocate(capacity: Self.slotCount)
    slots.initialize(repeating: Slot(), count: Self.slotCount)
  }

  deinit { slots.deallocate() }

  /// What is known of the bytes, or what `analyze` gives.
  ///
  /// - Parameter bytes: followed by `TokenStore.slack` bytes that may be read.
  @inline(__always)
  func result(
    of bytes: UnsafeBufferPointer<UInt8>, _ analyze: (UnsafeBufferPointer<UInt8>) -> WordAnalyzer.Result
  ) -> WordAnalyzer.Result {
    let count = bytes.count
    guard let base = bytes.baseAddress, count > 0, count <= Self.longestWord else { return analyze(bytes) }
    let key = Self.key(UnsafeRawPointer(base), count)
    let slot = slots + 2 * Self.index(key, count)
    if Int(slot.pointee.length) == count, slot.pointee.key == key { return slot.pointee.result }
    let second = slot + 1
    if Int(second.pointee.length) == count, second.pointee.key == key { return second.pointee.result }
    second.pointee = slot.pointee
    slot.pointee = Slot(key: key, result: analyze(bytes), length: UInt8(count))
    return slot.pointee.result
  }

  @inline(__always)
  private static func key(_ base: UnsafeRawPointer, _ count: Int) -> Key {
    func word(_ offset: Int) -> UInt64 {
      guard count > offset else { return 0 }
      let bytes = UInt64(littleEndian: (base + offset).loadUnaligned(as: UInt64.self))
      return count - offset >= 8 ? bytes : bytes & (1 << UInt64(8 * (count - offset)) - 1)
    }
    return Key(first: word(0), second: word(8), third: word(16))
  }

  @inline(__always)
  private static func index(_ key: Key, _ count: Int) -> Int {
    var value = (key.first ^ UInt64(count)) &* 0x9e37_79b9_7f4a_7c15
    value = (value ^ value >> 29 ^ key.second) &* 0x9e37_79b9_7f4a_7c15
    value = (value ^ value >> 29 ^ key.third) &* 0x9e37_79b9_7f4a_7c15
    return Int(truncatingIfNeeded: value >> 40) & (slotCount / 2 - 1)
  }
}
