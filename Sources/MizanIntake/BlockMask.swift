extension SIMDMask<SIMD16<Int8>> {
  /// Whether the mask is set anywhere. The library's `any` looks for the least of the sixteen bytes, which takes several
  /// times as long as two words.
  @inline(__always)
  var isSetAnywhere: Bool {
    let words = unsafeBitCast(self, to: SIMD2<UInt64>.self)
    return words.x | words.y != 0
  }
}
