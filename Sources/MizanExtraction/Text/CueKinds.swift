import MizanData

/// Some kinds of cues, written as a list: `[.to, .from]`.
struct CueKinds: ExpressibleByArrayLiteral {
  private let bits: UInt64

  @inline(__always)
  init(arrayLiteral kinds: CueKind...) { bits = kinds.reduce(0) { $0 | Self.bit($1) } }

  @inline(__always)
  func contains(_ kind: CueKind) -> Bool { bits & Self.bit(kind) != 0 }

  /// A kind has no payload, so its one byte is its place among the kinds, of which there are fewer than 64.
  @inline(__always)
  private static func bit(_ kind: CueKind) -> UInt64 { 1 << UInt64(unsafeBitCast(kind, to: UInt8.self)) }
}
