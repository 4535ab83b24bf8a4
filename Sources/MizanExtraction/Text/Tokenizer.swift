import MizanData

/// Cuts valid UTF-8 into tokens and folds them, in one pass over the bytes.
struct Tokenizer: Sendable {
  private let table: FoldTable

  /// A longer run of letters or digits is cut.
  private static let longestFold = 512

  init(_ table: FoldTable) {
    self.table = table
  }

  /// The tokens of `text`, in place of what `store` holds.
  @discardableResult
  func tokenize(_ text: some Collection<UInt8>, into store: TokenStore) -> TokenList {
    store.removeAll()
    let isDone: Void? = text.withContiguousStorageIfAvailable { run($0, store) }
    if isDone == nil { Array(text).withUnsafeBufferPointer { run($0, store) } }
    return store.list
  }

  private func run(_ bytes: UnsafeBufferPointer<UInt8>, _ store: TokenStore) {
    table.withDirect { direct in
      var index = 0
      var flags: UInt8 = 0
      var newlines = 0
      while index < bytes.count {
        let start = index
        let entry = entry(bytes, &index, direct)
        switch entry.kind {
        case .space:
          flags |= Token.Flags.spaceBefore
        case .newline:
          // A carriage return before a line feed is one line end.
          if bytes[start] != 0x0A || start == 0 || bytes[start - 1] != 0x0D { newlines += 1 }
          flags |= Token.Flags.spaceBefore | Token.Flags.newlineBefore
          if newlines > 1 { flags |= Token.Flags.blankLineBefore }
        case .ignored:
          continue
        case .symbol:
          store.append(
            Token(
              start: UInt32(start), end: UInt32(index), foldStart: UInt32(store.foldedCount), foldLength: 0,
              kind: .symbol, flags: flags, word: Int32(bitPattern: entry.first)))
          flags = 0
          newlines = 0
        case .letter, .digit:
          index = run(bytes, direct, store, from: start, next: index, entry, flags)
          flags = 0
          newlines = 0
          // What follows most words.
          if index < bytes.count, bytes[index] == 0x20, direct[0x20].kind == .space {
            flags = Token.Flags.spaceBefore
            index += 1
          }
        }
      }
    }
  }

  /// Reads one word or run of digits, whose first code point has been decoded; gives the offset behind it.
  @inline(__always)
  private func run(
    _ bytes: UnsafeBufferPointer<UInt8>, _ direct: UnsafeBufferPointer<FoldTable.Entry>, _ store: TokenStore,
    from start: Int, next: Int, _ head: FoldTable.Entry, _ flags: UInt8
  ) -> Int {
    let room = store.room(for: Self.longestFold + 16)
    var length = Int(head.length)
    var isUpper = head.isUpper
    room.storeBytes(of: head.utf8.littleEndian, as: UInt64.self)
    var end = next
    while end < bytes.count {
      var index = end
      let entry = entry(bytes, &index, direct)
      if entry.kind == head.kind {
        if length > Self.longestFold { break }
        isUpper = isUpper && entry.isUpper
        (room + length).storeBytes(of: entry.utf8.littleEndian, as: UInt64.self)
        length += Int(entry.length)
      } else if entry.kind != .ignored {
        break
      }
      end = index
    }
    var flags = flags
    if isUpper { flags |= Token.Flags.upper }
    if head.isUpper { flags |= Token.Flags.capital }
    store.append(
      Token(
        start: UInt32(start), end: UInt32(end), foldStart: UInt32(store.foldedCount), foldLength: UInt16(length),
        kind: head.kind == .letter ? .word : .digits, flags: flags))
    store.take(length)
    return end
  }

  /// What the code point at `index` is; moves past it.
  @inline(__always)
  private func entry(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int, _ direct: UnsafeBufferPointer<FoldTable.Entry>
  ) -> FoldTable.Entry {
    let lead = bytes[index]
    if lead < 0x80 {
      index += 1
      return direct[Int(lead)]
    }
    if lead < 0xE0, index + 1 < bytes.count {
      index += 2
      return direct[Int(lead & 0x1F) << 6 | Int(bytes[index - 1] & 0x3F)]
    }
    return table.entry(Self.decode(bytes, &index), direct)
  }

  /// Decodes one code point of three or four bytes and moves past it; a truncated tail is one replacement.
  private static func decode(_ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int) -> UInt32 {
    let lead = UInt32(bytes[index])
    let left = bytes.count - index
    if lead < 0xF0 && left >= 3 {
      index += 3
      return (lead & 0x0F) << 12 | (UInt32(bytes[index - 2]) & 0x3F) << 6 | UInt32(bytes[index - 1]) & 0x3F
    }
    if left >= 4 {
      index += 4
      let high = (lead & 0x07) << 18 | (UInt32(bytes[index - 3]) & 0x3F) << 12
      return high | (UInt32(bytes[index - 2]) & 0x3F) << 6 | UInt32(bytes[index - 1]) & 0x3F
    }
    index = left < 2 ? index + 1 : bytes.count
    return 0xFFFD
  }
}
