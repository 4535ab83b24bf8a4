import MizanModel

/// Writes extractions as JSON Lines: one document a line, offsets in Unicode code points, values as decimal strings.
///
/// The same extraction always gives the same bytes.
///
///     var writer = ExtractionJSON()
///     writer.append(extractor.extract(document))
///     print(String(decoding: writer.bytes, as: UTF8.self))
public struct ExtractionJSON {
  /// Whether each figure carries the rules that read its number.
  public var includesTrace: Bool
  private var buffer = ExtractionJSONBuffer()

  /// Makes an empty writer.
  public init(includesTrace: Bool = false) {
    self.includesTrace = includesTrace
  }

  /// What has been written so far.
  public var bytes: [UInt8] { buffer.bytes }

  /// The number of bytes written so far.
  public var count: Int { buffer.count }

  /// Forgets what has been written, and keeps the memory for what comes.
  public mutating func removeAll() { buffer.removeAll() }

  /// Writes the record of a document.
  public mutating func append(_ extraction: Extraction) {
    let includesTrace = includesTrace
    let place = Place(extraction.document)
    buffer.object { json in
      json.key("id")
      json.value(extraction.document.id)
      json.key("lang")
      json.value(extraction.language)
      json.key("figures")
      json.array(extraction.figures) { json, figure in
        json.figure(figure, in: place, includesTrace: includesTrace)
      }
      json.key("rejected")
      json.array(extraction.rejections) { json, rejection in
        json.object { json in
          json.span(rejection.span, in: place)
          json.key("reason")
          json.value(rejection.reason.rawValue)
          if includesTrace { json.field("rule", rejection.rule) }
        }
      }
      json.counts(of: extraction)
    }
    buffer.endLine()
  }

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
