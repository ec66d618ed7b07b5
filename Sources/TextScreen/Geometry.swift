/// A width and a height in cells.
public struct Size: Hashable, Sendable {
  public var width: Int
  public var height: Int

  public init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }
}

/// A place on the screen, counted from the upper left corner.
public struct Point: Hashable, Sendable {
  public var x: Int
  public var y: Int

  public init(x: Int, y: Int) {
    self.x = x
    self.y = y
  }
}

/// A rectangle of cells; cutting more than there is leaves an empty one, never a negative one.
public struct Area: Hashable, Sendable {
  public var x: Int
  public var y: Int
  public var width: Int
  public var height: Int

  public init(x: Int, y: Int, width: Int, height: Int) {
    self.x = x
    self.y = y
    self.width = max(0, width)
    self.height = max(0, height)
  }

  /// The whole of a screen.
  public init(_ size: Size) {
    self.init(x: 0, y: 0, width: size.width, height: size.height)
  }

  public var isEmpty: Bool { width == 0 || height == 0 }

  /// Takes up to `count` lines off the top and returns them.
  public mutating func takeTop(_ count: Int) -> Area {
    let taken = min(max(0, count), height)
    defer {
      y += taken
      height -= taken
    }
    return Area(x: x, y: y, width: width, height: taken)
  }

  /// Takes up to `count` lines off the bottom and returns them.
  public mutating func takeBottom(_ count: Int) -> Area {
    let taken = min(max(0, count), height)
    height -= taken
    return Area(x: x, y: y + height, width: width, height: taken)
  }

  /// Takes up to `count` columns off the left and returns them.
  public mutating func takeLeft(_ count: Int) -> Area {
    let taken = min(max(0, count), width)
    defer {
      x += taken
      width -= taken
    }
    return Area(x: x, y: y, width: taken, height: height)
  }

  /// Takes up to `count` columns off the right and returns them.
  public mutating func takeRight(_ count: Int) -> Area {
    let taken = min(max(0, count), width)
    width -= taken
    return Area(x: x + width, y: y, width: taken, height: height)
  }
}
