internal import CZlib
internal import NIOCore

/// Packs bytes by gzip (RFC 1952), all at once.
///
/// An answer is packed once and kept, never while it is written to a connection:
/// `HTTPResponseCompressor` of SwiftNIO ends the process when it meets an answer to what was no
/// request.
enum Gzip {
  /// What zlib takes for gzip instead of its own format, with the largest window.
  private static let window: Int32 = 15 + 16
  private static let memory: Int32 = 8
  /// Six is zlib's own choice between time and size.
  private static let level: Int32 = 6

  /// - Returns: `nil` when there is no memory for it, so that the answer goes as it is.
  static func packed(_ plain: ByteBuffer) -> ByteBuffer? {
    var stream = z_stream()
    let size = Int32(MemoryLayout<z_stream>.size)
    guard
      deflateInit2_(
        &stream, level, Z_DEFLATED, window, memory, Z_DEFAULT_STRATEGY, ZLIB_VERSION, size) == Z_OK
    else { return nil }
    defer { deflateEnd(&stream) }
    let bound = Int(deflateBound(&stream, UInt(plain.readableBytes)))
    var packed = ByteBuffer()
    packed.writeWithUnsafeMutableBytes(minimumWritableBytes: bound) { room in
      plain.withUnsafeReadableBytes { deflate(&stream, $0, into: room) }
    }
    return packed.readableBytes > 0 ? packed : nil
  }

  /// - Returns: the number of bytes written: all of it, or none.
  private static func deflate(
    _ stream: inout z_stream, _ plain: UnsafeRawBufferPointer,
    into room: UnsafeMutableRawBufferPointer
  ) -> Int {
    // zlib only reads what it is given, though its header does not say so.
    stream.next_in = UnsafeMutablePointer(
      mutating: plain.bindMemory(to: UInt8.self).baseAddress)
    stream.avail_in = UInt32(plain.count)
    stream.next_out = room.bindMemory(to: UInt8.self).baseAddress
    stream.avail_out = UInt32(room.count)
    return CZlib.deflate(&stream, Z_FINISH) == Z_STREAM_END ? Int(stream.total_out) : 0
  }
}
