import Testing
import Xapian

@Suite struct `Translation of exceptions` {
  /// In the order of the shim's enum, from 1.
  static let codes: [(kind: UInt32, code: XapianError.Code)] = [
    (1, .internal), (2, .invalidArgument), (3, .invalidOperation), (4, .unimplemented),
    (5, .database), (6, .databaseCorrupt), (7, .databaseCreate), (8, .databaseLocked),
    (9, .databaseModified), (10, .databaseOpening), (11, .databaseVersion),
    (12, .databaseNotFound), (13, .databaseClosed), (14, .documentNotFound),
    (15, .featureUnavailable), (16, .internal), (17, .network), (18, .networkTimeout),
    (19, .queryParser), (20, .serialisation), (21, .range), (22, .wildcard), (23, .other),
    (24, .outOfMemory), (25, .other), (26, .other),
  ]

  @Test(arguments: codes)
  func `every class of exception has its code`(kind: UInt32, code: XapianError.Code) throws {
    let error = try #require(caught { () throws(XapianError) in try provokeError(kind: kind) })
    #expect(error.code == code)
    #expect(!error.typeName.isEmpty)
    #expect(!error.message.isEmpty)
  }

  @Test func `message, context and the system's words come along`() throws {
    let error = try #require(caught { () throws(XapianError) in try provokeError(kind: 17) })
    #expect(error.message == "provoked")
    #expect(error.context == "here")
    #expect(error.underlying == "Connection refused")
    #expect(
      error.description
        == "Remote database could not be reached: provoked (Connection refused) [here]. "
        + "Check that its server runs and that the address is right.")
  }

  @Test func `exceptions that are not Xapian's are caught too`() throws {
    let memory = try #require(caught { () throws(XapianError) in try provokeError(kind: 24) })
    let standard = try #require(caught { () throws(XapianError) in try provokeError(kind: 25) })
    let unknown = try #require(caught { () throws(XapianError) in try provokeError(kind: 26) })
    #expect(memory.typeName == "std::bad_alloc")
    #expect(standard.typeName == "std::exception")
    #expect(standard.message == "provoked")
    #expect(unknown.typeName == "unknown")
  }

  @Test func `nothing provoked is no error`() {
    #expect(caught { () throws(XapianError) in try provokeError(kind: 0) } == nil)
  }

  @Test func `codes are equal by name and print it`() {
    #expect(XapianError.Code.databaseLocked != .databaseNotFound)
    #expect(XapianError.Code.databaseLocked.description == "databaseLocked")
  }

  @Test(arguments: [
    (XapianError.Subject.term("ungdom"), "the term “ungdom”"), (.word("rus"), "the word “rus”"),
    (.query("a b"), "the query “a b”"), (.slot(3), "value slot 3"),
    (.metadata("navn"), "the metadata key “navn”"),
    (.language("klingon"), "the language “klingon”"), (.path("/x"), "/x"),
  ])
  func `subjects read as text`(subject: XapianError.Subject, text: String) {
    #expect(subject.description == text)
    let error = XapianError(code: .range, message: "nei", subject: subject, database: "db")
    #expect(error.description == "Out of range, \(text), in db: nei.")
  }
}
