// SPDX-License-Identifier: Apache-2.0

import ICU

/// Splits runs of cells into words: by the lattice, or by ICU's breaker where ICU's dictionary
/// cannot be read.
struct RunSegmenter: ~Copyable {
  /// A piece of a run.
  struct Piece {
    /// Behind its last cell.
    let end: Int
    let edge: ShortestPath.Edge
  }

  private var lattice: Lattice?
  private var breaker: WordBreaker?
  private var boundaries: [WordBoundary] = []
  /// Why the lattice is not used; `nil` when it is.
  let defect: String?

  /// - Throws: ``TextError/unavailable(_:)`` when neither the dictionary nor the breaker opens.
  init(mode: Lattice.Mode, lexicon: Lexicon) throws(TextError) {
    do {
      lattice = Lattice(try WordDictionary(), mode: mode, lexicon: lexicon)
      defect = nil
    } catch {
      defect = "\(error)"
      do {
        breaker = try WordBreaker(language: .chinese)
      } catch {
        throw .unavailable("\(error)")
      }
    }
  }

  /// The lattice of a run; `nil` when ICU's breaker does the work.
  func view(of run: HanRun) -> LatticeView? {
    guard var lattice else { return nil }
    lattice.keepOffers()
    lattice.solve(run)
    return LatticeView(run, lattice)
  }

  mutating func prepareForLongText() { lattice?.prepareForLongText() }

  /// Replaces `pieces` by those of `run`, in order.
  ///
  /// - Throws: ``TextError/unavailable(_:)`` when memory runs out.
  mutating func split(_ run: HanRun, into pieces: inout [Piece]) throws(TextError) {
    pieces.removeAll(keepingCapacity: true)
    if lattice != nil {
      lattice?.solve(run)
      collect(run, into: &pieces)
    } else {
      try breakByICU(run, into: &pieces)
    }
  }

  private func collect(_ run: HanRun, into pieces: inout [Piece]) {
    guard let lattice else { return }
    var boundary = run.count
    while boundary > 0 {
      let (start, edge) = lattice.path.last(at: boundary)
      pieces.append(Piece(end: boundary, edge: edge))
      boundary = start
    }
    pieces.reverse()
  }

  private mutating func breakByICU(_ run: HanRun, into pieces: inout [Piece]) throws(TextError) {
    boundaries.removeAll(keepingCapacity: true)
    do {
      try breaker?.appendBoundaries(of: run.units.span, to: &boundaries)
    } catch {
      throw .unavailable("\(error)")
    }
    for boundary in boundaries { pieces.append(Piece(end: boundary.utf16End, edge: .word)) }
  }
}
