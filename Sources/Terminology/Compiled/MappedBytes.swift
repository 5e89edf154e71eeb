// SPDX-License-Identifier: Apache-2.0

import Glibc

/// Read-only memory that holds a compiled glossary: a mapped file, or one made in this process.
///
/// The one place where its address is known; everybody else gets bounds-checked spans. A mapped
/// file must not be cut while it is in use: replace it by renaming, as ``AtomicFile`` does.
@safe package final class MappedBytes: @unchecked Sendable {
  // Written by no one after `init`, hence Sendable.
  private let memory: UnsafeRawPointer
  package let count: Int

  /// Maps a whole file.
  ///
  /// - Throws: ``CompiledFileError/unreadable(path:reason:)``; ``CompiledFileError/foreign(path:)``
  ///   for what is no file or empty.
  package init(mapping path: String) throws(CompiledFileError) {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Self.failure(path) }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw Self.failure(path) }
    guard status.st_mode & S_IFMT == S_IFREG, status.st_size > 0 else {
      throw .foreign(path: path)
    }
    let size = Int(status.st_size)
    guard let address = unsafe mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0),
      unsafe address != MAP_FAILED
    else { throw Self.failure(path) }
    unsafe memory = UnsafeRawPointer(address)
    count = size
  }

  /// Copies bytes into memory of the same alignment as a mapping.
  package init(_ bytes: [UInt8]) {
    count = bytes.count
    let size = max(bytes.count, 1)
    let address = unsafe mmap(nil, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
    guard let address = unsafe address, unsafe address != MAP_FAILED else {
      preconditionFailure("no memory for \(size) bytes")
    }
    unsafe bytes.withUnsafeBytes {
      unsafe address.copyMemory(
        from: $0.baseAddress ?? UnsafeRawPointer(address), byteCount: $0.count)
    }
    unsafe memory = UnsafeRawPointer(address)
  }

  deinit { unsafe munmap(UnsafeMutableRawPointer(mutating: memory), max(count, 1)) }

  /// Lends the bytes of a range, which lies inside.
  package func withBytes<Result, Failure: Error>(
    in range: Range<Int>, _ body: (Span<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    precondition(range.lowerBound >= 0 && range.upperBound <= count, "a range of the file")
    let start = unsafe memory.advanced(by: range.lowerBound).assumingMemoryBound(to: UInt8.self)
    return try body(unsafe Span(_unsafeStart: start, count: range.count))
  }

  /// Lends everything as 64-bit words; the last bytes that do not fill one are left out.
  package func withWords<Result, Failure: Error>(
    _ body: (Span<UInt64>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let start = unsafe memory.assumingMemoryBound(to: UInt64.self)
    return try body(unsafe Span(_unsafeStart: start, count: count / 8))
  }

  /// A copy of the bytes of a range, which lies inside.
  package func bytes(in range: Range<Int>) -> [UInt8] {
    precondition(range.lowerBound >= 0 && range.upperBound <= count, "a range of the file")
    return unsafe [UInt8](
      UnsafeRawBufferPointer(start: memory.advanced(by: range.lowerBound), count: range.count))
  }

  private static func failure(_ path: String) -> CompiledFileError {
    .unreadable(path: path, reason: unsafe String(cString: strerror(errno)))
  }
}
