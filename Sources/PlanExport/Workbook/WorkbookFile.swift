internal import CXlsxWriter
internal import Foundation

/// A workbook that is written by libxlsxwriter, from first sheet to closed file.
///
/// Everything goes in as strings, so that no text can become a formula. The first error is kept
/// and thrown at the end; the library itself only ever answers with a code.
struct WorkbookFile: ~Copyable {
  /// How a cell looks.
  enum Style: CaseIterable { case head, text, bold, faint, link }

  /// Excel holds no longer text in a cell.
  private static let longestText = 32_767

  private let book: UnsafeMutablePointer<lxw_workbook>
  private let formats: [Style: UnsafeMutablePointer<lxw_format>]
  private var failure: lxw_error = LXW_NO_ERROR
  private var isClosed = false

  /// - Parameter path: of the file, which is written when it is closed.
  init(path: String) throws(ExportError) {
    guard let book = workbook_new(path) else {
      throw .workbook(reason: "there is no memory for it")
    }
    self.book = book
    var formats: [Style: UnsafeMutablePointer<lxw_format>] = [:]
    for style in Style.allCases { formats[style] = Self.format(style, in: book) }
    self.formats = formats
  }

  deinit {
    // Closing is what frees it.
    if !isClosed { _ = workbook_close(book) }
  }

  private static func format(
    _ style: Style, in book: UnsafeMutablePointer<lxw_workbook>
  ) -> UnsafeMutablePointer<lxw_format>? {
    guard let format = workbook_add_format(book) else { return nil }
    format_set_text_wrap(format)
    format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    switch style {
    case .text: break
    case .bold: format_set_bold(format)
    case .head:
      format_set_bold(format)
      format_set_bg_color(format, 0xE8EDF3)
      format_set_bottom(format, UInt8(LXW_BORDER_THIN.rawValue))
    case .faint:
      format_set_italic(format)
      format_set_font_color(format, 0x595959)
    case .link:
      format_set_font_color(format, 0x0B4F9E)
      format_set_underline(format, UInt8(LXW_UNDERLINE_SINGLE.rawValue))
    }
    return format
  }

  // MARK: Sheets

  struct Sheet {
    fileprivate let sheet: UnsafeMutablePointer<lxw_worksheet>
  }

  func sheet(named name: String) throws(ExportError) -> Sheet {
    guard let sheet = workbook_add_worksheet(book, name) else {
      throw .workbook(reason: "the sheet '\(name)' cannot be added")
    }
    worksheet_set_landscape(sheet)
    worksheet_set_paper(sheet, 9)  // A4
    worksheet_fit_to_pages(sheet, 1, 0)
    return Sheet(sheet: sheet)
  }

  mutating func write(
    _ text: String, _ style: Style = .text, in sheet: Sheet, row: Int, column: Int
  ) {
    keep(
      worksheet_write_string(
        sheet.sheet, lxw_row_t(row), lxw_col_t(column), Self.fitting(text), formats[style]))
  }

  /// A text that leads to a cell of another sheet, such as `Kilder!A2`; a sheet holds so many links
  /// and no more, then it is a text alone.
  mutating func write(
    _ text: String, linkingTo cell: String, in sheet: Sheet, row: Int, column: Int
  ) {
    let fitting = Self.fitting(text)
    let linked = worksheet_write_url_opt(
      sheet.sheet, lxw_row_t(row), lxw_col_t(column), "internal:\(cell)", formats[.link], fitting,
      nil)
    if linked != LXW_NO_ERROR { write(text, in: sheet, row: row, column: column) }
  }

  /// What a cell can hold. Cut only where the whole cannot be kept, and then it says so.
  private static func fitting(_ text: String) -> String {
    let clean = withoutControls(text)
    guard clean.utf16.count > longestText else { return clean }
    let note = " … (forkortet; en celle kan ikke romme mer)"
    var room = longestText - note.utf16.count
    // By scalars: one character may be longer than a cell.
    let cut = clean.unicodeScalars.prefix { scalar in
      room -= UTF16.width(scalar)
      return room >= 0
    }
    return String(cut) + note
  }

  private static func withoutControls(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.writable.unicodeScalars.map {
          $0.properties.generalCategory == .control && $0 != "\n" && $0 != "\t" ? "\u{FFFD}" : $0
        }))
  }

  /// The first row stays in sight, as do the first columns, and repeats on paper; rows can be
  /// chosen by what is in them.
  mutating func freeze(_ sheet: Sheet, columns: Int, of all: Int, rows: Int) {
    worksheet_freeze_panes(sheet.sheet, 1, lxw_col_t(columns))
    keep(worksheet_repeat_rows(sheet.sheet, 0, 0))
    keep(worksheet_set_footer(sheet.sheet, "&RSide &P av &N"))
    guard rows > 0 else { return }
    keep(worksheet_autofilter(sheet.sheet, 0, 0, lxw_row_t(rows), lxw_col_t(all - 1)))
  }

  mutating func setWidth(_ width: Double, ofColumn column: Int, in sheet: Sheet) {
    let column = lxw_col_t(column)
    keep(worksheet_set_column(sheet.sheet, column, column, width, nil))
  }

  // MARK: The whole

  mutating func setProperties(title: String, comments: String) {
    var properties = lxw_doc_properties()
    let texts: [UnsafeMutablePointer<CChar>?] =
      [title, "Tverrsnitt", "SLT-planer", comments].map { strdup($0.writable) }
    defer { for text in texts { free(text) } }
    properties.title = texts[0]
    properties.author = texts[1]
    properties.subject = texts[2]
    properties.comments = texts[3]
    keep(workbook_set_properties(book, &properties))
  }

  private mutating func keep(_ code: lxw_error) {
    if failure == LXW_NO_ERROR { failure = code }
  }

  /// Writes the file.
  ///
  /// - Throws: `ExportError.workbook` for the first thing that went wrong.
  consuming func close() throws(ExportError) {
    isClosed = true
    keep(workbook_close(book))
    guard failure == LXW_NO_ERROR else {
      throw .workbook(reason: String(cString: lxw_strerror(failure)))
    }
  }
}
