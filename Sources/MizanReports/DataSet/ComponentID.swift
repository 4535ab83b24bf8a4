/// The components of the data structure in the order of the columns.
enum ComponentID: String, CaseIterable {
  case frequency = "FREQ"
  case refArea = "REF_AREA"
  case partner = "COUNTERPART_AREA"
  case indicator = "INDICATOR"
  case item = "ITEM"
  case facility = "FACILITY"
  case unit = "UNIT_MEASURE"
  case scenario = "SCENARIO"
  case period = "TIME_PERIOD"
  case value = "OBS_VALUE"
  case multiplier = "UNIT_MULT"
  case status = "OBS_STATUS"
  case bound = "BOUND"
  case rangeStart = "RANGE_START"
  case flags = "FLAGS"
  case sources = "SOURCE_COUNT"
  case document = "SOURCE_DOCUMENT"
  case published = "SOURCE_DATE"
  case span = "SOURCE_SPAN"
  case printed = "SOURCE_TEXT"

  /// The number of components that make the key.
  static let keyCount = allCases.count { $0.role == .dimension || $0.role == .time }

  var role: DataStructure.Role {
    switch self {
    case .frequency, .refArea, .partner, .indicator, .item, .facility, .unit, .scenario: .dimension
    case .period: .time
    case .value: .measure
    default: .attribute
    }
  }

  var representation: DataStructure.Representation {
    switch self {
    case .frequency: .codes("CL_FREQ")
    case .refArea, .partner: .codes("CL_AREA")
    case .indicator: .codes("CL_INDICATOR")
    case .item: .codes("CL_ITEM")
    case .facility: .codes("CL_FACILITY")
    case .unit: .codes("CL_UNIT")
    case .scenario: .codes("CL_SCENARIO")
    case .multiplier: .codes("CL_UNIT_MULT")
    case .status: .codes("CL_OBS_STATUS")
    case .bound: .codes("CL_BOUND")
    case .period: .period
    case .value, .rangeStart: .decimal
    case .sources: .integer
    case .flags, .document, .published, .span, .printed: .text
    }
  }

  var isMandatory: Bool {
    switch self {
    case .bound, .rangeStart, .flags, .published: false
    default: true
    }
  }
}
