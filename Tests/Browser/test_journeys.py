"""What people come to do, by one who knows only the page."""

import csv
import io
import time
import unittest

from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

import server
from browser import Browser

MOST_CLICKS = 4


def download(browser, ending, patience=60):
    """The bytes of the file that comes next."""
    end = time.monotonic() + patience
    while time.monotonic() < end:
        for file in browser.downloads.glob(f"*.{ending}"):
            content = file.read_bytes()
            file.unlink()
            return content
        time.sleep(0.1)
    raise AssertionError(f"no {ending} came")


def rows(content):
    text = content.decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text), delimiter=";"))


class Questions(unittest.TestCase):
    def setUp(self):
        self.browser = Browser()
        self.addCleanup(self.browser.driver.quit)
        self.browser.open(server.real())

    def tearDown(self):
        self.assertLessEqual(self.browser.clicks, MOST_CLICKS)
        self.assertEqual(self.browser.console(), [])

    def test_who_has_hasjavvenning(self):
        self.browser.search("hvem har hasjavvenning?")
        kommuner = {hit.text for hit in self.browser.all(".hit .meta strong")}
        self.assertLessEqual({"Bærum", "Lillehammer", "Lillestrøm"}, kommuner)
        self.assertIn("fra 3 kommuner", self.browser.text)
        self.browser.click("Hasjavvenningsprogram (HAP)", ".hits")
        self.assertIn("Helsestasjon for ungdom (HFU) Lillestrøm", self.browser.text)

    def test_how_often_the_styring_of_baerum_meets_by_search(self):
        self.browser.search("hvor ofte møtes styringsnivået i Bærum?")
        self.browser.click("Bærum", ".filters")
        self.browser.click("Styret for SLT Bærum", ".hits")
        self.assertIn("minimum fire møter per år", self.browser.text)

    def test_how_often_the_styring_of_baerum_meets_by_table(self):
        self.browser.click("Sammenlign")
        self.browser.click("Organisering", "main")
        row = [row for row in self.browser.all("tbody tr") if "Styrende: møter" in row.text][0]
        columns = [cell.text for cell in self.browser.all("thead th")]
        cells = [cell.text for cell in row.find_elements(By.CSS_SELECTOR, "th, td")]
        self.assertIn("4 i året", cells[columns.index("Bærum 2016")])

    def test_what_the_others_have_that_nordre_land_does_not_mention(self):
        self.browser.click("Hull i planen")
        self.browser.click("Nordre Land", "main")
        rows = {
            row.find_element(By.TAG_NAME, "th").text: row.text
            for row in self.browser.all("tbody tr")
        }
        self.assertIn("Hasjavvenningsprogram (HAP)", rows["Hasjavvenning"])
        self.assertIn("ikke funnet i planen", rows["Hasjavvenning"])
        self.assertNotIn("mangler", self.browser.text)


class WithoutScript(unittest.TestCase):
    def setUp(self):
        self.browser = Browser(script=False)
        self.addCleanup(self.browser.driver.quit)
        self.browser.open(server.real())

    def test_search_narrow_open_collect_export(self):
        self.browser.search("hasjavvenning")
        self.browser.click("Lillestrøm", ".filters")
        self.assertIn("3 treff i 1 plan fra 1 kommune", self.browser.text)
        self.browser.click("Legg i utvalget", ".hits")
        self.assertIn("Utvalg (1)", self.browser.find("Utvalg", ".menu").text)
        self.browser.click("Hasjavvenningsprogram (HAP)", ".hits")
        self.assertIn("Ta ut av utvalget", self.browser.text)
        self.browser.click("Utvalg (1)")
        title = self.browser.all("tbody th a")[0].text
        self.assertEqual(title, "Hasjavvenningsprogram (HAP)")
        self.browser.click("Last ned utvalget")
        self.browser.click("CSV", ".download")
        table = rows(download(self.browser, "csv"))
        head = next(row for row in table if "Tiltak" in row)
        row = dict(zip(head, table[table.index(head) + 1]))
        self.assertEqual(row["Kommune"], "Lillestrøm")
        self.assertEqual(row["Tiltak"], title)

    def test_a_filter_never_resets_the_query_and_back_goes_back(self):
        self.browser.search("rus")
        self.browser.click("Bærum", ".filters")
        self.browser.click("Lillehammer", ".filters")
        for part in ["q=rus", "kommune=baerum", "kommune=lillehammer"]:
            self.assertIn(part, self.browser.address)
        self.browser.driver.back()
        self.assertNotIn("kommune=lillehammer", self.browser.address)
        self.browser.search("ungdom")
        self.assertIn("kommune=baerum", self.browser.address)
        self.browser.click("Fjern alle")
        self.assertNotIn("kommune", self.browser.address)
        self.assertIn("q=ungdom", self.browser.address)

    def test_a_spelling_is_mended_and_can_be_taken_back(self):
        self.browser.search("hasjavvening")
        self.assertIn("Viser treff for «hasjavvenning»", self.browser.text)
        self.browser.click("Søk i stedet på nøyaktig")
        self.assertIn("exact=true", self.browser.address)
        self.assertNotIn("Viser treff for", self.browser.text)

    def test_no_hits_name_the_filter_to_remove(self):
        self.browser.open(server.real() + "/?q=hasjavvenning&kommune=nordre-land")
        self.assertIn("Ingen treff", self.browser.text)
        self.browser.click("Fjern «Kommune: Nordre Land»")
        self.assertIn("13 treff", self.browser.text)

    def test_repairs_are_shown_with_what_stood_there(self):
        self.browser.open(server.real() + "/tiltak/lillestrom-2024/1.23")
        self.assertEqual(self.browser.all("ins"), [])
        self.browser.click("Vis rettelsene")
        self.assertIn("ønsker", [word.text for word in self.browser.all("ins")])
        self.assertIn("gnsker", self.browser.text)

    def test_the_own_kommune_comes_first(self):
        self.browser.open(server.real() + "/sammenlign/maalgrupper?egen=nordre-land")
        columns = [cell.text for cell in self.browser.all("thead th")]
        self.assertEqual(columns[1], "Nordre Land 2022–2025")


class ByKeyboard(unittest.TestCase):
    def test_search_narrow_open_collect_export(self):
        with Browser() as browser:
            browser.open(server.real())
            browser.tab_to("Hopp til innholdet")
            browser.enter("q", "hasjavvenning")
            browser.enter("Lillestrøm 3")
            self.assertIn("kommune=lillestrom", browser.address)
            browser.enter("Legg i utvalget")
            browser.enter("Hasjavvenningsprogram (HAP)")
            self.assertEqual(browser.heading, "Hasjavvenningsprogram (HAP)")
            browser.enter("Utvalg (1)")
            browser.tab_to("Last ned utvalget").send_keys(Keys.ENTER)
            browser.tab_to("CSV").send_keys(Keys.ENTER)
            table = rows(download(browser, "csv"))
            self.assertTrue(any("Hasjavvenningsprogram (HAP)" in row for row in table))

    def test_the_focus_can_be_seen(self):
        with Browser() as browser:
            browser.open(server.real() + "/?q=rus")
            for _ in range(40):
                browser.driver.switch_to.active_element.send_keys(Keys.TAB)
                element = browser.driver.switch_to.active_element
                outline = element.value_of_css_property("outline-style")
                self.assertNotEqual(outline, "none", browser.focused_words)


if __name__ == "__main__":
    unittest.main()
