import ProcedureModel

/// The catalog as a dataset, and the places that it speaks of.
struct LinkedCatalog {
  let iri: String
  /// The place of the catalog's agencies: a province, else the whole country.
  let place: String
  /// What stands before names that the list alone gives.
  let owner: String?
  /// The nodes of the places.
  let places: [JSONValue]
  /// The node of the catalog, with the record of the export as JSON in it.
  let dataset: [UInt8]

  init(_ context: ExportContext) {
    let provenance = context.provenance
    let iri = LinkedNames.iri("catalog", provenance?.catalog.hash ?? "unknown")
    let owner = provenance?.catalog.place
    let place = owner.map { LinkedNames.iri("place", $0) } ?? LinkedNames.country
    self.iri = iri
    self.owner = owner
    self.place = place
    let country = LinkedCatalog.place(LinkedNames.country, "Việt Nam")
    places = [country] + (owner.map { [LinkedCatalog.place(place, $0)] } ?? [])
    dataset = LinkedCatalog.dataset(iri, place: place, context)
  }

  private static func place(_ iri: String, _ name: String) -> JSONValue {
    .object([
      ("@id", .string(iri)), ("@type", .strings(["dct:Location", "schema:AdministrativeArea"])),
      ("prefLabel", .vietnamese(name)), ("name", .vietnamese(name)),
    ])
  }

  private static func dataset(_ iri: String, place: String, _ context: ExportContext) -> [UInt8] {
    let provenance = context.provenance
    let publisher = provenance?.catalog.source ?? provenance?.catalog.place ?? "Không nêu"
    let title = context.title.isEmpty ? "Danh mục thủ tục hành chính" : context.title
    let notice = context.notice.map { $0 + ". " } ?? ""
    let node = JSONValue.object([
      ("@id", .string(iri)), ("@type", .strings(["dcat:Dataset", "prov:Entity"])),
      ("identifier", .string(provenance?.catalog.hash ?? "unknown")),
      ("title", .vietnamese(title)),
      ("description", .vietnamese(notice + "Dữ liệu xuất từ danh mục bằng chương trình tthc.")),
      ("spatial", .string(place)),
      (
        "publisher",
        .object([
          ("@id", .string(LinkedNames.iri("publisher", publisher))),
          ("@type", .string("foaf:Agent")), ("identifier", .string(publisher)),
          ("title", .vietnamese(publisher)),
        ])
      ),
    ])
    guard let record = provenance?.bytes else { return node.bytes }
    return node.bytes.dropLast() + Array(",\"record\":".utf8) + record + Array("}".utf8)
  }
}
