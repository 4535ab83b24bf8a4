import Foundation
import MizanExtraction
import MizanModel
import Testing

/// Any text is read in a time that grows as its length does, however it repeats itself.
///
/// With `MIZAN_LONG_TESTS=1` every text grows to a megabyte, which takes a release build.
@Suite("Linear time")
struct LinearTimeTests {
  private static let isLong = ProcessInfo.processInfo.environment["MIZAN_LONG_TESTS"] != nil

  /// How long a text of some length took, in seconds.
  private struct Time {
    var bytes: Int
    var seconds: Double
  }

  /// The processor time that this thread takes to read `bytes` of a repeated token, in seconds.
  private func seconds(_ token: String, bytes: Int, language: String) -> Double {
    let count = max(1, bytes / token.utf8.count)
    let document = Document(
      id: token, bytes: Array(repeatElement(Array(token.utf8), count: count).joined()), language: language)
    var start = timespec()
    var end = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &start)
    let extraction = Press.extractor.extract(document)
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &end)
    #expect(extraction.document.bytes == document.bytes)
    return Double(end.tv_sec - start.tv_sec) + Double(end.tv_nsec - start.tv_nsec) / 1e9
  }

  /// Doubles the text until reading it takes long enough to be measured, then compares with a quarter of it.
  private func check(_ token: String, _ language: String) {
    var times: [Time] = []
    var bytes = 2000
    let enough = Self.isLong ? 60 : 0.25
    while bytes <= 1_024_000, times.last?.seconds ?? 0 < enough || times.count < 3 {
      times.append(Time(bytes: bytes, seconds: seconds(token, bytes: bytes, language: language)))
      let (quarter, last) = (times.count - 3, times.count - 1)
      // What else the machine does slows a reading down, so the fastest of some counts.
      for _ in 0..<3 where quarter >= 0 && times[last].seconds < 2 && !Self.isLinear(times[quarter], times[last]) {
        for index in [quarter, last] {
          times[index].seconds = min(
            times[index].seconds, seconds(token, bytes: times[index].bytes, language: language))
        }
      }
      if Self.isTooSlow(times[last]) || quarter >= 0 && !Self.isLinear(times[quarter], times[last]) {
        let shown = times.map { "\($0.bytes) bytes in \(Int($0.seconds * 1000)) ms" }.joined(separator: ", ")
        Issue.record("\(token.debugDescription) (\(language)): \(shown)")
        return
      }
      bytes *= 2
    }
  }

  /// Whether four times the text took about four times as long; by a square law it takes sixteen times.
  private static func isLinear(_ quarter: Time, _ whole: Time) -> Bool {
    whole.seconds < 0.05 || whole.seconds <= quarter.seconds * 8
  }

  /// Whether a kilobyte took more than a second, which even a debug build never needs.
  private static func isTooSlow(_ time: Time) -> Bool { time.seconds > Double(time.bytes) / 1000 }

  @Test(
    "Signs and digits",
    arguments: [
      "5", "5 ", "(", "1,", "1.", "1 000 ", "5-", "5/", "5:", "(5) ", "2023 ", "5% ", "$5 ", "-", "a", "\n", "5.\n",
    ])
  func signs(token: String) {
    check(token, "en")
  }

  @Test(
    "Arabic words",
    arguments: [
      "و", "و ", "مليون ", "مليون", "من 5 إلى ", "بين 5 و", "ثلاثة و", "مئة ", "ارتفع 5 ", "سبتمبر ", "مصر ",
      "العام الماضي ",
      "5 ملايين دولار ", "مقابل 5% ", "1ر", "صادرات مصر 5 دولار. ", "المملكة 5% في البلدين.\n",
    ])
  func arabic(token: String) {
    check(token, "ar")
  }

  @Test(
    "English words",
    arguments: [
      "million ", "from 5 to ", "5 million and ", "between 5 and ", "rose 5 ", "two hundred ", "Egypt ", "last year ",
      "against $5 ", "May 5 ", "Egypt exported $5 to Iran. ", "The two countries traded $5 in 2023.\n", "Q1 2023 ",
    ])
  func english(token: String) {
    check(token, "en")
  }
}
