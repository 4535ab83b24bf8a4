import Testing

@testable import MizanIntake

@Suite struct ShortSequencesTests {
  /// What the library says of the first byte that is not part of valid UTF-8.
  private func firstInvalidByte(_ bytes: [UInt8]) -> Int? {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }

  @Test("Any bytes get the answer of the library")
  func sameAsLibrary() {
    var state: UInt64 = 7
    func next(_ limit: UInt32) -> UInt32 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt32(truncatingIfNeeded: state >> 33) % limit
    }
    for round in 0..<20_000 {
      var bytes: [UInt8] = []
      while bytes.count < Int(round % 90) {
        let scalar: UInt32
        switch next(20) {
        case 0..<6: scalar = 0x20 + next(0x5F)
        case 6..<15: scalar = 0x80 + next(0x780)
        case 15..<18: scalar = 0x800 + next(0xF800)
        default: scalar = 0x10000 + next(0x100000)
        }
        bytes += String(Unicode.Scalar(scalar) ?? "?").utf8
      }
      // Half of them are spoilt in one place.
      if round % 2 == 0, !bytes.isEmpty { bytes[Int(next(UInt32(bytes.count)))] = UInt8(next(256)) }
      #expect(TextFile.firstInvalidByte(bytes[...]) == firstInvalidByte(bytes))
    }
  }
}
