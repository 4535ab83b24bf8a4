import MizanModel

/// Four documents that between them have everything a report must show.
package enum SampleExtractions {
  package static var all: [Extraction] { [trade, corridors, oman, conference] }

  /// Arabic, dated: a level with its change, flows, an equivalent, a repeat, a range and a bound.
  package static var trade: Extraction {
    var text = ExtractionBuilder(
      "ar-trade", "ar", published: "2024-05-14", source: "samples/ar-trade.txt",
      """
      ارتفع حجم التبادل التجاري بين أذربيجان واليابان في عام 2023 بنسبة 49% مقارنة بالعام السابق ليصل إلى 452 مليون دولار أمريكي، أي ما يعادل 768.4 مليون مانات.
      وبلغت صادرات أذربيجان إلى مصر 300 مليون دولار ووارداتها منها 152.5 مليون دولار في عام 2023.
      وتراجع عجز الميزان التجاري المصري بنسبة 27% إلى 31.8 مليار دولار في العام المالي 2022/2023.
      وقال الوزير إن حجم التبادل بلغ 452 مليون دولار، وإن أكثر من 300 مبادرة تغطي مختلف المجالات.
      """)
    let change = Change(direction: .up, quantity: text.quantity("49%", "49", "%"), basePeriod: .year(2022))
    let indicator = Evidence(.indicator, text.span("حجم التبادل التجاري"), rule: "indicator.nearest_cue")
    let changeWords = Evidence(.change, text.span("ارتفع"), rule: "change.verb")
    text.figure("452 مليون دولار أمريكي", "452000000", "USD", .tradeTurnover, step: "1000000") {
      ($0.refArea, $0.partner, $0.period, $0.change) = ("AZ", "JP", .year(2023), change)
      $0.evidence += [indicator, Evidence(.period, nil, rule: "period.same_sentence"), changeWords]
    }
    text.figure("768.4 مليون مانات", "768400000", "AZN", .tradeTurnover) {
      ($0.refArea, $0.partner, $0.period, $0.isEquivalent) = ("AZ", "JP", .year(2023), true)
    }
    text.figure("300 مليون دولار", "300000000", "USD", .exports) {
      ($0.refArea, $0.partner, $0.period) = ("AZ", "EG", .year(2023))
    }
    text.figure("152.5 مليون دولار", "152500000", "USD", .imports) {
      ($0.refArea, $0.partner, $0.period) = ("AZ", "EG", .year(2023))
    }
    let fiscal = Period(
      first: YearMonth(2022, 7), last: YearMonth(2023, 6), frequency: .annual, isFiscal: true)
    let narrower = Change(
      direction: .down, quantity: text.quantity("27%", "27", "%"), basePeriod: fiscal.shifted(years: -1))
    text.figure("31.8 مليار دولار", "31800000000", "USD", .tradeBalance, step: "100000000") {
      ($0.refArea, $0.period, $0.change, $0.status) = ("EG", fiscal, narrower, .provisional)
      $0.value = $0.value.negated
    }
    text.figure("452 مليون دولار", "452000000", "USD", .tradeTurnover, occurrence: 2) {
      ($0.refArea, $0.partner, $0.isDuplicate) = ("AZ", "JP", true)
    }
    text.figure("300 مبادرة", "300", "{initiative}", .count) {
      ($0.refArea, $0.partner) = ("AZ", "JP")
      $0.quantity.bound = .over
    }
    text.reject("2023", .year)
    return text.extraction
  }

  /// Arabic, undated: capacities told as from and to, relative wording, a target.
  package static var corridors: Extraction {
    var text = ExtractionBuilder(
      "ar-corridors", "ar", source: "samples/ar-corridors.txt",
      """
      وزيادة القدرة الاستيعابية لخط السكة الحديد باكو – تبليسي – قارص من مليون طن إلى 5 ملايين طن، وزيادة الطاقة الإنتاجية السنوية لميناء آلات من 15 مليون طن إلى 25 مليون طن.
      وفي العام الماضي بلغ حجم التجارة 529.4 مليون دولار.
      وتخطط الدول المشاركة لبلوغ 10 ملايين طن بحلول عام 2029، فيما بلغ حجم البضائع المنقولة في أيلول 7ر4 مليون طن.
      """)
    text.figure("مليون طن", "1000000", "t", .capacity) {
      ($0.refAreas, $0.facility, $0.role) = (["AZ", "GE", "TR"], "BTK", .from)
    }
    text.figure("5 ملايين طن", "5000000", "t", .capacity) {
      ($0.refAreas, $0.facility, $0.role) = (["AZ", "GE", "TR"], "BTK", .to)
      $0.change = Change(direction: .up)
    }
    text.figure("15 مليون طن", "15000000", "t", .capacity) {
      ($0.refArea, $0.facility, $0.role, $0.quantity.rate) = ("AZ", "ALAT", .from, "year")
    }
    text.figure("25 مليون طن", "25000000", "t", .capacity) {
      ($0.refArea, $0.facility, $0.role, $0.quantity.rate) = ("AZ", "ALAT", .to, "year")
      $0.change = Change(direction: .up)
    }
    text.figure("529.4 مليون دولار", "529400000", "USD", .tradeTurnover) {
      ($0.refArea, $0.partner, $0.relativePeriod) = ("AZ", "KZ", "Y-1")
    }
    text.figure("10 ملايين طن", "10000000", "t", .throughput) {
      ($0.facility, $0.period, $0.status) = ("TITR", .year(2029), .target)
    }
    text.figure("7ر4 مليون طن", "4700000", "t", .throughput) {
      ($0.facility, $0.period, $0.flags) = ("TITR", .month(nil, 9), [.rehDecimal, .unitElided])
    }
    text.reject("2029", .year)
    return text.extraction
  }

  /// English: levels with a stated growth, shares in points, a forecast, text that looks like a formula.
  package static var oman: Extraction {
    var text = ExtractionBuilder(
      "en-oman", "en", published: "2025-06-24",
      """
      =SUM(A1) The share of manufacturing slipped to 6% from 6.8%, a fall of 0.8 percentage points.
      Container throughput came to 241,500 TEU in the first quarter, up 15% from 210,000 TEU in the same quarter of 2024.
      The central bank expects gross domestic product to grow by 2.9% in 2025; trade may reach $5bn to $7bn | or more.
      """)
    let points = Change(
      direction: .down, quantity: text.quantity("0.8 percentage points", "0.8", "percentage_point"),
      basePeriod: nil)
    text.figure("6%", "6", "%", .share) {
      ($0.refArea, $0.period, $0.role, $0.change) = ("OM", .part(.quarter, 1, of: 2025), .to, points)
    }
    text.figure("6.8%", "6.8", "%", .share) { ($0.refArea, $0.role) = ("OM", .from) }
    let quarter = Period.part(.quarter, 1, of: 2025)
    let up = Change(direction: .up, quantity: text.quantity("15%", "15", "%"), basePeriod: quarter.shifted(years: -1))
    text.figure("241,500 TEU", "241500", "TEU", .throughput) {
      ($0.refArea, $0.period, $0.change) = ("OM", quarter, up)
    }
    text.figure("210,000 TEU", "210000", "TEU", .throughput) {
      ($0.refArea, $0.period) = ("OM", quarter.shifted(years: -1))
    }
    text.figure("2.9%", "2.9", "%", .growth) {
      ($0.refArea, $0.period, $0.growthOf, $0.status) = ("OM", .year(2025), .gdp, .forecast)
    }
    text.figure("$5bn to $7bn", "7000000000", "USD", .tradeTurnover) {
      ($0.refArea, $0.period, $0.status) = ("OM", .firstMonths(9, of: 2025), .possible)
      $0.quantity.low = Numeral(value: 5_000_000_000, span: $0.quantity.span)
    }
    return text.extraction
  }

  /// Arabic: no figure, only numbers of other kinds.
  package static var conference: Extraction {
    var text = ExtractionBuilder(
      "ar-conference", "ar", published: "2024-11-06", "اختتم المؤتمر الرابع عشر أعماله في 6 نوفمبر 2024 بحضور كوب29.")
    text.reject("الرابع عشر", .ordinal)
    text.reject("6 نوفمبر 2024", .date)
    text.reject("كوب29", .name)
    return text.extraction
  }
}
