"""A form of the pages where plans are corrected, filled in as a browser does."""

import html.parser
import urllib.parse

FORM = "/gjennomgang/fjellvik-2023/tiltak/1.1"


class Form(html.parser.HTMLParser):
    """What a browser would send of the first form of a page that is not a search."""

    def __init__(self, page):
        super().__init__()
        self.fields, self.area, self.select, self.is_in = [], None, None, False
        self.feed(page)

    def handle_starttag(self, tag, pairs):
        given = dict(pairs)
        if tag == "form":
            self.is_in = given.get("method", "").lower() == "post"
        if not self.is_in:
            return
        kind, value = given.get("type"), given.get("value", "")
        if tag == "input" and (kind in ("hidden", "text") or "checked" in given):
            self.fields.append((given["name"], value))
        elif tag == "textarea":
            self.area = given["name"]
            self.fields.append((self.area, ""))
        elif tag == "select":
            self.select = given["name"]
        elif tag == "option" and "selected" in given:
            self.fields.append((self.select, value))

    def handle_data(self, data):
        if self.area:
            self.fields[-1] = (self.area, self.fields[-1][1] + data.removeprefix("\n"))

    def handle_endtag(self, tag):
        if tag == "textarea":
            self.area = None
        elif tag == "form":
            self.is_in = False


def correct(server, title):
    """Sets the title of a tiltak: the status and the page that comes back."""
    fields = dict(Form(server.ask(FORM)[2].decode()).fields)
    fields |= {"verdi-title": title, "begrunnelse": "prøve", "handling": "lagre"}
    client = server.client()
    client.request("POST", FORM, urllib.parse.urlencode(fields), {
        "Content-Type": "application/x-www-form-urlencoded",
        "Origin": f"http://127.0.0.1:{server.port}"})
    answer = client.getresponse()
    page = answer.read().decode()
    client.close()
    return answer.status, page
