import MizanModel

/// A row of block letters, one a period, whose heights are values.
enum Sparkline {
  private static let heights = Array("▁▂▃▄▅▆▇█")

  /// A block for each value, a space for a period without one.
  ///
  /// Heights count from zero, so that twice the value is twice as high up to one of eight steps; with a negative value
  /// among them they count from the least.
  static func blocks(_ values: [ExactDecimal?]) -> String {
    let known = values.compactMap { $0?.double }
    let low = min(0, known.min() ?? 0)
    let size = (known.max() ?? 0) - low
    return String(
      values.map { value -> Character in
        guard let value else { return " " }
        let share = size > 0 ? (value.double - low) / size : 0
        return heights[min(heights.count - 1, max(0, Int((share * Double(heights.count)).rounded(.up)) - 1))]
      })
  }
}
