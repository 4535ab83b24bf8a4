import MizanModel
import MizanReports

/// A data structure as a structure message of SDMX-ML 2.1, which all common readers know.
struct SDMXStructureText {
  private let structure: DataStructure
  private let prepared: CalendarDate
  private static let schemas = "http://www.sdmx.org/resources/sdmxml/schemas/v2_1/"
  private static let concepts = "CS_FIGURES"

  init(_ structure: DataStructure, prepared: CalendarDate) {
    self.structure = structure
    self.prepared = prepared
  }

  var bytes: [UInt8] {
    var xml = XMLText()
    xml.element(
      "mes:Structure",
      [
        ("xmlns:mes", Self.schemas + "message"), ("xmlns:str", Self.schemas + "structure"),
        ("xmlns:com", Self.schemas + "common"),
      ]
    ) { xml in
      xml.element("mes:Header") { xml in
        xml.leaf("mes:ID", structure.id)
        xml.leaf("mes:Test", "false")
        xml.leaf("mes:Prepared", prepared.description + "T00:00:00")
        xml.empty("mes:Sender", [("id", structure.agency)])
      }
      xml.element("mes:Structures") { xml in
        xml.element("str:Dataflows") { xml in structure.dataflows.forEach { dataflow($0, &xml) } }
        xml.element("str:Codelists") { xml in structure.codeLists.forEach { codeList($0, &xml) } }
        xml.element("str:Concepts") { xml in conceptScheme(&xml) }
        xml.element("str:DataStructures") { xml in dataStructure(&xml) }
      }
    }
    return Array(xml.text.utf8)
  }

  /// An artefact of the agency with its names.
  private func artefact(
    _ tag: String, _ id: String, _ names: [DataStructure.Name], _ more: [(String, String)] = [], _ xml: inout XMLText,
    _ content: (inout XMLText) -> Void
  ) {
    let attributes = [
      ("id", id), ("agencyID", structure.agency), ("version", structure.version), ("isFinal", "true"),
    ]
    xml.element(tag, attributes + more) { xml in
      Self.names(names, id, &xml)
      content(&xml)
    }
  }

  private static func names(_ names: [DataStructure.Name], _ id: String, _ xml: inout XMLText) {
    for name in names.isEmpty ? [DataStructure.Name("en", id)] : names {
      xml.leaf("com:Name", name.text, [("xml:lang", name.language)])
    }
  }

  private func reference(_ id: String, _ package: String, _ kind: String, _ xml: inout XMLText) {
    xml.empty(
      "Ref",
      [
        ("id", id), ("version", structure.version), ("agencyID", structure.agency), ("package", package),
        ("class", kind),
      ])
  }

  private func dataflow(_ id: String, _ xml: inout XMLText) {
    artefact("str:Dataflow", id, structure.names, [], &xml) { xml in
      xml.element("str:Structure") { reference(structure.id, "datastructure", "DataStructure", &$0) }
    }
  }

  private func codeList(_ list: DataStructure.CodeList, _ xml: inout XMLText) {
    artefact("str:Codelist", list.id, list.names, [("isPartial", "true")], &xml) { xml in
      for code in list.codes {
        xml.element("str:Code", [("id", code.id)]) { Self.names(code.names, code.id, &$0) }
      }
    }
  }

  private func conceptScheme(_ xml: inout XMLText) {
    artefact("str:ConceptScheme", Self.concepts, structure.names, [], &xml) { xml in
      for component in structure.components {
        xml.element("str:Concept", [("id", component.id)]) { Self.names(component.names, component.id, &$0) }
      }
    }
  }

  private func dataStructure(_ xml: inout XMLText) {
    let components = structure.components
    artefact("str:DataStructure", structure.id, structure.names, [], &xml) { xml in
      xml.element("str:DataStructureComponents") { xml in
        xml.element("str:DimensionList", [("id", "DimensionDescriptor")]) { xml in
          for (index, dimension) in components.filter({ $0.role == .dimension || $0.role == .time }).enumerated() {
            let tag = dimension.role == .time ? "str:TimeDimension" : "str:Dimension"
            component(dimension, tag, [("position", String(index + 1))], &xml)
          }
        }
        xml.element("str:AttributeList", [("id", "AttributeDescriptor")]) { xml in
          for attribute in components where attribute.role == .attribute {
            let status = attribute.isMandatory ? "Mandatory" : "Conditional"
            component(attribute, "str:Attribute", [("assignmentStatus", status)], &xml)
          }
        }
        xml.element("str:MeasureList", [("id", "MeasureDescriptor")]) { xml in
          for measure in components where measure.role == .measure {
            component(measure, "str:PrimaryMeasure", [], &xml)
          }
        }
      }
    }
  }

  private func component(
    _ component: DataStructure.Component, _ tag: String, _ more: [(String, String)], _ xml: inout XMLText
  ) {
    xml.element(tag, [("id", component.id)] + more) { xml in
      xml.element("str:ConceptIdentity") { xml in
        xml.empty(
          "Ref",
          [
            ("id", component.id), ("maintainableParentID", Self.concepts),
            ("maintainableParentVersion", structure.version), ("agencyID", structure.agency),
            ("package", "conceptscheme"), ("class", "Concept"),
          ])
      }
      xml.element("str:LocalRepresentation") { xml in
        switch component.representation {
        case .codes(let list): xml.element("str:Enumeration") { reference(list, "codelist", "Codelist", &$0) }
        case .decimal: xml.empty("str:TextFormat", [("textType", "Decimal")])
        case .integer: xml.empty("str:TextFormat", [("textType", "Integer")])
        case .period: xml.empty("str:TextFormat", [("textType", "ObservationalTimePeriod")])
        case .text: xml.empty("str:TextFormat", [("textType", "String")])
        }
      }
      guard component.role == .attribute else { return }
      let measure = structure.components.first { $0.role == .measure }?.id ?? ""
      xml.element("str:AttributeRelationship") { xml in
        xml.element("str:PrimaryMeasure") { $0.empty("Ref", [("id", measure)]) }
      }
    }
  }
}
