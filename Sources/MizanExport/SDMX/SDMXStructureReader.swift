import MizanData
import MizanReports

/// Reads the data structure of a structure message of SDMX-ML 2.1 or 3.0.
enum SDMXStructureReader {
  /// The first data structure of the message with its code lists and data flows.
  ///
  /// - Throws: a `Diagnostic` that says what the message lacks.
  static func read(_ bytes: [UInt8], file: String) throws(Diagnostic) -> DataStructure {
    let root: XMLReader.Element
    do throws(XMLReader.Fault) {
      root = try XMLReader.read(bytes)
    } catch {
      throw Diagnostic(file: file, line: error.line, message: "no XML: \(error.message)")
    }
    guard let definition = root.all("DataStructure").first, let id = definition.attributes["id"],
      let list = definition["DataStructureComponents"]
    else {
      throw Diagnostic(
        file: file, message: "found no data structure definition; a structure message of SDMX-ML has one")
    }
    let dimensions = list["DimensionList"]?.children.compactMap(dimension) ?? []
    let measures = list["MeasureList"]?.children.compactMap(measure) ?? []
    let attributes = list["AttributeList"]?.children.compactMap(attribute) ?? []
    guard !dimensions.isEmpty, !measures.isEmpty else {
      throw Diagnostic(file: file, message: "the data structure \(id) has no dimension or no measure")
    }
    return DataStructure(
      agency: definition.attributes["agencyID"] ?? "", id: id, version: definition.attributes["version"] ?? "1.0",
      dataflows: root.all("Dataflow").compactMap { $0.attributes["id"] },
      components: dimensions + measures + attributes, codeLists: root.all("Codelist").compactMap(codeList))
  }

  private static func codeList(_ element: XMLReader.Element) -> DataStructure.CodeList? {
    guard let id = element.attributes["id"] else { return nil }
    return DataStructure.CodeList(
      id, codes: element.all("Code").compactMap { $0.attributes["id"] }.map { DataStructure.Code($0) })
  }

  private static func dimension(_ element: XMLReader.Element) -> DataStructure.Component? {
    let isTime = element.name == "TimeDimension"
    guard isTime || element.name == "Dimension" else { return nil }
    return component(element, isTime ? .time : .dimension, isMandatory: true)
  }

  private static func measure(_ element: XMLReader.Element) -> DataStructure.Component? {
    guard element.name == "PrimaryMeasure" || element.name == "Measure" else { return nil }
    return component(element, .measure, isMandatory: true)
  }

  private static func attribute(_ element: XMLReader.Element) -> DataStructure.Component? {
    guard element.name == "Attribute" else { return nil }
    let usage = element.attributes["assignmentStatus"] ?? element.attributes["usage"] ?? ""
    return component(element, .attribute, isMandatory: usage.lowercased() == "mandatory")
  }

  private static func component(
    _ element: XMLReader.Element, _ role: DataStructure.Role, isMandatory: Bool
  ) -> DataStructure.Component? {
    guard let id = element.attributes["id"] ?? conceptID(element) else { return nil }
    return DataStructure.Component(id, role, representation(element, role), isMandatory: isMandatory)
  }

  /// A component without an id has that of its concept.
  private static func conceptID(_ element: XMLReader.Element) -> String? {
    guard let concept = element["ConceptIdentity"] else { return nil }
    return concept["Ref"]?.attributes["id"] ?? concept.text.split(separator: ".").last.map(String.init)
  }

  private static func representation(
    _ element: XMLReader.Element, _ role: DataStructure.Role
  ) -> DataStructure.Representation {
    if role == .time { return .period }
    let local = element["LocalRepresentation"]
    if let enumeration = local?["Enumeration"] {
      return .codes(enumeration["Ref"]?.attributes["id"] ?? idOfURN(enumeration.text))
    }
    switch local?["TextFormat"]?.attributes["textType"] {
    case "Decimal", "Double", "Float": return .decimal
    case "Integer", "Long", "Short", "BigInteger", "Count": return .integer
    case "ObservationalTimePeriod": return .period
    case nil where role == .measure: return .decimal
    default: return .text
    }
  }

  /// `CL_FREQ` of `urn:sdmx:org.sdmx.infomodel.codelist.Codelist=MIZAN:CL_FREQ(1.0)`.
  private static func idOfURN(_ urn: String) -> String {
    String(urn.split(separator: ":").last?.prefix { $0 != "(" } ?? "")
  }
}
