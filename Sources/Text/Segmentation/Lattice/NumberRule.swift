// SPDX-License-Identifier: Apache-2.0

/// Numbers as single edges: 3.5万亿, 三百二十一, 第16, 三分之一, 数百万, 三十多.
///
/// Dates and measures stay outside: 年 and 吨 are words of their own.
struct NumberRule: Sendable {
  let traits: HanTraitTable

  private static let digitsCost = 60
  private static let wordsCost = 70

  private static let ordinal = unit("第")
  private static let point = unit("点")
  private static let part = unit("分")
  private static let of = unit("之")
  private static let ten = unit("十")
  private static let several: [UInt16] = Array("数數几幾".utf16)
  private static let more: [UInt16] = Array("多余餘".utf16)

  private static func unit(_ character: Unicode.Scalar) -> UInt16 { UInt16(character.value) }

  /// Offers the numbers that begin at cell `start`.
  @inline(__always)
  func offer(_ run: HanRun, _ start: Int, _ path: inout ShortestPath) {
    let unit = run.units[start]
    if unit == HanRun.digits {
      offerDigits(run, start, &path)
    } else if unit == HanRun.latin {
      path.offer(start, start + 1, cost: Self.digitsCost, .latin)
    } else if begins(unit) {
      offerWords(run, start, &path)
    }
  }

  @inline(__always)
  private func begins(_ unit: UInt16) -> Bool {
    traits[unit].contains(.numeral) || unit == Self.ordinal || Self.several.contains(unit)
  }

  private func offerDigits(_ run: HanRun, _ start: Int, _ path: inout ShortestPath) {
    var end = start + 1
    path.offer(start, end, cost: Self.digitsCost, .number)
    while end < run.count, end < start + 4, traits[run.units[end]].contains(.multiplier) {
      end += 1
      path.offer(start, end, cost: Self.digitsCost, .number)
    }
    offerMore(run, start, end, cost: Self.digitsCost, &path)
  }

  private func offerWords(_ run: HanRun, _ start: Int, _ path: inout ShortestPath) {
    if start > 0, traits[run.units[start - 1]].contains(.numeral) { return }
    var end = start
    let isOrdinal = run.units[start] == Self.ordinal
    if isOrdinal {
      end += 1
      if end < run.count, run.units[end] == HanRun.digits {
        path.offer(start, end + 1, cost: Self.wordsCost, .number)
        return
      }
    } else if Self.several.contains(run.units[start]) {
      end += 1
      guard end < run.count, isPower(run.units[end]) else { return }
    }
    let first = end
    end = numeralsEnd(run, first)
    guard end > first else { return }
    if let fractionEnd = fractionEnd(run, end) { end = fractionEnd }
    if end > start + 1 { path.offer(start, end, cost: Self.wordsCost, .number) }
    offerMore(run, start, end, cost: Self.wordsCost, &path)
  }

  private func isPower(_ unit: UInt16) -> Bool {
    traits[unit].contains(.multiplier) || unit == Self.ten
  }

  private func numeralsEnd(_ run: HanRun, _ start: Int) -> Int {
    var end = start
    while end < run.count, traits[run.units[end]].contains(.numeral) { end += 1 }
    return end
  }

  /// Behind 点五 or 分之一; `nil` when neither follows.
  private func fractionEnd(_ run: HanRun, _ start: Int) -> Int? {
    var next = start
    if next < run.count, run.units[next] == Self.point {
      next += 1
    } else if next + 1 < run.count, run.units[next] == Self.part, run.units[next + 1] == Self.of {
      next += 2
    }
    guard next > start else { return nil }
    if next < run.count, run.units[next] == HanRun.digits { return next + 1 }
    let end = numeralsEnd(run, next)
    return end > next ? end : nil
  }

  /// 多 and 余 belong to the number when what is counted follows (三十多年).
  private func offerMore(
    _ run: HanRun, _ start: Int, _ end: Int, cost: Int, _ path: inout ShortestPath
  ) {
    guard end + 1 < run.count, Self.more.contains(run.units[end]),
      isPower(run.units[end - 1]) || run.units[end - 1] == HanRun.digits
    else { return }
    if traits[run.units[end + 1]].contains(.multiplier) {
      path.offer(start, end + 2, cost: cost, .number)
    }
    if !traits[run.units[end + 1]].isDisjoint(with: [.measure, .multiplier]) {
      path.offer(start, end + 1, cost: cost, .number)
    }
  }
}
