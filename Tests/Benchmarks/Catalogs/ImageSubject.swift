import CatalogIndex
import Glibc
import Interchange
import ProcedureModel

/// Makes the image of a list, as a process of its own: `--subject image LIST IMAGE`.
enum ImageSubject {
  /// - Returns: The exit status.
  static func run(list: String, image: String) -> Int32 {
    guard let bytes = try? FileReading.bytes(of: list),
      let reading = try? CatalogReader.read(bytes), let file = fopen(image, "w")
    else { return 1 }
    ImageAssembly(reading.snapshot).write { bytes in
      _ = fwrite(bytes.baseAddress, 1, bytes.count, file)
    }
    return fclose(file) == 0 ? 0 : 1
  }
}
