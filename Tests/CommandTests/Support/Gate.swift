/// Lets only so many pieces of work run at a time.
///
/// All tests start at once, and hundreds of programs together would use up the descriptors that a
/// process may open.
actor Gate {
  static let processes = Gate(8)
  static let windows = Gate(6)

  private var free: Int
  private var waiting: [CheckedContinuation<Void, Never>] = []

  private init(_ width: Int) {
    free = width
  }

  /// Does the work when there is room for it.
  nonisolated func pass<Value>(_ work: () async throws -> Value) async throws -> Value {
    await enter()
    do {
      let value = try await work()
      await leave()
      return value
    } catch {
      await leave()
      throw error
    }
  }

  private func enter() async {
    guard free == 0 else {
      free -= 1
      return
    }
    await withCheckedContinuation { waiting.append($0) }
  }

  private func leave() {
    if waiting.isEmpty {
      free += 1
    } else {
      waiting.removeFirst().resume()
    }
  }
}
