import ProcedureModel

/// What is known of a catalog as a whole, as tagged texts.
enum DescriptionCoding {
  /// The tags, which files keep: append only.
  private enum Tag: UInt8 {
    case place = 1
    case date, file, sourceVietnamese, sourceEnglish
    /// A figure is these in this order; its value begins it.
    case figureValue, figureLabelVietnamese, figureLabelEnglish, figureSourceVietnamese
    case figureSourceEnglish, figureQuery
  }

  static func bytes(of about: SnapshotDescription) -> [UInt8] {
    var bytes: [UInt8] = []
    func add(_ tag: Tag, _ text: String?) {
      if let text { TaggedTexts.append(tag.rawValue, text, to: &bytes) }
    }
    add(.place, about.place)
    add(.date, about.date)
    add(.file, about.file)
    add(.sourceVietnamese, about.source?.vietnamese)
    add(.sourceEnglish, about.source?.english)
    for figure in about.publishedFigures {
      add(.figureValue, String(figure.value))
      add(.figureLabelVietnamese, figure.label.vietnamese)
      add(.figureLabelEnglish, figure.label.english)
      add(.figureSourceVietnamese, figure.source.vietnamese)
      add(.figureSourceEnglish, figure.source.english)
      add(.figureQuery, figure.query)
    }
    return bytes
  }

  static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> SnapshotDescription {
    var about = SnapshotDescription()
    TaggedTexts.read(bytes) { tag, text in
      guard let tag = Tag(rawValue: tag) else { return }
      take(tag, String(text), into: &about)
    }
    return about
  }

  private static func take(_ tag: Tag, _ text: String, into about: inout SnapshotDescription) {
    let none = BilingualText(vietnamese: "", english: "")
    switch tag {
    case .place: about.place = text
    case .date: about.date = text
    case .file: about.file = text
    case .sourceVietnamese: about.source = BilingualText(vietnamese: text, english: "")
    case .sourceEnglish: about.source?.english = text
    case .figureValue:
      let figure = PublishedFigure(label: none, value: Int(text) ?? 0, source: none)
      about.publishedFigures.append(figure)
    default:
      guard let last = about.publishedFigures.indices.last else { return }
      take(tag, text, into: &about.publishedFigures[last])
    }
  }

  private static func take(_ tag: Tag, _ text: String, into figure: inout PublishedFigure) {
    switch tag {
    case .figureLabelVietnamese: figure.label.vietnamese = text
    case .figureLabelEnglish: figure.label.english = text
    case .figureSourceVietnamese: figure.source.vietnamese = text
    case .figureSourceEnglish: figure.source.english = text
    case .figureQuery: figure.query = text
    default: break
    }
  }
}
