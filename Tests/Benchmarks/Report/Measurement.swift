/// What was measured: a thing that a program does on so many rows.
struct Subject: Hashable {
  /// What is done, "key press".
  let what: String
  /// The program, "fzf -e".
  let who: String
  let rows: Int

  init(_ what: String, _ who: String, _ rows: Int) {
    self.what = what
    self.who = who
    self.rows = rows
  }
}

/// What numbers are numbers of.
enum Unit: String {
  case milliseconds = "ms"
  case megabytes = "MB"
  case instructions
  case ratio
}

/// Which of several values counts.
enum Statistic: String {
  case p50, p99, max
}

/// The values of one subject.
struct Measurement {
  let subject: Subject
  let unit: Unit
  /// In ascending order.
  let values: [Double]

  init(_ subject: Subject, _ unit: Unit, _ values: [Double]) {
    self.subject = subject
    self.unit = unit
    self.values = values.sorted()
  }

  /// nil where nothing was measured.
  func value(_ statistic: Statistic) -> Double? {
    switch statistic {
    case .p50: place(0.5)
    case .p99: place(0.99)
    case .max: values.last
    }
  }

  private func place(_ part: Double) -> Double? {
    values.isEmpty ? nil : values[Int((Double(values.count - 1) * part).rounded())]
  }
}

/// The middle value; NaN of none.
func median(_ values: [Double]) -> Double {
  values.isEmpty ? .nan : values.sorted()[values.count / 2]
}
