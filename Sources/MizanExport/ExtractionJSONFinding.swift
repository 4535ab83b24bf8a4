import MizanChecks

extension JSONBuffer {
  /// Writes the object of a finding; figures are indexes into the document's `figures`.
  mutating func finding(_ finding: Finding) {
    object { json in
      json.field("check", finding.check)
      json.key("figures")
      json.array(finding.figures) { json, index in json.value(index) }
      json.key("suspects")
      json.array(finding.suspects) { json, index in json.value(index) }
      json.fieldOrNull("flag", finding.flag?.rawValue)
      json.field("formula", finding.formula)
      json.fieldOrNull("expected", finding.expected?.description)
      json.fieldOrNull("printed", finding.printed?.description)
      json.fieldOrNull("gap", finding.gap?.description)
      if let proposal = finding.proposal { json.proposal(proposal) }
    }
  }

  private mutating func proposal(_ proposal: Proposal) {
    key("proposal")
    object { json in
      json.key("figure")
      json.value(proposal.figure)
      json.field("field", proposal.isChange ? "change" : "value")
      json.field("kind", proposal.kind.rawValue)
      json.field("value", proposal.value.description)
    }
  }
}
