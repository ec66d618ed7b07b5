import Glibc

/// Things of which some are drawn more often than others.
struct Weights {
  private let sums: [Double]
  private var texts: [[UInt8]] = []

  /// Zipf's law: the place in the list to the power of an exponent, as a divisor.
  init(count: Int, exponent: Double) {
    self.init(weights: (0..<count).map { 1 / pow(Double($0 + 1), exponent) })
  }

  init(_ texts: KeyValuePairs<String, Double>) {
    self.init(weights: texts.map(\.value))
    self.texts = texts.map { Array($0.key.utf8) }
  }

  private init(weights: [Double]) {
    var sum = 0.0
    sums = weights.map { weight in
      sum += weight
      return sum
    }
  }

  /// - Complexity: O(log of the number of things).
  func pick(_ random: inout SplitMix) -> Int {
    let value = random.fraction() * (sums.last ?? 0)
    var (low, high) = (0, max(0, sums.count - 1))
    while low < high {
      let middle = (low + high) / 2
      if sums[middle] > value { high = middle } else { low = middle + 1 }
    }
    return low
  }

  func pickText(_ random: inout SplitMix) -> [UInt8] { texts[pick(&random)] }
}
