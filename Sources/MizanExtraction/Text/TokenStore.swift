/// The memory of the tokens of one document, used again for the next one.
final class TokenStore {
  private var tokens: UnsafeMutablePointer<Token>
  private var tokenCapacity = 256
  private(set) var tokenCount = 0
  private var folded: UnsafeMutablePointer<UInt8>
  private var foldedCapacity = 4096
  private(set) var foldedCount = 0

  /// Bytes behind the folded text that may be read, so that words can be loaded eight bytes at a time.
  static let slack = 32

  init() {
    tokens = .allocate(capacity: tokenCapacity)
    folded = .allocate(capacity: foldedCapacity + Self.slack)
    folded.initialize(repeating: 0, count: foldedCapacity + Self.slack)
  }

  /// A store with the same tokens, whose words can be changed apart.
  init(copying list: TokenList) {
    tokenCapacity = max(1, list.count)
    tokenCount = list.count
    foldedCapacity = list.folded.count
    foldedCount = list.folded.count
    tokens = .allocate(capacity: tokenCapacity)
    folded = .allocate(capacity: foldedCapacity + Self.slack)
    folded.initialize(repeating: 0, count: foldedCapacity + Self.slack)
    if let from = list.tokens.baseAddress { tokens.initialize(from: from, count: tokenCount) }
    if let from = list.folded.baseAddress { folded.update(from: from, count: foldedCount) }
  }

  deinit {
    tokens.deallocate()
    folded.deallocate()
  }

  /// What the store holds now.
  var list: TokenList {
    TokenList(
      tokens: UnsafeMutableBufferPointer(start: tokens, count: tokenCount),
      folded: UnsafeBufferPointer(start: folded, count: foldedCount))
  }

  func removeAll() {
    tokenCount = 0
    foldedCount = 0
  }

  @inline(__always)
  func append(_ token: Token) {
    if tokenCount == tokenCapacity { growTokens() }
    (tokens + tokenCount).initialize(to: token)
    tokenCount += 1
  }

  /// Where folded bytes may be written: at least `count` of them. `take(_:)` keeps them.
  @inline(__always)
  func room(for count: Int) -> UnsafeMutableRawPointer {
    if foldedCount + count > foldedCapacity { growFolded(count) }
    return UnsafeMutableRawPointer(folded + foldedCount)
  }

  /// Keeps bytes that have been written into the room.
  @inline(__always)
  func take(_ count: Int) { foldedCount += count }

  @inline(never)
  private func growTokens() {
    let fresh = UnsafeMutablePointer<Token>.allocate(capacity: tokenCapacity * 2)
    fresh.moveInitialize(from: tokens, count: tokenCount)
    tokens.deallocate()
    tokens = fresh
    tokenCapacity *= 2
  }

  @inline(never)
  private func growFolded(_ count: Int) {
    let capacity = foldedCapacity * 2 + count
    let fresh = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity + Self.slack)
    fresh.initialize(repeating: 0, count: capacity + Self.slack)
    fresh.update(from: folded, count: foldedCount)
    folded.deallocate()
    folded = fresh
    foldedCapacity = capacity
  }
}
