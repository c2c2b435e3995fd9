import Fixtures
import Foundation
import Testing

@testable import PlanCorpus

@Suite struct `A file that is no plan` {
  private func fault(_ name: String, _ bytes: [UInt8]) async -> Fault? {
    let file = DeliveredFile(name: name, bytes: bytes)
    do throws(Fault) {
      _ = try await PlanConversion(recognizes: false, soundWords: { .empty }).convert(file)
      return nil
    } catch {
      return error
    }
  }

  @Test func `is refused with its name, the reason and the remedy`() async throws {
    let pdf = try await MadeFiles.taggedPdf("<p>Handlingsplan</p>")
    let cases: [(String, [UInt8], String)] = [
      ("tom.txt", Array("   \n".utf8), "is empty"),
      ("nuller.txt", Array("Plan\n".utf8) + [UInt8](repeating: 0, count: 500), "NUL"),
      ("brutt.pdf", Array("%PDF-1.7\nikke noe mer".utf8), "cannot be read"),
      ("halv.pdf", Array(pdf.prefix(pdf.count / 2)), "cannot be read"),
      ("feil.pdf", Array("Dette er bare tekst".utf8), "is named .pdf and is no such file"),
      ("laast.pdf", try await MadeFiles.encrypted(pdf), "is encrypted and needs a password"),
      ("gammel.doc", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1], "is an old Word document"),
      ("bilde.png", [0x89, 0x50, 0x4E, 0x47, 0x0D], "is a picture"),
      ("bombe.docx", try await MadeFiles.bomb(mebibytes: 400), "would unpack to 400 MiB"),
      ("pakke.docx", try await zip(["fil.txt": "hei"]), "is packed and is no docx or odt"),
      ("rot.docx", Array("PK\u{3}\u{4} og så rot".utf8), "cannot be read"),
    ]
    for (name, bytes, problem) in cases {
      let fault = await fault(name, bytes)
      #expect(fault?.file == name)
      #expect(fault?.problem.contains(problem) == true, "\(name): \(fault?.problem ?? "taken")")
      #expect(fault?.remedy.isEmpty == false)
    }
  }

  private func zip(_ parts: [String: String]) async throws -> [UInt8] {
    let writes = parts.map { "p.writestr('\($0.key)', '\($0.value)')" }.joined(separator: "; ")
    return try await MadeFiles.python(
      "import zipfile\nwith zipfile.ZipFile('out', 'w') as p: \(writes)")
  }

  @Test func `cannot make another file of this machine part of its text`() async throws {
    let secret = FileManager.default.temporaryDirectory.appendingPathComponent(
      "hemmelig-\(UUID().uuidString).txt")
    try "svært hemmelig".write(to: secret, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: secret) }
    let document = """
      <?xml version="1.0"?><!DOCTYPE d [<!ENTITY x SYSTEM "file://\(secret.path)">]>
      <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>
      <w:p><w:r><w:t>Plan &x;</w:t></w:r></w:p></w:body></w:document>
      """
    let docx = try await MadeFiles.python(
      """
      import zipfile
      with zipfile.ZipFile('in.docx') as old, zipfile.ZipFile('out', 'w') as new:
          for name in old.namelist():
              new.writestr(name, open('document').read() if name == 'word/document.xml' else old.read(name))
      """,
      ["in.docx": try await MadeFiles.docx("<p>Plan</p>"), "document": Array(document.utf8)])
    let file = DeliveredFile(name: "p.docx", bytes: docx)
    let plan = try? await PlanConversion(recognizes: false, soundWords: { .empty }).convert(file)
    #expect(plan?.text.contains("hemmelig") != true)
    let page = "<html><body><p>Plan</p><iframe src='\(secret.path)'></iframe></body></html>"
    let html = DeliveredFile(name: "p.html", bytes: Array(page.utf8))
    let read = try await PlanConversion(recognizes: false, soundWords: { .empty }).convert(html)
    #expect(!read.text.contains("hemmelig"))
  }

  @Test func `that only has pictures of its pages is said to, with what could read it`()
    async throws
  {
    let picture = try await MadeFiles.python(
      """
      import struct, zlib
      def part(name, data): return struct.pack('>I', len(data)) + name + data + struct.pack('>I', zlib.crc32(name + data))
      rows = b''.join(b'\\0' + bytes([40 * (y % 6)]) * 60 for y in range(60))
      open('out', 'wb').write(b'\\x89PNG\\r\\n\\x1a\\n' + part(b'IHDR', struct.pack('>IIBBBBB', 60, 60, 8, 0, 0, 0, 0)) + part(b'IDAT', zlib.compress(rows)) + part(b'IEND', b''))
      """)
    let base = Data(picture).base64EncodedString()
    let pdf = try await MadeFiles.taggedPdf("<img src='data:image/png;base64,\(base)'>")
    let fault = await fault("skannet.pdf", pdf)
    #expect(fault?.problem == "holds pictures of its pages and no text")
    #expect(fault?.remedy.contains("tesseract-ocr-nor") == true)
  }

  @Test func `is not read when it is a link, a device, missing or too large`() throws {
    try Fixtures.withFolder { folder in
      let files = FileManager.default
      try Data("Plan".utf8).write(to: URL(fileURLWithPath: "\(folder)/plan.txt"))
      try files.createSymbolicLink(
        atPath: "\(folder)/lenke.txt", withDestinationPath: "\(folder)/plan.txt")
      #expect(files.createFile(atPath: "\(folder)/stor.pdf", contents: nil))
      #expect(truncate("\(folder)/stor.pdf", 300 << 20) == 0)
      #expect(mkfifo("\(folder)/roer", 0o600) == 0)
      let cases = [
        ("lenke.txt", "is a symbolic link"), ("borte.txt", "is missing"), ("roer", "is no file"),
        ("stor.pdf", "is larger than 100 MiB (300 MiB)"),
      ]
      for (name, problem) in cases {
        let found = PlanCorpusTests.fault { () throws(Fault) in
          try DeliveredFile.read(at: "\(folder)/\(name)")
        }
        #expect(found?.problem == problem)
      }
    }
  }
}
