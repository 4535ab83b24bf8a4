import ArgumentParser
import MizanData
import MizanIntake
import struct MizanModel.ExactDecimal
import struct MizanModel.UnitCode

/// `mizan convert`: an amount in another unit of its dimension.
struct ConvertCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert",
    abstract: "Convert an amount to another unit of the same dimension, exactly.",
    discussion:
      "Units are the codes of the catalogue, for example: mizan convert 1000 bbl m3. Currencies do not convert.")

  @Argument(help: "The amount, a decimal such as 1250.5.")
  var amount: String

  @Argument(help: "The unit it is in.")
  var from: String

  @Argument(help: "The unit wanted.")
  var to: String

  @OptionGroup var knowledge: KnowledgeOptions

  func run() throws {
    guard let value = ExactDecimal(amount) else {
      throw ValidationError("\"\(amount)\" is no decimal number")
    }
    let catalogue = try knowledge.load().catalogue
    do {
      let result = try catalogue.convert(value, from: UnitCode(from), to: UnitCode(to))
      try StandardOutput.write("\(result.value) \(to)\(result.isExact ? "" : " (rounded)")\n")
    } catch let error as UnitConversionError {
      throw Fault("convert", error.description, remedy: "see the units of data/catalogue/units.tsv", status: .badData)
    }
  }
}
