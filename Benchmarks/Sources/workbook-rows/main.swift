import Glibc
import XLSXWriter

// usage: workbook-rows ROWS [OUT.xlsx] -- writes a sheet of that many rows by 12 columns in constant memory, right to left,
// with numbers, dates, words that repeat and a sentence of its own in each row. Without a file it only makes the rows, so that
// what they cost can be taken away from what writing them costs.

let flows = ["صادرات", "واردات"]
let reporters = ["مصر", "السعودية", "الإمارات", "المغرب", "الجزائر", "العراق", "قطر", "الأردن"]
let partners = [
  "الصين", "الهند", "تركيا", "ألمانيا", "فرنسا", "إيطاليا", "الولايات المتحدة", "اليابان", "كوريا الجنوبية", "البرازيل",
  "روسيا", "إسبانيا",
]
let goods = [
  "قمح", "نفط خام", "غاز طبيعي مسال", "أسمدة", "ألمنيوم", "حديد التسليح", "منتجات بلاستيكية", "أدوية", "سيارات",
  "منسوجات",
]
let units = ["USD", "t", "bbl/d", "m3", "kWh"]
let heads = [
  "رقم", "التاريخ", "المُبلِّغ", "الشريك", "السلعة", "التدفق", "القيمة", "الوحدة", "التغير", "الكمية", "المصدر", "الجملة",
]

struct Row {
  let index: UInt32
  let reporter, partner, good, flow, unit, source, sentence: String
  let value, change, amount: Double
}

/// The pieces as one text.
func text(_ pieces: [String], _ bytes: inout [UInt8]) -> String {
  bytes.removeAll(keepingCapacity: true)
  for piece in pieces { bytes += piece.utf8 }
  return String(decoding: bytes, as: UTF8.self)
}

let zeros = ["0000000", "000000", "00000", "0000", "000", "00", "0", "", "", "", ""]
var bytes: [UInt8] = []

/// Calls `body` with each row.
func make(_ count: UInt32, _ bytes: inout [UInt8], _ body: (Row) throws -> Void) rethrows {
  for index in 0..<count {
    // Spread over all words without a random generator.
    let mixed = index &* 2_654_435_761
    let flow = flows[Int((mixed >> 15) % 2)]
    let reporter = reporters[Int((mixed >> 3) % 8)]
    let partner = partners[Int((mixed >> 7) % 12)]
    let good = goods[Int((mixed >> 11) % 10)]
    let amount = mixed % 1_000_003
    let number = String(index + 1)
    let source = text(["خبر-", zeros[number.utf8.count], number], &bytes)
    let sentence = text(
      ["بلغت ", flow, " ", reporter, " من ", good, " إلى ", partner, " نحو ", String(amount), " طن في العام الماضي"],
      &bytes)
    try body(
      Row(
        index: index, reporter: reporter, partner: partner, good: good, flow: flow,
        unit: units[Int((mixed >> 17) % 5)], source: source, sentence: sentence,
        value: Double(mixed % 100_000_000) / 100, change: Double(Int((mixed >> 8) % 2001) - 1000) / 10_000,
        amount: Double(amount) / 8))
  }
}

let arguments = CommandLine.arguments
guard (2...3).contains(arguments.count), let count = UInt32(arguments[1]) else {
  print("usage: workbook-rows ROWS [OUT.xlsx]")
  exit(64)
}
guard arguments.count == 3 else {
  var length = 0
  make(count, &bytes) { length += $0.sentence.utf8.count }
  print(length)
  exit(0)
}

/// Writes the rows.
func write(_ count: UInt32, to path: String, _ bytes: inout [UInt8]) throws {
  let properties = DocumentProperties(
    title: "Rows", author: "Mizan", created: CalendarDate(year: 2024, month: 1, day: 1))
  let book = try Workbook(path: path, properties: properties, options: WorkbookOptions(constantMemory: true))
  let sheet = try book.addSheet("بيانات")
  try sheet.setRightToLeft()
  for (column, head) in heads.enumerated() { try sheet.write(head, at: CellAddress(row: 0, column: column)) }
  let date = CellStyle(numberFormat: "yyyy-mm-dd")
  let value = CellStyle(numberFormat: "#,##0.00")
  let percent = CellStyle(numberFormat: "0.0%")
  try make(count, &bytes) { row in
    func cell(_ column: Int) -> CellAddress { CellAddress(row: Int(row.index) + 1, column: column) }
    try sheet.write(Double(row.index + 1), at: cell(0))
    try sheet.write(Double(45292 + row.index % 730), at: cell(1), style: date)
    try sheet.write(row.reporter, at: cell(2))
    try sheet.write(row.partner, at: cell(3))
    try sheet.write(row.good, at: cell(4))
    try sheet.write(row.flow, at: cell(5))
    try sheet.write(row.value, at: cell(6), style: value)
    try sheet.write(row.unit, at: cell(7))
    try sheet.write(row.change, at: cell(8), style: percent)
    try sheet.write(row.amount, at: cell(9))
    try sheet.write(row.source, at: cell(10))
    try sheet.write(row.sentence, at: cell(11))
  }
  try book.close()
}

try write(count, to: arguments[2], &bytes)
