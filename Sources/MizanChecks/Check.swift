import MizanModel

/// What the numbers of a text are asked: one relation, or several of which one has to hold because the text leaves
/// open which numbers belong together.
struct Question {
  let alternatives: [Relation]
  /// With how many others like it the question was asked: among many pairs one fits by chance.
  var rivals = 1

  init(_ alternatives: [Relation], rivals: Int = 1) {
    self.alternatives = alternatives
    self.rivals = rivals
  }
}

/// One thing that is checked, in a file of its own.
protocol Check: SendableMetatype {
  /// The name in outputs.
  static var code: String { get }
  /// What the numbers of a text have to satisfy together.
  static func questions(_ statements: Statements) -> [Question]
  /// What is wrong with single numbers.
  static func findings(_ statements: Statements) -> [Finding]
}

extension Check {
  static func questions(_ statements: Statements) -> [Question] { [] }
  static func findings(_ statements: Statements) -> [Finding] { [] }
}
