"""axe finds nothing at A and AA, in every look; and it would find something."""

import pathlib
import unittest

import axe_playwright_python

import server
from browser import PHONE, WIDE, Browser
from states import FICTIONAL, REAL, REFUSED, REVIEW

AXE = pathlib.Path(axe_playwright_python.__file__).with_name("axe.min.js").read_text()
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RUN = """
const done = arguments[arguments.length - 1];
axe.run({runOnly: {type: 'tag', values: arguments[0]}, resultTypes: ['violations']}).then(
  found => done(found.violations.map(
    rule => rule.id + ': ' + rule.nodes.map(node => node.target.join(' ')).join(', '))),
  error => done(['axe failed: ' + error]));
"""


def violations(browser):
    """What axe, which must be on the page, finds in it."""
    return browser.driver.execute_async_script(RUN, RULES)


class Accessibility(unittest.TestCase):
    def pages(self):
        for name, path in REAL.items():
            yield name, server.real() + path
        for name, path in FICTIONAL.items():
            yield name, server.fictional() + path
        for name, (path, _, _) in REFUSED.items():
            yield name, server.real() + path
        for name, path in REVIEW.items():
            yield name, server.reviewed()[0] + path

    def test_axe_finds_nothing(self):
        looks = [(WIDE, "light"), (WIDE, "dark"), (PHONE, "light")]
        with Browser() as browser:
            browser.driver.set_script_timeout(60)
            for name, address in self.pages():
                browser.open(address)
                self.open_everything(browser)
                browser.driver.execute_script(AXE)
                for width, scheme in looks:
                    with self.subTest(f"{name}, {width}, {scheme}"):
                        browser.look(width, scheme)
                        self.assertEqual(violations(browser), [])

    @staticmethod
    def open_everything(browser):
        """What is folded away is read too."""
        browser.driver.execute_script(
            "document.querySelectorAll('details').forEach(part => { part.open = true; })"
        )

    def test_seeded_defects_are_found(self):
        defects = {
            "label": "document.querySelector('label[for=q]').remove();"
            "document.getElementById('q').removeAttribute('aria-describedby')",
            "html-has-lang": "document.documentElement.removeAttribute('lang')",
            "color-contrast": "document.querySelector('.lead').style.color = '#ddd'",
            "heading-order": "document.querySelector('h2').outerHTML = '<h4>Lagrede søk</h4>'",
        }
        with Browser() as browser:
            for rule, defect in defects.items():
                with self.subTest(rule):
                    browser.open(server.real() + "/")
                    browser.driver.execute_script(AXE)
                    browser.driver.execute_script(defect)
                    found = [violation.split(":")[0] for violation in violations(browser)]
                    self.assertIn(rule, found)


if __name__ == "__main__":
    unittest.main()
