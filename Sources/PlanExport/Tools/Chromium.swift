internal import Glibc
package import PlanCorpus

/// Prints HTML to a tagged pdf with outline, in a fresh profile and without any network.
struct Chromium: Sendable {
  let child: ChildProcess

  func pdf(of html: String) async throws(ExportError) -> [UInt8] {
    do throws(ToolError) {
      return try await child.output(
        "table.pdf", of: ["table.html": [UInt8](html.utf8)]
      ) { folder in
        Self.flags + [
          "--user-data-dir=\(folder)/profile", "--print-to-pdf=\(folder)/table.pdf",
          "file://\(folder)/table.html",
        ]
      }
    } catch {
      throw ExportError(error, .pdf)
    }
  }

  private static var flags: [String] {
    let flags = [
      "--headless=new", "--no-pdf-header-footer", "--export-tagged-pdf",
      "--generate-pdf-document-outline", "--host-resolver-rules=MAP * ~NOTFOUND", "--lang=nb",
      "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking",
      "--disable-extensions", "--disable-sync", "--no-first-run", "--disable-component-update",
    ]
    // Chromium refuses to start as root with its sandbox on.
    return geteuid() == 0 ? flags + ["--no-sandbox"] : flags
  }
}

extension Tool {
  package static let chromium = Tool(
    name: "Chromium", commands: ["chromium", "chromium-browser", "google-chrome"],
    package: "chromium")
}
