import MizanData
import Testing

@testable import MizanExtraction

@Suite("Affixes")
struct AffixTests {
  @Test("Every class that affixes.tsv may name has its bit, and no other word has one")
  func bits() {
    for kind in AffixKind.allCases { #expect(AffixClass.bit(kind.rawValue) != nil, "\(kind)") }
    #expect(AffixClass.bit("note") == nil)
  }

  @Test("Classes of one side have bits of their own", arguments: AffixSide.allCases)
  func sides(side: AffixSide) {
    let prefixes: [AffixKind] = [.conjunction, .article, .by, .to, .like, .future]
    let kinds = AffixKind.allCases.filter { prefixes.contains($0) == (side == .prefix) }
    #expect(Set(kinds.map { AffixClass.bit($0.rawValue) }).count == kinds.count)
  }
}
