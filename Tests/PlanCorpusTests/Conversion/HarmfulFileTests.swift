import Foundation
import Testing

@testable import PlanCorpus

/// Files that are small and would become large.
@Suite struct `A file that is made to do harm` {
  private func fault(_ name: String, _ bytes: [UInt8]) async -> Fault? {
    let file = DeliveredFile(name: name, bytes: bytes)
    do throws(Fault) {
      _ = try await PlanConversion(recognizes: false, soundWords: { .empty }).convert(file)
      return nil
    } catch {
      return error
    }
  }

  /// A document in which one part's XML was changed by a line of Python over `text`.
  private func document(
    _ format: PlanFormat, changing line: String, lyingAboutSize: Bool = false
  ) async throws -> [UInt8] {
    let html = "<h1>Plan</h1><p>Ungdom</p>"
    let packed =
      format == .docx ? try await MadeFiles.docx(html) : try await MadeFiles.odt(html)
    let part = format == .docx ? "word/document.xml" : "content.xml"
    return try await MadeFiles.python(
      """
      import struct, zipfile
      with zipfile.ZipFile('in') as old, zipfile.ZipFile('new', 'w') as new:
          for info in old.infolist():
              data = old.read(info)
              if info.filename == '\(part)':
                  text = data.decode().split('?>', 1)[1]
                  \(line)
                  data = text.encode()
                  size = struct.pack('<I', len(data))
              new.writestr(info.filename, data, compress_type=info.compress_type)
      packed = open('new', 'rb').read()
      if \(lyingAboutSize ? "True" : "False"):
          assert packed.count(size) == 2
          packed = packed.replace(size, struct.pack('<I', 4000))
      open('out', 'wb').write(packed)
      """, ["in": packed])
  }

  private static let laughs =
    "text = '<!DOCTYPE d [<!ENTITY a \"haha\">' + ''.join('<!ENTITY %s \"%s\">' % "
    + "(chr(98 + i), ('&%s;' % chr(97 + i)) * 10) for i in range(9)) + ']>' "
    + "+ text.replace('Ungdom', 'Ungdom &j;')"

  private static let spaces = "text = text.replace('Ungdom', ' ' * (250 << 20) + 'Ungdom')"

  @Test(arguments: [PlanFormat.docx, .odt])
  func `by entities within entities is refused`(format: PlanFormat) async throws {
    let file = try await document(format, changing: Self.laughs)
    #expect(file.count < 100_000)
    let fault = await fault("ler.\(format.rawValue)", file)
    #expect(fault?.problem.hasPrefix("cannot be read") == true, "\(fault?.problem ?? "taken")")
  }

  @Test(arguments: [PlanFormat.docx, .odt])
  func `by a size that it lies about is stopped by the limits of what reads it`(
    format: PlanFormat
  ) async throws {
    let file = try await document(format, changing: Self.spaces, lyingAboutSize: true)
    #expect(file.count < 1_000_000)
    let fault = await fault("lyver.\(format.rawValue)", file)
    #expect(fault?.problem.hasPrefix("cannot be read") == true, "\(fault?.problem ?? "taken")")
  }

  @Test func `by elements within elements is refused`() async throws {
    let file = try await document(
      .docx, changing: "text = text.replace('<w:body>', '<w:body>' + '<w:p>' * 200000)")
    let fault = await fault("dyp.docx", file)
    #expect(fault?.problem.hasPrefix("cannot be read") == true, "\(fault?.problem ?? "taken")")
  }

  @Test func `by names of parts that lead elsewhere writes nothing elsewhere`() async throws {
    let folder = FileManager.default.temporaryDirectory.path
    let name = "tverrsnitt-rot-\(UUID().uuidString)"
    let file = try await MadeFiles.python(
      """
      import zipfile
      with zipfile.ZipFile('in') as old, zipfile.ZipFile('out', 'w') as new:
          for info in old.infolist():
              new.writestr(info.filename, old.read(info), compress_type=info.compress_type)
          for name in ['../\(name)', '../../\(name)', '\(folder)/\(name)']:
              new.writestr(name, 'hei')
      """, ["in": try await MadeFiles.odt("<h1>Plan</h1><p>Ungdom</p>")])
    _ = await fault("utenfor.odt", file)
    #expect(!FileManager.default.fileExists(atPath: "\(folder)/\(name)"))
    let above = (folder as NSString).deletingLastPathComponent
    #expect(!FileManager.default.fileExists(atPath: "\(above)/\(name)"))
  }
}
