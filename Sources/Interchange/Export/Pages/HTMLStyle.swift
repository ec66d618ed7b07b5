/// The looks of a page: letters that are read in the light and in the dark, and on paper.
///
/// Lines high enough for the marks above and below Vietnamese letters; colours with a contrast of at
/// least 7 to 1 (WCAG 2.2, AAA).
enum HTMLStyle {
  static func lines(of layout: ExportLayout) -> [String] {
    let own =
      switch layout {
      case .slip: slip
      case .long: "@page { size: A4; margin: 16mm 14mm; \(pageNumber) }"
      case .table, .appendix: "@page { size: A4 landscape; margin: 14mm 12mm; \(pageNumber) }"
      }
    return (common + own).split(separator: "\n").map(String.init)
  }

  private static let pageNumber = """
    @bottom-right {
      content: counter(page) " / " counter(pages); font: 9pt sans-serif }
    """

  private static let common = """
    :root { color-scheme: light dark; --paper: #fff; --ink: #1b1b1b; --quiet: #4d4d4d;
      --line: #b5b5b5; --band: #f0f2f5; --link: #0b4a8f; --note: #7a2e00 }
    @media screen and (prefers-color-scheme: dark) {
      :root { --paper: #15181c; --ink: #ececec; --quiet: #bdbdbd; --line: #4a4f57;
        --band: #21262d; --link: #9cc8ff; --note: #ffc08a }
    }
    * { box-sizing: border-box }
    body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui,
      "Noto Sans", "Segoe UI", Roboto, "Liberation Sans", Arial, sans-serif }
    main, footer { max-width: 90rem; margin: 0 auto; padding: 1rem 1.25rem }
    h1 { font-size: 1.5rem; line-height: 1.35; margin: 0 0 .25rem }
    h2 { font-size: 1.25rem; line-height: 1.4; margin: 2rem 0 .5rem }
    h3, h4, h5, h6 { font-size: 1.05rem; line-height: 1.4; margin: 1.25rem 0 .5rem }
    a { color: var(--link) }
    ul { margin: 0; padding-left: 1.1em }
    .notice { margin: 0 0 1rem; color: var(--note); font-weight: 600 }
    .none { color: var(--quiet); font-style: italic }
    .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden;
      clip-path: inset(50%); white-space: nowrap }
    .wide { overflow-x: auto }
    table { border-collapse: collapse; width: 100%; font-size: .9375rem }
    table.fixed { table-layout: fixed }
    caption { text-align: left; color: var(--quiet); padding: .25rem 0 }
    th, td { text-align: left; vertical-align: top; padding: .35rem .5rem;
      border: 1px solid var(--line); overflow-wrap: break-word }
    thead th { background: var(--band); vertical-align: bottom }
    tbody th { font-weight: 500 }
    .code { white-space: nowrap; font-variant-numeric: tabular-nums }
    dl { margin: 0 }
    dl > div { display: grid; grid-template-columns: 11rem 1fr; gap: 0 1rem; padding: .25rem 0;
      border-top: 1px solid var(--line) }
    dt { color: var(--quiet) }
    dd { margin: 0; overflow-wrap: anywhere }
    article { margin-bottom: 2rem }
    article > :is(h2, h3, h4, h5, h6) { margin-top: 0 }
    article a { color: inherit; text-decoration: none }
    article a:hover, article a:focus { text-decoration: underline }
    footer { color: var(--quiet); font-size: .875rem; border-top: 2px solid var(--line) }
    footer dl > div { border: 0; padding: 0; grid-template-columns: 6rem 1fr }
    @media (max-width: 40rem) { dl > div, footer dl > div { grid-template-columns: 1fr } }
    @media print {
      body { font-size: 10pt; line-height: 1.4 }
      main, footer { max-width: none; padding: 0 }
      table { font-size: 9pt }
      th, td { padding: .2rem .35rem }
      table.fixed { min-width: 0 !important }
      .wide { overflow: visible }
      thead { display: table-header-group }
      tr, li, dl > div { break-inside: avoid }
      h1, h2, h3, h4, h5, h6 { break-after: avoid }
      footer { break-inside: avoid; margin-top: 1rem }
    }

    """

  private static let slip = """
    @page { size: A5; margin: 12mm }
    main, footer { max-width: 36rem }
    main { padding: 1rem }
    .slip { border: 1px solid var(--line); border-radius: .25rem; padding: 1.25rem 1.5rem;
      margin: 0 0 1.5rem }
    .slip h2 { font-size: 1.3rem; margin: .5rem 0 .75rem }
    .slip dl > div { grid-template-columns: 8rem 1fr }
    .kind { display: flex; justify-content: space-between; gap: 1rem; margin: 0;
      padding-bottom: .4rem; border-bottom: 3px double var(--ink) }
    .boxes { list-style: none; padding: 0 }
    .boxes li { padding-left: 1.5em; text-indent: -1.5em }
    .boxes span { display: inline-block; width: 1.5em; text-indent: 0 }
    .foot { border-top: 3px double var(--ink); margin-top: .5rem; padding-top: .4rem;
      color: var(--quiet); font-size: .875rem }
    .foot p { margin: 0 }
    @media (max-width: 30rem) { .slip dl > div { grid-template-columns: 1fr } }
    @media print {
      main { max-width: none; padding: 0 }
      .slip { border: 0; padding: 0; margin: 0; break-after: page }
      .slip:last-of-type { break-after: auto }
      .slip h2 { font-size: 14pt }
      .slip dl > div { break-inside: auto }
      .slip dl > div:not(:has(ul)), .foot { break-inside: avoid }
      .unseen, footer { display: none }
    }
    """
}
