"""Debian's Chromium in a look: a width, light or dark, with or without script."""

import contextlib
import json
import time
import urllib.parse

from selenium import webdriver
from selenium.common.exceptions import (
    NoSuchElementException,
    StaleElementReferenceException,
)
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

import server

CHROMIUM = "/usr/bin/chromium"
DRIVER = "/usr/bin/chromedriver"
HEIGHT = 900
# Seconds that something may take, and that a click may take to leave a page.
PATIENCE, LEAVING = 60, 5
PHONE, MIDDLE, WIDE = 390, 900, 1440


def is_gone(element):
    """Whether the page that an element was on has given way to another."""
    try:
        element.is_enabled()
    except StaleElementReferenceException:
        return True
    return False


def eventually(is_so, within=PATIENCE):
    """Whether it comes to be so, while pages come and go."""
    end = time.monotonic() + within
    while time.monotonic() < end:
        try:
            if is_so():
                return True
        except (StaleElementReferenceException, NoSuchElementException):
            pass  # the page is on its way out
        time.sleep(0.1)
    return False


class Browser:
    """A browser of its own; use it as a context."""

    def __init__(self, width=WIDE, scheme="light", script=True):
        options = Options()
        options.binary_location = CHROMIUM
        for argument in ["--headless=new", "--no-sandbox", "--disable-dev-shm-usage"]:
            options.add_argument(argument)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
        self.downloads = server.scratch("downloads")
        settings = {"download.default_directory": str(self.downloads)}
        if not script:
            settings["profile.managed_default_content_settings.javascript"] = 2
        options.add_experimental_option("prefs", settings)
        self.driver = webdriver.Chrome(service=Service(DRIVER), options=options)
        self.driver.implicitly_wait(5)
        self.clicks = 0
        self.look(width, scheme)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.driver.quit()

    def look(self, width, scheme="light"):
        self.driver.execute_cdp_cmd(
            "Emulation.setDeviceMetricsOverride",
            {
                "width": width,
                "height": HEIGHT,
                "deviceScaleFactor": 1,
                "mobile": width == PHONE,
            },
        )
        self.driver.execute_cdp_cmd(
            "Emulation.setEmulatedMedia",
            {
                "features": [
                    {"name": "prefers-color-scheme", "value": scheme},
                    # What scrolls smoothly is clicked before it has come.
                    {"name": "prefers-reduced-motion", "value": "reduce"},
                ]
            },
        )

    # What a person does

    def open(self, address):
        self.driver.get(address)

    def click(self, words, inside="body"):
        """Follows the link or presses the button that says so."""
        self.clicks += 1
        target = self.find(words, inside)
        with self.leaving(target.tag_name == "button" or self.leads_away(target)):
            target.click()

    def find(self, words, inside="body"):
        choice = " or ".join(
            f"self::{tag}" for tag in ["a", "button", "summary", "label"]
        )
        path = f".//*[{choice}][contains(normalize-space(.), '{words}')]"
        return self.driver.find_element(By.CSS_SELECTOR, inside).find_element(By.XPATH, path)

    def search(self, words):
        """Types into the box and presses Enter, which is as good as a click."""
        self.clicks += 1
        box = self.driver.find_element(By.NAME, "q")
        box.clear()
        with self.leaving():
            box.send_keys(words + Keys.ENTER)

    def tab_to(self, words, most=120):
        """Goes on by the tabulator until what has the focus says so."""
        for _ in range(most):
            self.driver.switch_to.active_element.send_keys(Keys.TAB)
            if words in self.focused_words:
                return self.driver.switch_to.active_element
        raise AssertionError(f"no way to «{words}» by the keyboard")

    def enter(self, words, typed=""):
        """Goes there by the tabulator and presses Enter, which leads to another page."""
        there = self.tab_to(words)
        with self.leaving():
            there.send_keys(typed + Keys.ENTER)

    @property
    def focused_words(self):
        element = self.driver.switch_to.active_element
        return " ".join(
            (element.get_attribute("textContent") or "").split()
            + [element.get_attribute("name") or ""]
        )

    def leads_away(self, target):
        """Whether it is a link to another page: not to a place on this one, and not to a file."""
        address = target.get_attribute("href") or ""
        is_here = "#" in address and address.split("#")[0] == self.driver.current_url.split("#")[0]
        return bool(address) and not is_here and "/export/" not in address

    @contextlib.contextmanager
    def leaving(self, leads=True):
        """Waits until the page has given way to another, where what is done leads to one."""
        old = self.driver.find_element(By.TAG_NAME, "main")
        yield
        if leads:
            eventually(lambda: is_gone(old), within=LEAVING)

    # What a person sees

    def reads(self, words):
        """Whether the page that a form leads to comes to say so."""
        return eventually(lambda: words in self.text)

    @property
    def text(self):
        return self.driver.find_element(By.TAG_NAME, "main").text

    @property
    def heading(self):
        return self.driver.find_element(By.TAG_NAME, "h1").text

    @property
    def address(self):
        return urllib.parse.unquote(self.driver.current_url)

    def all(self, selector):
        return self.driver.find_elements(By.CSS_SELECTOR, selector)

    # What a person does not see

    def console(self):
        return [entry["message"] for entry in self.driver.get_log("browser")]

    def hosts(self):
        """The hosts that were asked for anything since this was called last."""
        hosts = set()
        for entry in self.driver.get_log("performance"):
            message = json.loads(entry["message"])["message"]
            if message["method"] == "Network.requestWillBeSent":
                url = urllib.parse.urlsplit(message["params"]["request"]["url"])
                if url.scheme not in ("data", "about", "chrome"):
                    hosts.add(url.netloc)
        return hosts
