/// What the keys of the document mean.
enum LinkedDataContext {
  static let json: JSONValue = {
    let prefixes = LinkedDataContext.prefixes.map { ($0, JSONValue.string($1)) }
    let plain = LinkedDataContext.plain.map { ($0, JSONValue.string($1)) }
    let typed = LinkedDataContext.typed.map { key, iri, type in
      (key, JSONValue.object([("@id", .string(iri)), ("@type", .string(type))]))
    }
    let tagged = LinkedDataContext.tagged.map { key, iri in
      (key, JSONValue.object([("@id", .string(iri)), ("@container", .string("@language"))]))
    }
    return .object(prefixes + plain + typed + tagged)
  }()

  private static let prefixes = [
    ("cpsv", "http://purl.org/vocab/cpsv#"),
    ("cv", "http://data.europa.eu/m8g/"),
    ("dct", "http://purl.org/dc/terms/"),
    ("dcat", "http://www.w3.org/ns/dcat#"),
    ("eli", "http://data.europa.eu/eli/ontology#"),
    ("foaf", "http://xmlns.com/foaf/0.1/"),
    ("prov", "http://www.w3.org/ns/prov#"),
    ("schema", "https://schema.org/"),
    ("skos", "http://www.w3.org/2004/02/skos/core#"),
    ("xsd", "http://www.w3.org/2001/XMLSchema#"),
  ]

  private static let plain = [
    ("identifier", "dct:identifier"), ("notation", "skos:notation"),
    ("termCode", "schema:termCode"), ("additionalProperty", "schema:additionalProperty"),
  ]

  private static let typed = [
    ("hasCompetentAuthority", "cv:hasCompetentAuthority", "@id"),
    ("isClassifiedBy", "cv:isClassifiedBy", "@id"),
    ("thematicArea", "cv:thematicArea", "@id"),
    ("hasChannel", "cv:hasChannel", "@id"),
    ("hasInput", "cpsv:hasInput", "@id"),
    ("produces", "cpsv:produces", "@id"),
    ("hasCost", "cv:hasCost", "@id"),
    ("hasLegalResource", "cv:hasLegalResource", "@id"),
    ("currency", "cv:currency", "@id"),
    ("hasValue", "cv:hasValue", "xsd:double"),
    ("processingTime", "cv:processingTime", "xsd:duration"),
    ("audience", "dct:audience", "@id"),
    ("isPartOf", "dct:isPartOf", "@id"),
    ("language", "dct:language", "@id"),
    ("publisher", "dct:publisher", "@id"),
    ("spatial", "dct:spatial", "@id"),
    ("member", "skos:member", "@id"),
    ("closeMatch", "skos:closeMatch", "@id"),
    ("provider", "schema:provider", "@id"),
    ("category", "schema:category", "@id"),
    ("areaServed", "schema:areaServed", "@id"),
    ("availableChannel", "schema:availableChannel", "@id"),
    ("serviceOutput", "schema:serviceOutput", "@id"),
    ("inDefinedTermSet", "schema:inDefinedTermSet", "@id"),
    ("record", "prov:value", "@json"),
  ]

  private static let tagged = [
    ("title", "dct:title"), ("description", "dct:description"), ("prefLabel", "skos:prefLabel"),
    ("note", "skos:note"), ("name", "schema:name"), ("value", "schema:value"),
  ]
}
