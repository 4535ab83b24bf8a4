/// The memory of the tokens of one document, used again for the next one.
final class TokenStore {
  /// Bytes behind the folded text that may be read, so that words can be loaded eight bytes at a time.
  static let slack = 32

  private var room: Room

  init() { room = Room(tokens: 256, folded: 4096) }

  /// A store with the same tokens, whose words can be changed apart.
  init(copying list: TokenList) {
    room = Room(tokens: max(1, list.count), folded: list.folded.count)
    if let from = list.tokens.baseAddress { room.tokens.initialize(from: from, count: list.count) }
    if let from = list.folded.baseAddress { room.folded.update(from: from, count: list.folded.count) }
    room.tokenCount = list.count
    room.foldedCount = list.folded.count
  }

  deinit { room.deallocate() }

  /// What the store holds now.
  var list: TokenList {
    TokenList(
      tokens: UnsafeMutableBufferPointer(start: room.tokens, count: room.tokenCount),
      folded: UnsafeBufferPointer(start: room.folded, count: room.foldedCount))
  }

  /// Fills the store anew. The room is local to `body`: changing it is then a matter of registers.
  func fill(_ body: (inout Room) -> Void) {
    var room = room
    room.tokenCount = 0
    room.foldedCount = 0
    body(&room)
    self.room = room
  }

  /// Where tokens and their folded bytes are written.
  struct Room {
    fileprivate var tokens: UnsafeMutablePointer<Token>
    fileprivate var tokenCount = 0
    fileprivate var folded: UnsafeMutablePointer<UInt8>
    fileprivate(set) var foldedCount = 0
    private var tokenCapacity: Int
    private var foldedCapacity: Int

    fileprivate init(tokens tokenCapacity: Int, folded foldedCapacity: Int) {
      self.tokenCapacity = tokenCapacity
      self.foldedCapacity = foldedCapacity
      tokens = .allocate(capacity: tokenCapacity)
      folded = .allocate(capacity: foldedCapacity + TokenStore.slack)
      folded.initialize(repeating: 0, count: foldedCapacity + TokenStore.slack)
    }

    fileprivate func deallocate() {
      tokens.deallocate()
      folded.deallocate()
    }

    @inline(__always)
    mutating func append(_ token: Token) {
      if tokenCount == tokenCapacity { growTokens() }
      (tokens + tokenCount).initialize(to: token)
      tokenCount &+= 1
    }

    /// Where folded bytes may be written: at least `count` of them. `take(_:)` keeps them.
    @inline(__always)
    mutating func place(for count: Int) -> UnsafeMutableRawPointer {
      if foldedCapacity &- foldedCount < count { growFolded(count) }
      return UnsafeMutableRawPointer(folded + foldedCount)
    }

    /// Keeps bytes that have been written at the place.
    @inline(__always)
    mutating func take(_ count: Int) { foldedCount &+= count }

    @inline(never)
    private mutating func growTokens() {
      tokenCapacity *= 2
      tokens = tokens.moved(tokenCount, toCapacity: tokenCapacity)
    }

    @inline(never)
    private mutating func growFolded(_ count: Int) {
      let capacity = foldedCapacity * 2 + count
      let fresh = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity + TokenStore.slack)
      fresh.initialize(repeating: 0, count: capacity + TokenStore.slack)
      fresh.update(from: folded, count: foldedCount)
      folded.deallocate()
      folded = fresh
      foldedCapacity = capacity
    }
  }
}
