import MizanData

/// A small set of tables without faults, in which a test breaks one row.
struct SmallData {
  private var files: [String: String] = [
    "catalogue/areas.tsv": """
    code\talpha3\tnumeric\tcurrency\tname_en\tsource\tname_ar
    AZ\tAZE\t031\tAZN\tAzerbaijan\tISO\tأذربيجان
    EG\tEGY\t818\tEGP\tEgypt\tISO\tمصر
    """,
    "catalogue/currencies.tsv": """
    code\tnumeric\tminor\tfamily\tsymbols\tname_en\tsource\tname_ar
    AZN\t944\t2\tmanat\t₼\tAzerbaijani Manat\tISO\tمانات أذربيجاني
    EGP\t818\t2\tpound\t-\tEgyptian Pound\tISO\tجنيه مصري
    """,
    "catalogue/groups.tsv": """
    code\tmembers\tname_en\tsource\tname_ar
    PAIR\tAZ|EG\tThe pair\ttest\tالثنائي
    """,
    "catalogue/units.tsv": """
    code\tdimension\tfactor\tsymbols\tname_en\tsource\tname_ar
    kg\tmass\t1\tkg\tkilogram\tUCUM\tكيلوغرام
    t\tmass\t1000\t-\ttonne\tUCUM\tطن
    """,
    "catalogue/indicators.tsv": """
    code\tgroup\tsigned\tname_en\tdefinition_en\tsource\tname_ar\tdefinition_ar
    exports\ttrade\tno\texports\tGoods sold abroad.\ttest\tالصادرات\tالسلع المبيعة
    trade_balance\ttrade\tyes\ttrade balance\tExports less imports.\ttest\tالميزان\tالفرق
    """,
    "catalogue/facilities.tsv": """
    code\tkind\tareas\tindicators\tname_en\tsource\tname_ar
    ALAT\tport\tAZ\texports\tPort of Alat\ttest\tميناء آلات
    """,
    "catalogue/commodities.tsv": """
    code\ths\tname_en\tsource\tname_ar
    wheat\t1001\twheat\tWCO\tقمح
    goods\t-\tgoods\ttest\tسلع
    """,
    "catalogue/fiscal_years.tsv": "code\tfirst_month\tsource\nEG\t7\tbudget law",
    "catalogue/publishers.tsv": "code\tkind\tname_en\tsource\ngov.az\tofficial\tGovernment\tits own site",
    "catalogue/price_bands.tsv": "code\tunit\tlow\thigh\tsource\nwheat\tt\t50\t1500\ttest",
    "catalogue/hijri_months.tsv": """
    year\tfirst_day\tmonths\tcertainty
    1445\t2023-07-19\thfffhfhhfhhf\tagreed
    1446\t2024-07-07\thfffhffhhfhh\tnear
    """,
    "packs/xx/pack.tsv": "key\tvalue\nlanguage\txx",
    "packs/xx/labels.tsv": "code\ttext\nsheet.trade\tTrade",
    "packs/xx/folding.tsv": "from\tto\tnote\nU+0640\t-\ttatweel\nU+00C0-U+00C5\tU+0061\tto a",
    "packs/xx/affixes.tsv": "side\tclass\tnote\tform\nprefix\tconjunction+article\tand the\tوال",
    "packs/xx/numerals.tsv": "value\tclass\tform\n3\tunit\tثلاث|ثلاثة\n1/2\tfraction\tنصف\n0\tjoint\tو",
    "packs/xx/units.tsv": "code\tnumber\tform\nt\tany\tطن\nfamily:pound\tany\tجنيه\n{ship}\tdual\tسفينتان",
    "packs/xx/abbreviations.tsv": "code\tmultiplier\tform\nAZN\t1000000\tم م",
    "packs/xx/areas.tsv": "code\tkind\tform\nAZ\tname\tأذربيجان\nPAIR\tname\tالثنائي",
    "packs/xx/indicators.tsv": "code\tkind\tform\nexports\tnoun\tصادرات",
    "packs/xx/facilities.tsv": "code\tform\nALAT\tميناء آلات",
    "packs/xx/commodities.tsv": "code\tform\nwheat\tقمح",
    "packs/xx/periods.tsv": "kind\tvalue\tform\nmonth\t12\tديسمبر\nrelative\tlast\tماضي\nuntil\t-\tحتى",
    "packs/xx/mentions.tsv": "kind\tvalue\tform",
    "packs/xx/cues.tsv": "kind\tvalue\tform\nbound\tover\tأكثر من\nmultiply\t0.5\tإلى النصف\nhome\tAZ|EG\tالبلاد",
  ]

  /// The tables with one part of one file replaced.
  func replacing(_ old: String, _ new: String, in path: String) -> SmallData {
    var result = self
    result.files[path] = files[path]?.split(separator: old, omittingEmptySubsequences: false).joined(separator: new)
    return result
  }

  /// The tables without a file.
  func without(_ path: String) -> SmallData {
    var result = self
    result.files[path] = nil
    return result
  }

  var source: DataSource {
    DataSource(files: files.map { DataFile(path: $0.key, bytes: Array($0.value.utf8)) })
  }

  /// Every fault as `mizan check` prints it.
  var faults: [String] {
    var diagnostics: [Diagnostic] = []
    _ = Knowledge(source, diagnostics: &diagnostics)
    return diagnostics.map(\.description)
  }

  var paths: [String] { files.keys.sorted() }
}
