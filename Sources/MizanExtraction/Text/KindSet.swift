import MizanData

/// Some of at most 64 kinds, written as a list: `[.to, .from]`.
struct KindSet<Kind: CaseIterable & RawRepresentable>: ExpressibleByArrayLiteral {
  private var bits: UInt64 = 0

  @inline(__always)
  init(arrayLiteral kinds: Kind...) { for kind in kinds { insert(kind) } }

  init(_ kinds: some Sequence<Kind>) { for kind in kinds { insert(kind) } }

  @inline(__always)
  mutating func insert(_ kind: Kind) { bits |= Self.bit(kind) }

  @inline(__always)
  func contains(_ kind: Kind) -> Bool { bits & Self.bit(kind) != 0 }

  /// Whether one of them is among `others`.
  @inline(__always)
  func intersects(_ others: KindSet) -> Bool { bits & others.bits != 0 }

  /// A kind has no payload, so its one byte is its place among the kinds, of which there are fewer than 64.
  @inline(__always)
  private static func bit(_ kind: Kind) -> UInt64 { 1 << UInt64(unsafeBitCast(kind, to: UInt8.self)) }
}

/// Some kinds of cues.
typealias CueKinds = KindSet<CueKind>
/// Some kinds of words of time.
typealias PeriodKinds = KindSet<PeriodKind>
