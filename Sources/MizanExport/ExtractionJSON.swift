import MizanChecks
import MizanModel

extension JSONRecords {
  /// Writes the record of a document's figures, refused numerals and contradictions.
  ///
  /// - Parameters:
  ///   - findings: what the checks found in the extraction.
  ///   - includesTrace: whether each figure carries the rules that read its number.
  public mutating func append(_ extraction: Extraction, findings: [Finding] = [], includesTrace: Bool = false) {
    append(extraction.document, language: extraction.language) { json, place in
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
      json.key("checks")
      json.array(findings) { json, finding in json.finding(finding) }
      json.counts(of: extraction)
    }
  }
}
