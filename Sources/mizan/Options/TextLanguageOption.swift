import ArgumentParser
import MizanData
import MizanIntake

/// The language of the texts, for commands that read them one by one.
struct TextLanguageOption: ParsableArguments {
  @Option(
    name: .customLong("lang"),
    help: ArgumentHelp("Language of texts that come without one; otherwise it is detected.", valueName: "tag"))
  var tag: String?

  /// The language, once the knowledge is known to have it.
  func language(in knowledge: Knowledge) throws -> String? {
    guard let tag else { return nil }
    guard let language = LanguageTag.primary(tag), knowledge.pack(language) != nil else {
      let known = knowledge.packs.map(\.language).joined(separator: ", ")
      throw ValidationError("There is no language pack '\(tag)' for '--lang'; known are \(known)")
    }
    return language
  }
}
