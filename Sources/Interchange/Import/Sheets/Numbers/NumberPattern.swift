/// One section of a number format: digits, and what is written between and around them.
struct NumberPattern: Equatable, Sendable {
  enum Piece: Equatable, Sendable {
    case literal([UInt8])
    /// `0`, which shows a zero where there is no digit.
    case zero
    /// `#` or `?`, which show nothing there.
    case digit
    case point
  }

  var pieces: [Piece] = []
  var isPercent = false

  var placeholders: Int { pieces.count { $0 == .zero || $0 == .digit } }

  /// The number in its digits, without a sign.
  func fill(_ number: DecimalDigits) -> [UInt8] {
    var number = number
    if isPercent { number.shift(by: 2) }
    let split = pieces.firstIndex(of: .point) ?? pieces.endIndex
    let behind = pieces[split...]
    number.round(behindPoint: behind.count { $0 == .zero || $0 == .digit })
    return whole(number.whole, pieces[..<split]) + fraction(number.fraction, behind)
  }

  /// Digits from the right; what is left of them stands at the first place.
  private func whole(_ digits: [UInt8], _ pieces: ArraySlice<Piece>) -> [UInt8] {
    var left = digits[...]
    var places = placeholders(in: pieces)
    var shown: [UInt8] = []
    for piece in pieces.reversed() {
      switch piece {
      case .literal(let text): shown += text.reversed()
      case .zero, .digit:
        places -= 1
        if let digit = left.popLast() {
          shown.append(digit)
        } else if piece == .zero {
          shown.append(UInt8(ascii: "0"))
        }
        if places == 0 { shown += left.reversed() }
      case .point: break
      }
    }
    return shown.reversed()
  }

  private func fraction(_ digits: [UInt8], _ pieces: ArraySlice<Piece>) -> [UInt8] {
    var left = digits[...]
    var shown: [UInt8] = []
    for piece in pieces {
      switch piece {
      case .literal(let text): shown += text
      case .zero: shown.append(left.popFirst() ?? UInt8(ascii: "0"))
      case .digit: if let digit = left.popFirst() { shown.append(digit) }
      case .point: shown.append(UInt8(ascii: "."))
      }
    }
    // `0.##` shows no point behind a whole number.
    if digits.isEmpty, shown.last == UInt8(ascii: ".") { shown.removeLast() }
    return shown
  }

  private func placeholders(in pieces: ArraySlice<Piece>) -> Int {
    pieces.count { $0 == .zero || $0 == .digit }
  }
}
