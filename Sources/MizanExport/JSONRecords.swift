import MizanModel

/// Writes what was read from documents as JSON Lines: one document a line, offsets in Unicode code points, values as
/// decimal strings.
///
/// The same input always gives the same bytes.
///
///     var records = JSONRecords()
///     records.append(extractor.extract(document))
///     print(String(decoding: records.bytes, as: UTF8.self))
public struct JSONRecords {
  private var buffer = JSONBuffer()

  /// Makes an empty writer.
  public init() {}

  /// What has been written so far.
  public var bytes: [UInt8] { buffer.bytes }

  /// The number of bytes written so far.
  public var count: Int { buffer.count }

  /// Forgets what has been written, and keeps the memory for what comes.
  public mutating func removeAll() { buffer.removeAll() }

  /// Writes the record that stands for a line that could not be read.
  ///
  /// - Parameters:
  ///   - id: the identifier of the record where it could be read.
  ///   - line: the line of the input, from 1.
  ///   - problem: where the fault is and what was expected.
  public mutating func appendError(id: String?, line: Int, problem: String) {
    buffer.object { json in
      json.key("id")
      json.value(id)
      json.key("line")
      json.value(line)
      json.field("error", problem)
    }
    buffer.endLine()
  }

  /// Writes a record that begins with the document's identifier and the language used.
  mutating func append(_ document: Document, language: String, _ content: (inout JSONBuffer, Place) -> Void) {
    let place = Place(document)
    buffer.object { json in
      json.key("id")
      json.value(document.id)
      json.key("lang")
      json.value(language)
      content(&json, place)
    }
    buffer.endLine()
  }

  /// A document with the code point offsets of its bytes.
  final class Place {
    let document: Document
    let offsets: CodePointOffsets

    init(_ document: Document) {
      self.document = document
      offsets = CodePointOffsets(document.bytes)
    }

    /// Runs `body` with the text of a span; what of it lies outside the document is left out.
    func withText(_ span: TextSpan, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
      document.bytes.withUnsafeBufferPointer { bytes in
        let start = min(max(0, span.start), bytes.count)
        body(UnsafeBufferPointer(rebasing: bytes[start..<min(bytes.count, max(start, span.end))]))
      }
    }
  }
}
