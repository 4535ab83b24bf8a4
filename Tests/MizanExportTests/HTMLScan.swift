import Testing

/// The tags of an HTML file that writes every end tag, as our files do.
struct HTMLScan {
  struct Element {
    let tag: String
    let attributes: [String: String]
    /// The tags that it stands in, the outermost first.
    let path: [String]
    /// All words in it.
    var text = ""
  }

  private(set) var elements: [Element] = []

  init(_ bytes: [UInt8]) {
    var rest = Substring(String(decoding: bytes, as: UTF8.self))
    var open: [Int] = []
    while let start = rest.firstIndex(of: "<"), let end = rest[start...].firstIndex(of: ">") {
      for index in open { elements[index].text += Self.plain(rest[..<start]) }
      let tag = rest[rest.index(after: start)..<end]
      rest = rest[rest.index(after: end)...]
      if tag.hasPrefix("!") { continue }
      if tag.hasPrefix("/") {
        let last = open.popLast().map { elements[$0].tag }
        #expect(last == String(tag.dropFirst()), "</\(tag.dropFirst())> closes <\(last ?? "")>")
        continue
      }
      let element = Element(
        tag: String(tag.prefix { $0 != " " }), attributes: Self.attributes(tag), path: open.map { elements[$0].tag })
      if element.tag != "meta" { open.append(elements.count) }
      elements.append(element)
    }
    #expect(open.isEmpty)
  }

  private static func attributes(_ tag: Substring) -> [String: String] {
    var result: [String: String] = [:]
    var rest = tag.drop { $0 != " " }
    while let equals = rest.firstIndex(of: "=") {
      let name = rest[..<equals].drop { $0 == " " }
      let value = rest[equals...].dropFirst(2)
      guard let quote = value.firstIndex(of: "\"") else { break }
      #expect(result.updateValue(plain(value[..<quote]), forKey: String(name)) == nil)
      rest = value[quote...].dropFirst()
    }
    return result
  }

  private static func plain(_ text: Substring) -> String {
    var result = String(text)
    for (entity, letter) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")] {
      result = result.split(separator: entity, omittingEmptySubsequences: false).joined(separator: letter)
    }
    return result
  }

  /// The elements of a tag in the order of the file.
  func all(_ tag: String) -> [Element] { elements.filter { $0.tag == tag } }

  /// The element of that id and those inside it.
  func inside(_ id: String) -> [Element] {
    guard let start = elements.firstIndex(where: { $0.attributes["id"] == id }) else { return [] }
    return [elements[start]] + elements[(start + 1)...].prefix { $0.path.count > elements[start].path.count }
  }

  var ids: [String] { elements.compactMap { $0.attributes["id"] } }
  var links: [String] { elements.compactMap { $0.attributes["href"] } }
}
