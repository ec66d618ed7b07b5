extension PageStrings {
  static let english = PageStrings(
    slip: "Procedure slip",
    code: "Code",
    whereToFile: "Where to file",
    papers: "Papers",
    online: "Online",
    askThere: "Not stated, please ask where you file",
    data: "Data",
    catalog: "Catalog",
    source: "Source",
    query: "Query",
    everything: "the whole catalog",
    chosen: "procedures chosen one by one",
    exported: "Exported",
    date: { $0 }
  )
}
