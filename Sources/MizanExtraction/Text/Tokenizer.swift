/// Cuts valid UTF-8 into tokens and folds them, in one pass over the bytes.
struct Tokenizer {
  private let table: FoldTable

  init(_ table: FoldTable) {
    self.table = table
  }

  /// Replaces the content of `list` with the tokens of `text`.
  func tokenize(_ text: [UInt8], into list: inout TokenList) {
    list.tokens.removeAll(keepingCapacity: true)
    list.folded.removeAll(keepingCapacity: true)
    list.folded.reserveCapacity(text.count)
    list.tokens.reserveCapacity(text.count / 8)
    text.withUnsafeBufferPointer { bytes in
      table.withDirect { direct in
        run(bytes, direct, &list)
      }
    }
  }

  private func run(
    _ bytes: UnsafeBufferPointer<UInt8>, _ direct: UnsafeBufferPointer<FoldTable.Entry>, _ list: inout TokenList
  ) {
    var open: Token?
    var flags: UInt8 = 0
    var newlines = 0
    var lettersSeen = 0
    var index = 0

    func close(_ end: Int) {
      guard var token = open else { return }
      token.end = UInt32(end)
      token.foldLength = UInt16(clamping: list.folded.count - Int(token.foldStart))
      if token.kind == .word && lettersSeen > 0 && token.flags & Token.Flags.upper != 0 {
        token.flags |= Token.Flags.capital
      }
      list.tokens.append(token)
      open = nil
    }

    while index < bytes.count {
      let start = index
      let scalar = Self.decode(bytes, &index)
      let entry = scalar < 0x800 ? direct[Int(scalar)] : table[scalar]
      switch entry.kind {
      case .space:
        close(start)
        flags |= Token.Flags.spaceBefore
      case .newline:
        close(start)
        // A carriage return before a line feed is one line end.
        if scalar != 0x0A || start == 0 || bytes[start - 1] != 0x0D { newlines += 1 }
        flags |= Token.Flags.spaceBefore | Token.Flags.newlineBefore
        if newlines > 1 { flags |= Token.Flags.blankLineBefore }
      case .ignored:
        continue
      case .symbol:
        close(start)
        list.tokens.append(
          Token(
            start: UInt32(start), end: UInt32(index), foldStart: UInt32(list.folded.count), foldLength: 0,
            kind: .symbol, flags: flags, word: Int32(bitPattern: entry.first)))
        flags = 0
        newlines = 0
      case .letter, .digit:
        let kind: Token.Kind = entry.kind == .letter ? .word : .digits
        if let token = open, token.kind != kind || list.folded.count - Int(token.foldStart) > 512 { close(start) }
        if open == nil {
          var token = Token(
            start: UInt32(start), end: 0, foldStart: UInt32(list.folded.count), foldLength: 0, kind: kind, flags: flags)
          if entry.isUpper { token.flags |= Token.Flags.upper | Token.Flags.capital }
          open = token
          flags = 0
          newlines = 0
          lettersSeen = 0
        } else if !entry.isUpper {
          open?.flags &= ~Token.Flags.upper
        }
        lettersSeen += 1
        Self.append(entry.first, &list.folded)
        if entry.second != 0 { Self.append(entry.second, &list.folded) }
      }
    }
    close(bytes.count)
  }

  /// Decodes one code point of valid UTF-8 and moves past it; a truncated tail is one replacement.
  @inline(__always)
  private static func decode(_ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int) -> UInt32 {
    let lead = UInt32(bytes[index])
    let left = bytes.count - index
    if lead < 0x80 || left < 2 {
      index += 1
      return lead < 0x80 ? lead : 0xFFFD
    }
    if lead < 0xE0 {
      index += 2
      return (lead & 0x1F) << 6 | UInt32(bytes[index - 1]) & 0x3F
    }
    if lead < 0xF0 && left >= 3 {
      index += 3
      return (lead & 0x0F) << 12 | (UInt32(bytes[index - 2]) & 0x3F) << 6 | UInt32(bytes[index - 1]) & 0x3F
    }
    if left >= 4 {
      index += 4
      let high = (lead & 0x07) << 18 | (UInt32(bytes[index - 3]) & 0x3F) << 12
      return high | (UInt32(bytes[index - 2]) & 0x3F) << 6 | UInt32(bytes[index - 1]) & 0x3F
    }
    index = bytes.count
    return 0xFFFD
  }

  @inline(__always)
  static func append(_ scalar: UInt32, _ out: inout [UInt8]) {
    if scalar < 0x80 {
      out.append(UInt8(scalar))
    } else if scalar < 0x800 {
      out.append(UInt8(0xC0 | scalar >> 6))
      out.append(UInt8(0x80 | scalar & 0x3F))
    } else if scalar < 0x10000 {
      out.append(UInt8(0xE0 | scalar >> 12))
      out.append(UInt8(0x80 | scalar >> 6 & 0x3F))
      out.append(UInt8(0x80 | scalar & 0x3F))
    } else {
      out.append(UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18))
      out.append(UInt8(0x80 | scalar >> 12 & 0x3F))
      out.append(UInt8(0x80 | scalar >> 6 & 0x3F))
      out.append(UInt8(0x80 | scalar & 0x3F))
    }
  }
}
