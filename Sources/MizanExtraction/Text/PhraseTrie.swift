/// Phrases as chains of word numbers, with their senses, in flat tables.
struct PhraseTrie: Sendable {
  private struct Node {
    var firstSense: Int32 = -1
    var lastSense: Int32 = -1
    /// A bit for each word behind the node, shared by words of the same last six bits: most words fail this test.
    var nextWords: UInt64 = 0
  }

  /// A sense with the next one of the same node, -1 at the end.
  private struct Link {
    var sense: Sense
    var next: Int32 = -1
  }

  private struct Edge {
    /// The node, counted from 1, and the word behind it; 0 is an empty slot.
    var key: UInt64
    var child: Int32
  }

  private var nodes: [Node] = []
  private var senses: [Link] = []
  private var edges = [Edge](repeating: Edge(key: 0, child: -1), count: 1024)
  private var edgeCount = 0

  /// A node of its own.
  mutating func insertNode() -> Int32 {
    nodes.append(Node())
    return Int32(nodes.count - 1)
  }

  /// The node behind a word, which is added when it is new.
  mutating func insertChild(of node: Int32, _ word: Int32) -> Int32 {
    let known = child(of: node, word)
    if known >= 0 { return known }
    if (edgeCount + 1) * 2 > edges.count { grow() }
    nodes[Int(node)].nextWords |= Self.bit(word)
    let child = insertNode()
    place(Edge(key: Self.key(node, word), child: child))
    edgeCount += 1
    return child
  }

  /// Adds a sense behind those that the node has.
  mutating func add(_ sense: Sense, to node: Int32) {
    let index = Int32(senses.count)
    senses.append(Link(sense: sense))
    if nodes[Int(node)].lastSense >= 0 {
      senses[Int(nodes[Int(node)].lastSense)].next = index
    } else {
      nodes[Int(node)].firstSense = index
    }
    nodes[Int(node)].lastSense = index
  }

  @inline(__always)
  func hasChildren(_ node: Int32) -> Bool { nodes[Int(node)].nextWords != 0 }

  /// The node behind a word, -1 where there is none.
  @inline(__always)
  func child(of node: Int32, _ word: Int32) -> Int32 {
    guard nodes[Int(node)].nextWords & Self.bit(word) != 0 else { return -1 }
    let key = Self.key(node, word)
    let mask = edges.count - 1
    var index = Self.slot(key) & mask
    while edges[index].key != 0 {
      if edges[index].key == key { return edges[index].child }
      index = (index + 1) & mask
    }
    return -1
  }

  /// Calls `body` with the senses of a node, in the order of their rows.
  @inline(__always)
  func forEachSense(of node: Int32, _ body: (Sense) -> Void) {
    var index = nodes[Int(node)].firstSense
    while index >= 0 {
      let link = senses[Int(index)]
      body(link.sense)
      index = link.next
    }
  }

  private static func bit(_ word: Int32) -> UInt64 { 1 << UInt64(truncatingIfNeeded: word & 63) }

  private static func key(_ node: Int32, _ word: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: node) + 1) << 32 | UInt64(UInt32(bitPattern: word))
  }

  private static func slot(_ key: UInt64) -> Int { Int(truncatingIfNeeded: (key &* 0x9e37_79b9_7f4a_7c15) >> 33) }

  private mutating func place(_ edge: Edge) {
    let mask = edges.count - 1
    var index = Self.slot(edge.key) & mask
    while edges[index].key != 0 { index = (index + 1) & mask }
    edges[index] = edge
  }

  private mutating func grow() {
    let old = edges
    edges = Array(repeating: Edge(key: 0, child: -1), count: old.count * 2)
    for edge in old where edge.key != 0 { place(edge) }
  }
}
