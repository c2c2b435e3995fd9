"""Looking a plan over and correcting it, and who is kept out."""

import unittest
import urllib.error
import urllib.parse
import urllib.request

from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

import server
from browser import PHONE, Browser, eventually
from states import REVIEW
from test_accessibility import AXE, violations

PLAN = "/gjennomgang/fjellvik-2023"


def manifest():
    return (server.reviewed()[1] / "fjellvik-2023/plan.yaml").read_text(encoding="utf-8")


class Reviewing(unittest.TestCase):
    def test_a_fact_is_corrected_without_a_script(self):
        with Browser(script=False) as browser:
            browser.open(server.reviewed()[0] + "/planer/fjellvik-2023")
            browser.click("Rett eller bekreft det som er lest", "main")
            browser.click("Rett eller bekreft: 1.2", "#tiltak-1\\.2")
            box = browser.driver.find_element(By.ID, "verdi-ansvar")
            box.clear()
            box.send_keys("FAU")
            # Forgotten at first: what was typed stays, and the field says what is missing.
            browser.click("Lagre det som er endret", "form")
            self.assertTrue(browser.reads("Skriv hvorfor."))
            kept = browser.driver.find_element(By.ID, "verdi-ansvar")
            self.assertEqual(kept.get_attribute("value").strip(), "FAU")
            browser.driver.find_element(By.ID, "begrunnelse").send_keys("Slik står det på linje 48")
            browser.click("Lagre det som er endret", "form")
            self.assertTrue(browser.reads("Lagret i plan.yaml"))
            self.assertIn("- set: tiltak/1.2/ansvar", manifest())
            browser.click("Angre: tiltak/1.2/ansvar", "main")
            self.assertTrue(eventually(lambda: "tiltak/1.2/ansvar" not in manifest()))

    def test_a_fact_is_confirmed_by_the_keyboard(self):
        with Browser() as browser:
            browser.open(server.reviewed()[0] + PLAN + "/maalgruppe")
            browser.tab_to("Hopp til innholdet")
            self.tab_to_name(browser, "stemmer").send_keys(" ")
            self.tab_to_name(browser, "begrunnelse").send_keys("Linje 5 og 6 sier det")
            browser.tab_to("Lagre det som er endret").send_keys(Keys.ENTER)
            self.assertTrue(browser.reads("Satt for hånd: fra alder."))
            self.assertIn("- set: maalgruppe/min", manifest())

    @staticmethod
    def tab_to_name(browser, name):
        for _ in range(120):
            browser.driver.switch_to.active_element.send_keys(Keys.TAB)
            element = browser.driver.switch_to.active_element
            if element.get_attribute("name") == name:
                return element
        raise AssertionError(f"no way to {name} by the keyboard")

    def test_the_page_with_what_is_wrong_is_accessible(self):
        with Browser() as browser:
            browser.driver.set_script_timeout(60)
            browser.open(server.reviewed()[0] + PLAN + "/tiltak/1.1")
            browser.click("Lagre det som er endret", "form")
            browser.driver.execute_script(AXE)
            for scheme in ["light", "dark"]:
                browser.look(PHONE, scheme)
                self.assertEqual(violations(browser), [])

    def test_a_phone_scrolls_down_only(self):
        with Browser(PHONE) as phone:
            for name, path in REVIEW.items():
                with self.subTest(name):
                    phone.open(server.reviewed()[0] + path)
                    self.assertEqual(phone.console(), [])
                    width = phone.driver.execute_script(
                        "return document.documentElement.scrollWidth"
                    )
                    self.assertLessEqual(width, PHONE)


class KeptOut(unittest.TestCase):
    def status(self, address, headers=None, form=None):
        body = urllib.parse.urlencode(form).encode() if form else None
        request = urllib.request.Request(address, data=body, headers=headers or {})
        try:
            with urllib.request.urlopen(request) as answer:
                return answer.status
        except urllib.error.HTTPError as refused:
            refused.close()
            return refused.code

    def test_who_comes_under_another_name_or_by_a_proxy(self):
        address = server.reviewed()[0] + PLAN
        self.assertEqual(self.status(address), 200)
        self.assertEqual(self.status(address, {"Host": "evil.example"}), 403)
        self.assertEqual(self.status(address, {"X-Forwarded-For": "192.0.2.1"}), 403)

    def test_a_form_from_elsewhere(self):
        address = server.reviewed()[0] + PLAN + "/maalgruppe"
        before = manifest()
        form = {"handling": "lagre", "verdi-max": "99", "begrunnelse": "r", "token": "x"}
        for origin in ["http://evil.example", "null", server.reviewed()[0]]:
            self.assertEqual(self.status(address, {"Origin": origin}, form), 403)
        self.assertEqual(self.status(address, None, form), 403)
        self.assertEqual(manifest(), before)

    def test_who_was_not_asked(self):
        self.assertEqual(self.status(server.fictional() + PLAN), 404)


if __name__ == "__main__":
    unittest.main()
