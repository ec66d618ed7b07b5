public import CatalogIndex
import Interchange
public import ProcedureModel
import SystemPackage
import Testing

extension Procedure {
  /// A procedure of which a test says only what matters to it.
  public static func sample(
    _ name: String = "Đăng ký kết hôn",
    code: String? = nil,
    tier: Tier? = .commune,
    level: ServiceLevel? = .four,
    field: String? = "Hộ tịch",
    agencies: [String] = []
  ) -> Procedure {
    Procedure(
      code: code.flatMap { ProcedureCode($0) },
      name: name,
      tiers: tier.map { TierSet($0) } ?? [],
      field: field,
      agencies: agencies,
      levels: level.map { LevelSet($0) } ?? []
    )
  }
}

extension Catalog {
  public static func sample(_ procedures: [Procedure]) -> Catalog {
    Catalog(
      Snapshot(
        about: SnapshotDescription(place: "Mẫu", date: "2022-12"),
        procedures: procedures
      )
    )
  }

  /// As many procedures as asked for, named by number, through all tiers and levels.
  public static func numbered(_ count: Int) -> Catalog {
    let tiers = Tier.allCases.prefix(3)
    let levels = LevelScheme.fourLevels.levels
    return sample(
      (1...max(1, count)).prefix(count).map { number in
        .sample(
          "Thủ tục số " + String(1000 + number),
          code: "1.00\(1000 + number)",
          tier: tiers[number % tiers.count],
          level: levels[number % levels.count],
          field: "Lĩnh vực \(number % 5)",
          agencies: ["Cơ quan \(number % 7)"]
        )
      }
    )
  }

  /// The catalog that the program is built with.
  public static let bundled: Catalog = {
    do {
      let bytes = try FileReading.bytes(of: repository + "/Resources/dak-lak-2022.tsv")
      let about = SnapshotDescription(place: "Đắk Lắk", date: "2022-12")
      return Catalog(
        try CatalogReader.read(bytes, about: about).snapshot,
        everydayNames: everydayNames
      )
    } catch {
      Issue.record("the bundled catalog cannot be read: \(error)")
      return sample([])
    }
  }()

  /// The everyday names that the program is built with.
  public static let everydayNames = EverydayNames {
    do {
      let bytes = try FileReading.bytes(of: repository + "/Resources/everyday-names.tsv")
      return [String(decoding: bytes, as: UTF8.self)]
    } catch {
      Issue.record("the everyday names cannot be read: \(error)")
      return []
    }
  }

  private static let repository = FilePath(#filePath).removingLastComponent()
    .removingLastComponent().removingLastComponent().string
}
