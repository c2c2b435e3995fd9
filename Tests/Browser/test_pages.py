"""Each page and state loads as a page should."""

import unittest
import urllib.error
import urllib.request

import server
from browser import PHONE, Browser
from states import FICTIONAL, REAL, REFUSED


class Pages(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.browser = Browser()
        cls.addClassCleanup(cls.browser.driver.quit)

    def addresses(self):
        for name, path in REAL.items():
            yield name, server.real() + path
        for name, path in FICTIONAL.items():
            yield name, server.fictional() + path

    def test_every_page_is_whole(self):
        self.browser.console()
        for name, address in self.addresses():
            with self.subTest(name):
                self.browser.open(address)
                self.assertEqual(len(self.browser.all("h1")), 1)
                self.assertEqual(len(self.browser.all("main")), 1)
                self.assertTrue(self.browser.driver.title.endswith("Tverrsnitt"))
                self.assertNotIn("{{", self.browser.driver.page_source)
                self.assert_headings_in_order()
                self.assertEqual(self.browser.console(), [])

    def assert_headings_in_order(self):
        levels = [int(heading.tag_name[1]) for heading in self.browser.all("h1,h2,h3,h4")]
        self.assertEqual(levels[0], 1)
        for before, after in zip(levels, levels[1:]):
            self.assertLessEqual(after, before + 1, levels)

    def test_nothing_is_fetched_from_elsewhere(self):
        self.browser.hosts()
        for name, address in self.addresses():
            with self.subTest(name):
                self.browser.open(address)
                self.assertEqual(self.browser.hosts(), {address.split("/")[2]})

    def test_a_phone_scrolls_down_only(self):
        with Browser(PHONE) as phone:
            for name, address in self.addresses():
                with self.subTest(name):
                    phone.open(address)
                    width = phone.driver.execute_script(
                        "return document.documentElement.scrollWidth"
                    )
                    self.assertLessEqual(width, PHONE)

    def test_links_of_sources_land_at_their_line(self):
        self.browser.open(server.real() + "/tiltak/lillestrom-2024/1.23")
        self.browser.click("linje 796", "main")
        self.assertTrue(self.browser.address.endswith("/planer/lillestrom-2024#l796"))
        line = self.browser.all("#l796")[0]
        self.assertIn("Hasjavvenningsprogram (HAP)", line.text)

    def test_a_refusal_is_a_page_that_says_what_to_do(self):
        for name, (path, status, words) in REFUSED.items():
            with self.subTest(name):
                with self.assertRaises(urllib.error.HTTPError) as refused:
                    urllib.request.urlopen(server.real() + path)
                self.assertEqual(refused.exception.code, status)
                refused.exception.close()
                self.browser.open(server.real() + path)
                self.assertIn(words, self.browser.text)

    def test_what_is_near_is_one_click_away(self):
        self.browser.open(server.real() + "/?q=hasjavvenning&kommune=baerumm")
        self.browser.click("Bærum", "main")
        self.assertIn("q=hasjavvenning", self.browser.address)
        self.assertIn("8 treff", self.browser.text)


if __name__ == "__main__":
    unittest.main()
