/// Trivial values one behind another, whose memory is kept when they are removed; its owner has to give it back.
///
/// Unlike an array it is not asked whether it is shared before each change.
struct GrowingBuffer<Element> {
  private var memory: UnsafeMutablePointer<Element>
  private var capacity = 64
  private(set) var count = 0

  init() { memory = .allocate(capacity: capacity) }

  func deallocate() { memory.deallocate() }

  subscript(_ index: Int) -> Element {
    @inline(__always) get {
      precondition(index >= 0 && index < count)
      return memory[index]
    }
  }

  @inline(__always)
  mutating func append(_ element: Element) {
    if count == capacity { grow() }
    (memory + count).initialize(to: element)
    count += 1
  }

  mutating func removeAll() { count = 0 }

  @inline(never)
  private mutating func grow() {
    capacity *= 2
    memory = memory.moved(count, toCapacity: capacity)
  }
}

extension UnsafeMutablePointer {
  /// The same values in fresh memory for `capacity` of them; the old memory is given back.
  func moved(_ count: Int, toCapacity capacity: Int) -> UnsafeMutablePointer {
    let fresh = UnsafeMutablePointer.allocate(capacity: capacity)
    fresh.moveInitialize(from: self, count: count)
    deallocate()
    return fresh
  }
}
