"""A reject reported on the demo's phones page, in a real browser, and found again in the office's API.

Starts `andon demo`, is Thandi, and reads what the API, the tracking and the summary say. Needs Chromium, its driver and
Selenium; `make test-browser` installs them.
"""

import json
import os
import re
import subprocess
import sys
import tempfile
import time
import unittest
import urllib.request

from selenium import webdriver
from selenium.common.exceptions import WebDriverException
from selenium.webdriver.common.by import By

BINARY = os.environ.get("ANDON_BINARY", ".build/debug/andon")
PATIENCE = 30  # Seconds until something that must come is taken for lost.


def settings(data, listen):
    return {**os.environ, "ANDON_CONF": "/dev/null", "ANDON_DATA": data, "ANDON_LISTEN": listen}


class Phones(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.demo = subprocess.Popen(
            [BINARY, "demo", "--listen", "127.0.0.1:18480", "--data", self.folder.name],
            stdout=subprocess.PIPE, text=True, env={k: v for k, v in os.environ.items() if k != "ANDON_BINARY"})
        self.addCleanup(self.folder.cleanup)
        self.addCleanup(self.stop)
        said = ""
        while "Ctrl-C" not in said:
            line = self.demo.stdout.readline()
            self.assertTrue(line, "the demo ended: " + said)
            said += line
        self.phones, self.office, self.link = re.findall(r"http://\S+", said)
        options = webdriver.ChromeOptions()
        for argument in ["--headless=new", "--no-sandbox", "--disable-gpu", "--window-size=420,860"]:
            options.add_argument(argument)
        self.browser = webdriver.Chrome(options=options)
        self.addCleanup(self.browser.quit)

    def stop(self):
        self.demo.terminate()
        self.demo.wait(10)
        self.demo.stdout.close()

    def until(self, what, condition):
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            try:
                found = condition()
            except WebDriverException:
                found = None  # The page is changing under us: not yet.
            if found:
                return found
            time.sleep(0.05)
        self.fail("gave up waiting for " + what + "; the chat reads:\n" + self.chat())

    def chat(self):
        return self.browser.find_element(By.ID, "log").text

    def hears(self, text):
        self.until(text, lambda: text in self.chat())

    def says(self, text):
        area = self.browser.find_element(By.NAME, "text")
        area.send_keys(text)
        self.browser.find_element(By.CSS_SELECTOR, "button.send").click()

    def tap(self, title):
        for button in self.browser.find_elements(By.TAG_NAME, "button"):
            if button.text == title:
                button.click()
                return True
        return False

    def follow_link(self):
        self.browser.find_element(By.CSS_SELECTOR, "form button").click()
        return True

    def api(self, path):
        environment = {k: v for k, v in settings(self.folder.name, "127.0.0.1:18480").items() if k != "ANDON_BINARY"}
        if not hasattr(self, "token"):
            made = subprocess.run(
                [BINARY, "token", "create", "browser-test", "--role", "admin", "--json"], env=environment, check=True,
                capture_output=True, text=True)
            self.token = json.loads(made.stdout)["token"]
        request = urllib.request.Request(
            self.office.rstrip("/") + path, headers={"Authorization": "Bearer " + self.token})
        with urllib.request.urlopen(request, timeout=PATIENCE) as answer:
            return json.load(answer)

    def test_a_reject_is_in_the_interactions_trackable_and_in_the_summary(self):
        self.browser.get(self.phones)
        self.browser.find_element(By.PARTIAL_LINK_TEXT, "Thandi").click()
        self.says("reject 4711 12 scratched on the flange")
        self.hears("Please check")
        self.until("the button", lambda: self.tap("Confirm"))
        self.hears("REJ-1001")
        interactions = self.api("/api/whatsapp/interactions")["interactions"]
        self.assertIn(("reject", "REJ-1001"), [(i["kind"], i["object"]) for i in interactions])
        self.says("REJ-1001")
        self.hears("scratched on the flange")
        self.hears("by you")
        self.says("data")
        self.hears("Which figures?")
        self.says("Rejects, 7 days")
        self.hears("Pieces: 12")
        self.browser.get(self.link)
        self.until("the sign-in", self.follow_link)
        self.until("the office", lambda: "REJ-1001" in self.browser.find_element(By.TAG_NAME, "body").text)


if __name__ == "__main__":
    sys.exit(unittest.main(verbosity=2))
