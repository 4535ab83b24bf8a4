/// Copies of texts for C structures that hold pointers to them; all are freed with this object.
final class CStrings {
  private var copies: [UnsafeMutablePointer<CChar>] = []

  deinit {
    for copy in copies { copy.deallocate() }
  }

  /// A zero-ended copy of the text, good for as long as this object lives.
  func copy(_ text: String) -> UnsafeMutablePointer<CChar> {
    text.withCString { source in
      let count = text.utf8.count + 1
      let copy = UnsafeMutablePointer<CChar>.allocate(capacity: count)
      copy.initialize(from: source, count: count)
      copies.append(copy)
      return copy
    }
  }

  /// A copy as `copy(_:)` gives, or nil for an empty text, which libxlsxwriter then leaves out.
  func copyUnlessEmpty(_ text: String) -> UnsafeMutablePointer<CChar>? {
    text.isEmpty ? nil : copy(text)
  }
}
