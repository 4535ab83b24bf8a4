/// The looks of HTML reports: those of the reader's device for light and dark, one for print; no font is fetched.
enum HTMLStyle {
  static let sheet = """
    :root { color-scheme: light dark; --text: #1b1f24; --quiet: #57606a; --back: #fff; --soft: #f3f5f7; --rule: #c5ccd3;
      --link: #0b57a4; --mark: #ffe58a; --here: #fff6d5; --s0: #8c959f; --s1: #12436d; --s2: #1f8f85; }
    @media (prefers-color-scheme: dark) { :root { --text: #e6e8eb; --quiet: #a3abb4; --back: #15181c; --soft: #20252b;
      --rule: #454d56; --link: #7db8f5; --mark: #7a6300; --here: #3a3210; --s0: #8b949e;
      --s1: #6cb0f0; --s2: #4fc3b7; } }
    * { box-sizing: border-box; }
    body { margin: 0 auto; padding: 1rem 1.25rem 4rem; max-width: 100rem; color: var(--text); background: var(--back);
      font: 1rem/1.55 system-ui, "Segoe UI", "Noto Sans", "Noto Sans Arabic", "Geeza Pro", Tahoma, sans-serif; }
    h1 { font-size: 1.8rem; line-height: 1.25; } h2 { font-size: 1.35rem; margin: 0 0 .5rem; }
    p { margin: .3rem 0; max-width: 70ch; }
    a { color: var(--link); text-underline-offset: .15em; } a.mark, a.to, a.use { text-decoration-style: dotted; }
    a.mark { color: inherit; }
    a.use { font-size: .85em; white-space: nowrap; }
    section { margin-block-start: 3rem; } article > section:first-child { margin-block-start: 1rem; }
    article + article { margin-block-start: 4rem; border-block-start: 3px solid var(--rule); }
    nav ul { columns: 22rem; column-gap: 2.5rem; } nav.languages ul, ul.back { list-style: none; padding: 0; margin: .3rem 0; }
    nav.languages li { display: inline-block; margin-inline-end: 2rem; }
    .scroll { overflow-x: auto; margin-block: .75rem; padding-block-end: .25rem; }
    table { border-collapse: collapse; font-size: .9rem; line-height: 1.45; }
    caption { text-align: start; font-weight: 600; padding-block-end: .4rem; min-width: 20rem; }
    th, td { padding: .3rem .6rem; text-align: start; vertical-align: top; border-block-end: 1px solid var(--rule); }
    thead th { vertical-align: bottom; border-block-end: 2px solid var(--text); min-width: 5.5rem; }
    thead th.over { border-block-end: 1px solid var(--rule); text-align: center; }
    tbody th { font-weight: normal; } .total > * { font-weight: 600; } tfoot > :first-child > * {
      border-block-start: 2px solid; }
    tbody tr:hover { background: var(--soft); }
    .number { text-align: right; } thead .number { max-width: 10rem; } .short { white-space: nowrap; }
    .words { min-width: 11rem; } .evidence .words { min-width: 0; }
    .long { min-width: 15rem; max-width: 44rem; }
    data { font-variant-numeric: tabular-nums; white-space: nowrap; direction: ltr; unicode-bidi: isolate; }
    data[data-pad]::after { content: attr(data-pad); visibility: hidden; }
    summary { cursor: pointer; list-style: none; text-decoration: underline dotted var(--link); color: var(--link);
      text-underline-offset: .2em; } summary::-webkit-details-marker { display: none; }
    details[open] > :not(summary) { inline-size: 24rem; white-space: normal; margin: .4rem 0 0; padding: .4rem .6rem;
      background: var(--soft); text-align: start; font-weight: normal; border-inline-start: 3px solid var(--link); list-style: none; }
    details[open] > .formula { inline-size: max-content; max-inline-size: 24rem; text-align: left; }
    .sources li + li { margin-block-start: .5rem; } cite { font-style: normal; color: var(--quiet); }
    blockquote { margin: 0; }
    mark { background: var(--mark); color: inherit; padding: 0 .1em; }
    :target { background: var(--here); outline: 2px solid var(--mark); scroll-margin: 4rem; }
    tr:has(> :target) { background: var(--here); } section:target { background: none; outline: none; }
    figure { margin: 1.25rem 0; max-width: 60rem; } figcaption { color: var(--quiet); font-size: .9rem; }
    svg { width: 100%; height: auto; font-size: 12px; } svg text { fill: var(--text); }
    svg .n { font-variant-numeric: tabular-nums; } svg a { text-decoration: none; }
    .s0 { fill: var(--s0); stroke: var(--s0); } .s1 { fill: var(--s1); stroke: var(--s1); }
    .s2 { fill: var(--s2); stroke: var(--s2); } .line { stroke-width: 2; } .axis { stroke: var(--text); }
    .range { stroke: var(--s0); stroke-width: 6; opacity: .5; }
    @page { size: A4 landscape; margin: 12mm; }
    @media print { :root { color-scheme: light; --text: #000; --quiet: #444; --back: #fff; --soft: #fff; --rule: #999;
      --link: #000; --mark: #ffe58a; --here: #fff; --s0: #8c959f; --s1: #12436d; --s2: #1f8f85; }
      body { padding: 0; max-width: none; font-size: 9pt; } nav.languages, ul.back, a.use { display: none; }
      a, summary { text-decoration: none; } .scroll { overflow: visible; } table { font-size: 7pt; }
      .short { white-space: normal; } th, td { padding: .15rem .3rem; } thead th, caption, .long, .words { min-width: 0; }
      td, tbody th { overflow-wrap: break-word; }
      thead { display: table-header-group; } tr, figure { break-inside: avoid; } h2, caption { break-after: avoid; }
      article + article { break-before: page; border: 0; } :target { outline: none; }
      section > p, section > h2, .back { break-after: avoid; } figure { max-width: 160mm; }
      summary[data-evidence]::after { content: " (" attr(data-evidence) ")"; color: var(--quiet); font-size: .8em; }
      article[dir=ltr] .number summary[data-evidence]::after { content: none; }
      article[dir=ltr] .number summary[data-evidence]::before { content: "(" attr(data-evidence) ") ";
        color: var(--quiet); font-size: .8em; }
      details[open] > :not(summary) { display: none; } mark { print-color-adjust: exact; } }

    """
}
