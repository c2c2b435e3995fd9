"""Reads an exported file with a library that had no part in writing it, and prints what is there.

The answer is JSON: the tables as rows of cells as they read, and whatever the format says of
itself. Every format has a function of its name.
"""

import csv as csvlib
import io
import json
import re
import subprocess
import sys
from html.parser import HTMLParser


def csv(path, separator=";", encoding="utf-8-sig"):
    with open(path, "rb") as file:
        data = file.read()
    # A row ends with a line break and with nothing else that Unicode parts lines by.
    rows = list(csvlib.reader(io.StringIO(data.decode(encoding), newline=""), delimiter=separator))
    return {"tables": [rows], "bom": data.startswith(b"\xef\xbb\xbf"), "crlf": data.endswith(b"\r\n")}


def plain(path):
    return csv(path, ",", "utf-8")


def xlsx(path):
    import openpyxl

    book = openpyxl.load_workbook(path)
    sheet = book.worksheets[0]
    cells = [cell for row in sheet.iter_rows() for cell in row]
    widths = {name: size.width for name, size in sheet.column_dimensions.items()}
    return {
        "tables": [[[cell.value or "" for cell in row] for row in page.iter_rows()] for page in book.worksheets],
        "sheets": book.sheetnames,
        "types": sorted({cell.data_type for cell in cells}),
        "frozen": sheet.freeze_panes,
        "filter": sheet.auto_filter.ref,
        "links": [cell.hyperlink.location for cell in cells if cell.hyperlink],
        "wraps": all(cell.alignment.wrap_text for cell in cells),
        "widths": widths,
        "title": book.properties.title,
        "author": book.properties.creator,
    }


def docx(path):
    import docx

    document = docx.Document(path)
    w = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    section = document.sections[0]
    heads = [[bool(row._tr.findall(f"{w}trPr/{w}tblHeader")) for row in table.rows] for table in document.tables]
    return {
        "tables": [[[cell.text for cell in row.cells] for row in table.rows] for table in document.tables],
        "heads": [sum(rows) for rows in heads],
        "headFirst": all(rows[0] for rows in heads),
        "paragraphs": [[part.style.name, part.text] for part in document.paragraphs],
        "width": section.page_width.mm,
        "height": section.page_height.mm,
        "landscape": section.orientation == 1,
        "title": document.core_properties.title,
        "language": document.styles.element.find(f".//{w}lang").get(f"{w}val"),
    }


def odt(path):
    from odf import table, teletype, text
    from odf.opendocument import load
    from odf.style import PageLayoutProperties, TextProperties

    document = load(path)

    def cell(element):
        return "\n".join(teletype.extractText(part) for part in element.getElementsByType(text.P))

    tables = document.getElementsByType(table.Table)
    heads = [item.getElementsByType(table.TableHeaderRows) for item in tables]
    layout = document.getElementsByType(PageLayoutProperties)[0]
    languages = {item.getAttribute("language") for item in document.getElementsByType(TextProperties)}
    return {
        "tables": [
            [[cell(item) for item in row.getElementsByType(table.TableCell)] for row in rows.getElementsByType(table.TableRow)]
            for rows in tables
        ],
        "heads": [len(item[0].getElementsByType(table.TableRow)) for item in heads],
        "orientation": layout.getAttribute("printorientation"),
        "languages": sorted(item for item in languages if item),
        "paragraphs": [teletype.extractText(part) for part in document.getElementsByType(text.P)],
        "headings": [teletype.extractText(part) for part in document.getElementsByType(text.H)],
    }


class Page(HTMLParser):
    """Tables with their scopes, and everything that would reach out of the page."""

    def __init__(self):
        super().__init__()
        self.tables, self.scopes, self.captions, self.outside = [], [], [], []
        self.language, self.title, self.headings = None, "", []
        self.cell, self.within = None, []

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if tag == "html":
            self.language = attributes.get("lang")
        if tag in ("script", "link", "img", "iframe") or any(key in attributes for key in ("src", "onload", "onclick")):
            self.outside.append(tag)
        if tag == "table":
            self.tables.append([])
            self.scopes.append([])
            self.captions.append("")
        if tag == "tr":
            self.tables[-1].append([])
        if tag in ("td", "th"):
            self.cell = []
            if tag == "th":
                self.scopes[-1].append(attributes.get("scope"))
        if tag == "li" and self.cell:
            self.cell.append("\n")
        if tag in ("h1", "h2"):
            self.headings.append("")
        if tag not in ("meta", "col", "br"):
            self.within.append(tag)

    def handle_startendtag(self, tag, attributes):
        """A tag that closes itself holds nothing."""

    def handle_endtag(self, tag):
        if tag in ("td", "th"):
            self.tables[-1][-1].append("".join(self.cell))
            self.cell = None
        assert self.within.pop() == tag, f"</{tag}> closes what is not open"

    def handle_data(self, data):
        if self.cell is not None:
            self.cell.append(data)
        elif "caption" in self.within:
            self.captions[-1] += data
        elif "title" in self.within:
            self.title += data
        elif self.within and self.within[-1] in ("h1", "h2"):
            self.headings[-1] += data


def html(path):
    page = Page()
    with open(path, encoding="utf-8") as file:
        source = file.read()
    page.feed(source)
    assert not page.within, f"{page.within} are not closed"
    return {
        "tables": page.tables,
        "scopes": page.scopes,
        "captions": page.captions,
        "outside": page.outside + re.findall(r"url\(|@import|https?://", source.split("</style>")[0]),
        "language": page.language,
        "title": page.title,
        "headings": page.headings,
    }


def md(path):
    made = subprocess.run(
        ["pandoc", "--from=markdown", "--to=html", "--standalone", "--metadata=title:x", path],
        capture_output=True, text=True, check=True)
    page = Page()
    body = made.stdout.split("<body>")[1].split("</body>")[0]
    # A break within a cell parts things as the items of a list do.
    page.feed(re.sub(r"<br\s*/?>", "\n", body))
    return {"tables": page.tables, "captions": page.captions, "headings": page.headings}


def pdf(path):
    import pypdf

    reader = pypdf.PdfReader(path)
    root = reader.trailer["/Root"]
    tags, scopes = {}, {}

    def walk(node):
        node = node.get_object() if hasattr(node, "get_object") else node
        if isinstance(node, list):
            for kid in node:
                walk(kid)
            return
        if not isinstance(node, dict):
            return
        kind = node.get("/S")
        if kind:
            tags[kind] = tags.get(kind, 0) + 1
        if kind == "/TH":
            attributes = node.get("/A", {})
            attributes = attributes.get_object() if hasattr(attributes, "get_object") else attributes
            for item in attributes if isinstance(attributes, list) else [attributes]:
                item = item.get_object() if hasattr(item, "get_object") else item
                if "/Scope" in item:
                    scopes[item["/Scope"]] = scopes.get(item["/Scope"], 0) + 1
        if "/K" in node:
            walk(node["/K"])

    walk(root["/StructTreeRoot"])
    text = subprocess.run(["pdftotext", "-raw", path, "-"], capture_output=True, text=True, check=True).stdout
    return {
        "tags": {key[1:]: count for key, count in tags.items()},
        "scopes": {key[1:]: count for key, count in scopes.items()},
        "marked": bool(root.get("/MarkInfo", {}).get("/Marked")),
        "language": root.get("/Lang"),
        "title": reader.metadata.title,
        "outline": [item.title for item in flat(reader.outline)],
        "pages": [page.extract_text() for page in reader.pages],
        "sizes": [[round(float(size)) for size in page.mediabox[2:]] for page in reader.pages],
        "text": text,
    }


def flat(outline):
    for item in outline:
        if isinstance(item, list):
            yield from flat(item)
        else:
            yield item


if __name__ == "__main__":
    sys.setrecursionlimit(100_000)
    json.dump(globals()[sys.argv[1]](sys.argv[2]), sys.stdout)
