internal import Hummingbird
internal import HummingbirdCore
internal import Logging
internal import NIOCore
internal import NIOHTTP1
internal import NIOHTTPCompression
internal import NIOHTTPTypesHTTP1

/// HTTP/1.1 whose answers travel compressed where the client takes them so.
///
/// What may be compressed says so by `Vary: Accept-Encoding`; an answer to HEAD has no body and
/// says nothing.
struct CompressedChannel: ServerChildChannel {
  typealias Value = HTTP1Channel.Value

  let plain: HTTP1Channel

  func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<Value> {
    plain.setup(channel: channel, logger: logger).flatMapThrowing { value in
      let pipeline = channel.pipeline.syncOperations
      let codec = try pipeline.handler(type: HTTP1ToHTTPServerCodec.self)
      let compressor = HTTPResponseCompressor { head, _ in
        head.headers.contains(name: "vary") ? .compressIfPossible : .doNotCompress
      }
      try pipeline.addHandler(compressor, position: .before(codec))
      return value
    }
  }

  func handle(value: Value, logger: Logger) async {
    await plain.handle(value: value, logger: logger)
  }
}
