/// A data structure definition after SDMX: the components of a data set and the code lists that they take values from.
public struct DataStructure: Sendable, Equatable {
  /// A name in one language.
  public struct Name: Sendable, Equatable {
    /// The BCP 47 primary tag.
    public let language: String
    /// The words.
    public let text: String

    /// Makes a name.
    public init(_ language: String, _ text: String) {
      self.language = language
      self.text = text
    }
  }

  /// A code of a list.
  public struct Code: Sendable, Equatable {
    /// Letters, digits, `_`, `-`, `@` and `$` only.
    public let id: String
    /// What it stands for.
    public let names: [Name]

    /// Makes a code.
    public init(_ id: String, _ names: [Name] = []) {
      self.id = id
      self.names = names
    }
  }

  /// A code list; it holds what the data use, and may leave out other codes.
  public struct CodeList: Sendable, Equatable {
    /// The id, such as `CL_FREQ`.
    public let id: String
    /// What the codes tell apart.
    public let names: [Name]
    /// The codes.
    public let codes: [Code]

    /// Makes a list.
    public init(_ id: String, _ names: [Name] = [], codes: [Code]) {
      self.id = id
      self.names = names
      self.codes = codes
    }
  }

  /// What a component does.
  public enum Role: Sendable {
    /// Part of the key.
    case dimension
    /// The time of the observation, part of the key.
    case time
    /// The value.
    case measure
    /// What else is said of the observation.
    case attribute
  }

  /// What values a component takes.
  public enum Representation: Sendable, Equatable {
    /// Codes of the list of that id.
    case codes(String)
    /// A decimal number.
    case decimal
    /// A whole number.
    case integer
    /// A time period in a form of SDMX.
    case period
    /// Any text.
    case text
  }

  /// A column of the data.
  public struct Component: Sendable, Equatable {
    /// The id of its concept, such as `REF_AREA`.
    public let id: String
    /// What it does.
    public let role: Role
    /// What values it takes.
    public let representation: Representation
    /// Whether every observation needs a value.
    public let isMandatory: Bool
    /// What it is called.
    public let names: [Name]

    /// Makes a component.
    public init(
      _ id: String, _ role: Role, _ representation: Representation, isMandatory: Bool, names: [Name] = []
    ) {
      self.id = id
      self.role = role
      self.representation = representation
      self.isMandatory = isMandatory
      self.names = names
    }
  }

  /// Who maintains the structure.
  public let agency: String
  /// The id of the data structure definition.
  public let id: String
  /// The version, such as `1.0`.
  public let version: String
  /// The ids of the data flows of this structure.
  public let dataflows: [String]
  /// What the data are about.
  public let names: [Name]
  /// The columns: dimensions, time, the measure, attributes.
  public let components: [Component]
  /// The lists by their order in the file.
  public let codeLists: [CodeList]

  /// Makes a structure.
  public init(
    agency: String, id: String, version: String, dataflows: [String], names: [Name] = [], components: [Component],
    codeLists: [CodeList]
  ) {
    self.agency = agency
    self.id = id
    self.version = version
    self.dataflows = dataflows
    self.names = names
    self.components = components
    self.codeLists = codeLists
  }

  /// The list of that id.
  public func codeList(_ id: String) -> CodeList? { codeLists.first { $0.id == id } }
}

/// Observations in the terms of SDMX, one a key: no observation is told twice.
public struct DataSet: Sendable, Equatable {
  /// The columns and their codes.
  public let structure: DataStructure
  /// A value for each component, empty where there is none.
  public let rows: [[String]]
  /// Figures that are no observations, since a period, an area or a unit is missing.
  public let unresolved: Int
  /// Observations of which the texts give values that are too far apart to choose one.
  public let irreconcilable: Int
  /// Values that a table shows beside another one of the same key, such as the level that a facility comes from.
  public let beside: Int
}
