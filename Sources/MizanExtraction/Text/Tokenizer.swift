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
  ///
  /// - Parameter text: less than 4 GiB.
  @discardableResult
  func tokenize(_ text: some Collection<UInt8>, into store: TokenStore) -> TokenList {
    let isDone: Void? = text.withContiguousStorageIfAvailable { run($0, store) }
    if isDone == nil { Array(text).withUnsafeBufferPointer { run($0, store) } }
    return store.list
  }

  private func run(_ bytes: UnsafeBufferPointer<UInt8>, _ store: TokenStore) {
    // Offsets of tokens have 32 bits.
    precondition(bytes.count < UInt32.max)
    table.withDirect { direct in
      store.fill { room in run(bytes, direct, &room) }
    }
  }

  private func run(
    _ bytes: UnsafeBufferPointer<UInt8>, _ direct: UnsafeBufferPointer<FoldTable.Entry>, _ room: inout TokenStore.Room
  ) {
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
        room.append(
          Token(
            start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: index),
            foldStart: UInt32(truncatingIfNeeded: room.foldedCount), foldLength: 0, kind: .symbol, flags: flags,
            word: Int32(bitPattern: entry.symbol)))
        flags = 0
        newlines = 0
      case .letter, .digit:
        index = run(bytes, direct, &room, from: start, next: index, entry, flags)
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

  /// Reads one word or run of digits, whose first code point has been decoded; gives the offset behind it.
  @inline(__always)
  private func run(
    _ bytes: UnsafeBufferPointer<UInt8>, _ direct: UnsafeBufferPointer<FoldTable.Entry>,
    _ room: inout TokenStore.Room, from start: Int, next: Int, _ head: FoldTable.Entry, _ flags: UInt8
  ) -> Int {
    var word = Word(head: head, end: next, place: room.place(for: Self.longestFold + 16))
    word.place.storeBytes(of: head.bits.littleEndian, as: UInt64.self)
    // The code points of most words all have one size, and then one of these shorter loops reads them. A size that is
    // known beforehand lets the processor look ahead. So many bytes cannot give too long a form.
    let safe = min(bytes.count, start &+ Self.longestFold / 3) &- 1
    let raw = UnsafeRawPointer(bytes.baseAddress.unsafelyUnwrapped)
    var isWhole = false
    if next &- start == 1 {
      while word.end < safe {
        let byte = bytes[word.end]
        guard byte < 0x80 else { break }
        let entry = direct[Int(byte)]
        guard entry.isAlike(head) else {
          isWhole = entry.kind != .ignored
          break
        }
        word.append(entry, 1)
      }
    } else {
      while word.end < safe {
        let pair = raw.loadUnaligned(fromByteOffset: word.end, as: UInt16.self).bigEndian
        guard let index = FoldTable.index(ofPair: pair) else {
          isWhole = pair >> 8 == 0x20 && direct[0x20].kind == .space
          break
        }
        let entry = direct[index]
        guard entry.isAlike(head) else {
          isWhole = entry.kind != .ignored
          break
        }
        word.append(entry, 2)
      }
    }
    if !isWhole { finish(&word, bytes, direct) }
    var flags = flags
    if word.common.isUpper { flags |= Token.Flags.upper }
    if head.isUpper { flags |= Token.Flags.capital }
    room.append(
      Token(
        start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: word.end),
        foldStart: UInt32(truncatingIfNeeded: room.foldedCount), foldLength: UInt16(truncatingIfNeeded: word.length),
        kind: head.kind == .letter ? .word : .digits, flags: flags))
    room.take(word.length)
    return word.end
  }

  /// A word or run of digits that is being read.
  private struct Word {
    let head: FoldTable.Entry
    /// The bits that all its code points have: that of upper case only where all are.
    var common: FoldTable.Entry
    /// The offset behind it in the text.
    var end: Int
    /// Its folded bytes, and how many there are.
    let place: UnsafeMutableRawPointer
    var length: Int

    @inline(__always)
    init(head: FoldTable.Entry, end: Int, place: UnsafeMutableRawPointer) {
      self.head = head
      self.end = end
      self.place = place
      common = head
      length = head.length
    }

    /// Takes a code point of some bytes.
    @inline(__always)
    mutating func append(_ entry: FoldTable.Entry, _ size: Int) {
      common.formCommon(entry)
      // The last two bytes are no text; the next code point takes their place.
      (place + length).storeBytes(of: entry.bits.littleEndian, as: UInt64.self)
      length &+= entry.length
      end &+= size
    }
  }

  /// Reads the rest of a word, whatever it is made of.
  @inline(never)
  private func finish(
    _ word: inout Word, _ bytes: UnsafeBufferPointer<UInt8>, _ direct: UnsafeBufferPointer<FoldTable.Entry>
  ) {
    while word.end < bytes.count {
      var index = word.end
      let entry = entry(bytes, &index, direct)
      if entry.isAlike(word.head) {
        if word.length > Self.longestFold { return }
        word.append(entry, index - word.end)
      } else if entry.kind == .ignored {
        word.end = index
      } else {
        return
      }
    }
  }

  /// What the code point at `index` is; moves past it.
  @inline(__always)
  private func entry(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int, _ direct: UnsafeBufferPointer<FoldTable.Entry>
  ) -> FoldTable.Entry {
    let lead = bytes[index]
    if lead < 0x80 {
      index &+= 1
      return direct[Int(lead)]
    }
    if index &+ 1 < bytes.count, let place = FoldTable.index(ofPair: UInt16(lead) << 8 | UInt16(bytes[index &+ 1])) {
      index &+= 2
      return direct[place]
    }
    return longEntry(bytes, &index, direct)
  }

  @inline(never)
  private func longEntry(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int, _ direct: UnsafeBufferPointer<FoldTable.Entry>
  ) -> FoldTable.Entry { table.entry(Self.decode(bytes, &index), direct) }

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
