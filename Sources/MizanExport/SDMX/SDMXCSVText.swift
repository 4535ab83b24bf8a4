import MizanReports

/// A data set as SDMX-CSV 2.0: after the three columns of the structure and the action, one column a component.
struct SDMXCSVText {
  private let data: DataSet

  init(_ data: DataSet) { self.data = data }

  var bytes: [UInt8] {
    let structure = data.structure
    var csv = CSVLines()
    csv.append(["STRUCTURE", "STRUCTURE_ID", "ACTION"] + structure.components.map(\.id))
    let id = "\(structure.agency):\(structure.dataflows.first ?? structure.id)(\(structure.version))"
    for row in data.rows {
      let fields = zip(structure.components, row).map { component, value in
        component.representation == .text ? PlainText.neutralized(value) : value
      }
      csv.append(["dataflow", id, "I"] + fields)
    }
    return csv.bytes
  }
}
