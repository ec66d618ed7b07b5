import ProcedureModel

/// Linked open data: CPSV-AP 3.2.0, every procedure typed as schema.org's GovernmentService too.
///
///     {"@context":{…},"@graph":[
///     {"@id":"urn:tthc:catalog:…","@type":["dcat:Dataset","prov:Entity"],…},
///     {"@id":"urn:tthc:procedure:1.000894","@type":["cpsv:PublicService","schema:GovernmentService"],…}
///     ]}
///
/// The context is inline, so nobody needs a network to read it. Each procedure is one line and says
/// all of itself; the closed vocabularies stand before them once.
struct LinkedDataFormat: FormatWriter {
  let fileEndings = ["jsonld"]
  let holdsProvenance = true

  func write<Sink: ByteSink & ~Copyable>(
    _ procedures: some Collection<Procedure>,
    context: ExportContext,
    to sink: inout Sink
  ) throws(FileError) {
    try sink.write(Array("{\"@context\":".utf8) + LinkedDataContext.json.bytes)
    try sink.write(Array(",\"@graph\":[\n".utf8))
    let catalog = LinkedCatalog(context)
    try sink.write(catalog.dataset)
    for node in LinkedVocabularies.nodes + catalog.places {
      try sink.write(Array(",\n".utf8) + node.bytes)
    }
    let writer = LinkedProcedures(catalog, context)
    for procedure in procedures {
      try sink.write(Array(",\n".utf8) + writer.node(procedure).bytes)
    }
    try sink.write(Array("\n]}\n".utf8))
  }
}
