import MizanModel
import Testing

@Suite("Spans of text")
struct TextSpanTests {
  @Test("Spans relate as the sets of their bytes do")
  func relations() {
    for a in 0..<5 {
      for b in a + 1...5 {
        for c in 0..<5 {
          for d in c + 1...5 {
            let (first, second) = (TextSpan(a, b), TextSpan(c, d))
            let (left, right) = (Set(a..<b), Set(c..<d))
            #expect(first.overlaps(second) == !left.isDisjoint(with: right), "\(first) \(second)")
            #expect(first.contains(second) == left.isSuperset(of: right), "\(first) \(second)")
            let union = first.union(second)
            #expect(union.start == left.union(right).min() && union.end == left.union(right).max().map { $0 + 1 })
            #expect((first < second) == (a != c ? a < c : b < d))
          }
        }
        #expect(TextSpan(a, b).length == b - a)
      }
    }
  }

  @Test("A document quotes a span as printed, and leaves out what lies outside")
  func quoting() {
    let document = Document(id: "d", text: "صادرات 5 ملايين")
    #expect(document.text(TextSpan(13, 14)) == "5" && document.text(TextSpan(0, 12)) == "صادرات")
    #expect(document.text(TextSpan(-3, 900)) == "صادرات 5 ملايين")
    #expect(document.text(TextSpan(900, 901)).isEmpty && document.text(TextSpan(5, 2)).isEmpty)
  }

  @Test("Offsets in code points are those that counting from the start gives", arguments: [0, 1, 255, 256, 257, 4000])
  func codePoints(letters: Int) {
    let text = String("a٪ك€😀".unicodeScalars.cycled(letters))
    let offsets = CodePointOffsets(Array(text.utf8))
    var bytes = 0
    for (count, scalar) in text.unicodeScalars.enumerated() {
      #expect(offsets.codePoints(before: bytes) == count)
      bytes += scalar.utf8.count
    }
    #expect(offsets.codePoints(before: bytes) == letters && offsets.codePoints(before: bytes + 9) == letters)
    #expect(offsets.codePoints(before: -1) == 0)
    #expect(offsets(TextSpan(0, bytes)) == TextSpan(0, letters))
  }
}

extension String.UnicodeScalarView {
  /// The first `count` scalars of the view repeated without end.
  fileprivate func cycled(_ count: Int) -> String.UnicodeScalarView {
    var result = String.UnicodeScalarView()
    let all = Array(self)
    for index in 0..<count { result.append(all[index % all.count]) }
    return result
  }
}
