/// A fault in data or input: where, what was found, what was expected, and the nearest known value.
public struct Diagnostic: Sendable, Equatable, Error {
  /// The file, relative to the data folder or as the user wrote it.
  public var file: String
  /// The line, from 1; 0 when the fault is the whole file's.
  public var line: Int
  /// The column in characters, from 1; 0 when the fault is the whole line's.
  public var column: Int
  /// What is wrong, in one sentence.
  public var message: String
  /// The nearest known value, when there is one that is close.
  public var nearest: String?
  /// The line as it stands in the file, for the caret.
  public var source: String?

  /// Makes a diagnostic.
  public init(
    file: String, line: Int = 0, column: Int = 0, message: String, nearest: String? = nil, source: String? = nil
  ) {
    self.file = file
    self.line = line
    self.column = column
    self.message = message
    self.nearest = nearest
    self.source = source
  }
}

extension Diagnostic: CustomStringConvertible {
  /// `file:line:column: message (did you mean "x"?)`, then the row with a caret.
  public var description: String {
    var text = file
    if line > 0 { text += ":\(line)" }
    if column > 0 { text += ":\(column)" }
    text += ": " + message
    if let nearest { text += " (did you mean \"\(nearest)\"?)" }
    if let source, column > 0 {
      let shown = source.replacingTabs
      text += "\n  \(shown)\n  " + String(repeating: " ", count: column - 1) + "^"
    }
    return text
  }
}

extension String {
  /// The text with every tab shown as one space, so that a caret below it points right.
  fileprivate var replacingTabs: String { String(map { $0 == "\t" ? " " : $0 }) }
}

/// Finds the known word nearest to a misspelt one.
public enum NearestWord {
  /// The candidate with the smallest edit distance to `word`, or `nil` when none is closer than half its length.
  public static func find(_ word: String, among candidates: some Sequence<String>) -> String? {
    let letters = Array(word.lowercased().unicodeScalars)
    var best: (distance: Int, word: String)?
    for candidate in candidates {
      let distance = editDistance(letters, Array(candidate.lowercased().unicodeScalars))
      if distance < (best?.distance ?? Int.max) || (distance == best?.distance && candidate < best?.word ?? "") {
        best = (distance, candidate)
      }
    }
    guard let best, best.distance <= max(1, letters.count / 2) else { return nil }
    return best.word
  }

  private static func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    var row = Array(0...b.count)
    for i in 0..<a.count {
      var diagonal = row[0]
      row[0] = i + 1
      for j in 0..<b.count {
        let substitution = diagonal + (a[i] == b[j] ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(substitution, row[j] + 1, row[j + 1] + 1)
      }
    }
    return row[b.count]
  }
}
