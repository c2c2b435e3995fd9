internal import CXapian
internal import Foundation

/// Calls of the shim, with its rules held: a call that fails says why, in a kind that it knows.
enum Shim {
  @discardableResult
  static func call(_ body: (inout CXError) -> Bool) -> Bool {
    var error = CXError()
    let isDone = body(&error)
    defer { cx_error_free(&error) }
    hold(isDone == (error.kind == CXErrorNone), "a call says \(isDone), its error \(error.kind)")
    hold(
      error.kind != CXErrorUnknown && error.kind != CXErrorStandardException
        && error.kind != CXErrorAssertion && error.kind != CXErrorInternal,
      "\(error.message.map { String(cString: $0) } ?? "an error without a message")")
    return isDone
  }

  static func made(_ body: (inout CXError) -> OpaquePointer?) -> OpaquePointer? {
    var made: OpaquePointer?
    call { error in
      made = body(&error)
      return made != nil
    }
    return made
  }

  /// What a call that cannot fail here makes.
  static func needed(_ body: (inout CXError) -> OpaquePointer?) -> OpaquePointer {
    guard let made = made(body) else { fatalError("the shim made nothing") }
    return made
  }

  static func lend<Value>(_ bytes: [UInt8], _ body: (CXBytes) -> Value) -> Value {
    bytes.withUnsafeBufferPointer { body(CXBytes(data: $0.baseAddress, size: $0.count)) }
  }

  static func taken(_ text: CXText) -> [UInt8] {
    defer { cx_text_free(text) }
    return Array(UnsafeBufferPointer(start: text.data, count: text.size))
  }

  /// A small database, open for writing as long as the program runs. libFuzzer calls from one thread
  /// alone, which is what the shim asks for.
  nonisolated(unsafe) static let database: OpaquePointer = {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("tverrsnitt-fuzz-\(UUID().uuidString)").path
    let database = needed { cx_writer_open(folder, cx_db_create, 0, &$0) }
    for text in ["ungdom og politi", "hasjavvenning på skolen", "foreldre, rus og ungdommer"] {
      fill(database, Array(text.utf8))
    }
    for word in ["ungdom", "politi", "hasjavvenning", "foreldremøte"] {
      lend(Array(word.utf8)) { word in
        _ = call { cx_writer_add_spelling(database, word, 3, &$0) }
        _ = call { cx_writer_add_synonym(database, word, word, &$0) }
      }
    }
    call { cx_writer_commit(database, &$0) }
    return database
  }()

  private static func fill(_ database: OpaquePointer, _ text: [UInt8]) {
    let document = needed { cx_document_new(&$0) }
    let generator = needed { cx_generator_new(&$0) }
    defer {
      cx_generator_free(generator)
      cx_document_free(document)
    }
    call { cx_generator_set_stemmer(generator, "norwegian", cx_index_stem_some, &$0) }
    lend(text) { text in
      lend([]) { empty in
        _ = call { cx_generator_index(generator, document, text, empty, 1, true, &$0) }
      }
      _ = call { cx_document_set_data(document, text, &$0) }
      _ = call { cx_document_set_value(document, 0, text, &$0) }
    }
    var id: UInt32 = 0
    call { cx_writer_add(database, document, &id, &$0) }
  }
}
