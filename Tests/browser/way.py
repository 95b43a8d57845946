#!/usr/bin/env python3
"""The way of the public in a real browser: home, eligibility, search, license, verify by file and by QR code.

    Tests/browser/way.py PATH_TO_DIANZHAO [--shots FOLDER]

Starts a sample office on a free port, goes the way at two widths in two languages, once without script
as visitors may have it and once with script for the accessibility check, and stops the office again.
Needs Debian's chromium and zbar-tools, and from PyPI playwright and axe-playwright-python.
"""
import argparse
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from urllib.parse import urlsplit

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, sync_playwright

import states

CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")
WIDTHS = (1280, 320)
WORDS = {
    "zh": {"eligible": "符合申请条件", "short": "还不符合申请条件", "valid": "有效", "error": "错误：",
           "start": "开始自测", "search": "查询", "upload": "上传并核验", "verify": "核验",
           "eligibility": "申请前自测资质", "holders": "查询持证单位", "notValid": "无效"},
    "en": {"eligible": "Eligible", "short": "Not yet eligible", "valid": "Valid", "error": "Error: ",
           "start": "Check", "search": "Search", "upload": "Upload and verify", "verify": "Verify",
           "eligibility": "Check your eligibility", "holders": "Find a license holder",
           "notValid": "Not valid"},
}
# Just enough for installation of grade 4.
FACTS = {
    "total-assets": "1000万", "net-assets": "150万", "tl-installation": "3", "sl-installation": "3年",
    "technicians": "10", "technicians-intermediate": "0", "skilled-workers": "15",
    "high-voltage-electricians": "8",
}
CHOICES = {"grade-installation": "4", "province": "14", "tl-title": "junior", "sl-title": "junior"}
TICKS = ("legal-person", "safety-organization", "safety-rules", "tl-technician", "sl-dedicated",
         "no-other-employer")


class Office:
    """A sample office of its own, for as long as the way takes."""

    def __init__(self, program: str, folder: str):
        self.program, self.folder = program, folder
        self.process = subprocess.Popen(
            [program, "serve", "--demo", "--port", "0", "--data", f"{folder}/office"],
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        self.address = self.process.stdout.readline().strip()
        if not self.address.startswith("http://127.0.0.1:"):
            raise SystemExit(f"no address on the first line: {self.address!r}")

    def license(self) -> Path:
        return Path(self.folder, "office/sample/license-original.ofd")

    def code(self) -> str:
        """What the QR code on the drawn license says."""
        picture = f"{self.folder}/license.png"
        subprocess.run([self.program, "render", str(self.license()), "--out", picture, "--dpi", "150"],
                       check=True)
        read = subprocess.run(["zbarimg", "-q", "--raw", picture], check=True, capture_output=True,
                              text=True)
        return read.stdout.strip()

    def stop(self):
        self.process.terminate()
        code = self.process.wait(timeout=600)
        assert code == 0, f"the office ended with {code} after SIGTERM"


class Way:
    """One visit: a width, a language, with or without script."""

    def __init__(self, office: Office, page: Page, width: int, language: str, shots: str | None,
                 axe: Axe | None):
        self.office, self.page, self.width, self.language = office, page, width, language
        self.shots, self.axe, self.passed = shots, axe, []
        self.words = WORDS[language]

    def press(self, role: str, word: str):
        """Presses a link or a button, and waits until its page has come as a whole."""
        self.page.get_by_role(role, name=self.words[word], exact=True).click()
        self.page.wait_for_load_state()

    def look(self, name: str):
        """Every page passed: no script errors, nothing sideways, nothing that axe finds."""
        self.page.wait_for_load_state()
        self.passed.append((name, urlsplit(self.page.url).path))
        if self.shots:
            path = f"{self.shots}/{name}-{self.language}-{self.width}.png"
            self.page.screenshot(path=path, full_page=True)
        if self.axe is None:
            return
        wide = self.page.evaluate("document.documentElement.scrollWidth")
        assert wide <= self.width, f"{name} is {wide} px wide at {self.width}"
        found = self.axe.run(self.page).response["violations"]
        shown = [(rule["id"], [node["html"][:160] for node in rule["nodes"][:3]]) for rule in found]
        assert not found, f"{name} {self.language} {self.width}: {shown}"

    def go(self):
        page, words = self.page, self.words
        page.goto(f"{self.office.address}/?lang={self.language}")
        assert page.locator("html").get_attribute("lang").startswith(self.language)
        self.look("home")
        self.eligibility()
        self.search()
        self.verify()
        page.goto(f"{self.office.address}/guides/facility/initial")
        self.look("guide")
        for name, path in (("help", "/help"), ("missing", "/nowhere")):
            page.goto(self.office.address + path)
            self.look(name)

    def eligibility(self):
        page, words = self.page, self.words
        page.goto(self.office.address)
        self.press("link", "eligibility")
        self.look("eligibility")
        self.press("button", "start")
        assert page.title().startswith(words["error"]), page.title()
        page.locator(".summary a").first.click()
        assert "#grade-installation" in page.url
        self.look("eligibility-errors")
        for field, text in FACTS.items():
            page.fill(f"#{field}", text)
        for field, value in CHOICES.items():
            page.select_option(f"#{field}", value)
        for field in TICKS:
            page.check(f"#{field}")
        page.fill("#high-voltage-electricians", "7")
        self.press("button", "start")
        assert page.locator(".answer .word").inner_text() == words["short"]
        self.look("eligibility-short")
        # What was typed is still there: only the one figure is mended.
        page.fill("#high-voltage-electricians", FACTS["high-voltage-electricians"])
        self.press("button", "start")
        assert page.locator(".answer .word").inner_text() == words["eligible"]
        self.look("eligibility-met")

    def search(self):
        page = self.page
        page.goto(self.office.address)
        self.press("link", "holders")
        self.look("search")
        page.fill("#q", "电力")
        self.press("button", "search")
        assert page.locator("tbody tr").count() > 0
        self.look("search-found")
        page.fill("#q", "不存在的名字")
        self.press("button", "search")
        assert page.locator("tbody tr").count() == 0
        self.look("search-nothing")
        page.fill("#q", "电")
        self.press("button", "search")
        page.locator("tbody a").first.click()
        page.wait_for_load_state()
        assert "/licenses/" in page.url
        assert page.locator(".answer.valid").count() == 1
        self.look("license")

    def verify(self):
        page, words = self.page, self.words
        page.goto(f"{self.office.address}/verify")
        self.look("verify")
        self.press("button", "upload")
        assert page.title().startswith(words["error"]), page.title()
        self.look("verify-errors")
        page.set_input_files("#file", str(self.office.license()))
        self.press("button", "upload")
        self.is_valid(4)
        self.look("verify-file")
        broken = bytearray(self.office.license().read_bytes())
        broken[len(broken) // 2] ^= 1
        page.goto(f"{self.office.address}/verify")
        page.set_input_files("#file", {"name": "changed.ofd", "mimeType": "application/ofd",
                                       "buffer": bytes(broken)})
        self.press("button", "upload")
        assert page.locator(".answer .word").inner_text() == words["notValid"]
        assert page.locator(".answer.valid").count() == 0
        self.look("verify-changed")
        address = self.office.code()
        assert re.fullmatch(re.escape(self.office.address) + r"/v/[0-9a-z]+", address), address
        page.goto(address)
        self.is_valid(1)
        self.look("verify-code")

    def is_valid(self, answers: int):
        """The banner is green, and so are this many of the four answers in their order."""
        page = self.page
        assert page.locator(".answer.valid .word").inner_text() == self.words["valid"]
        assert page.locator(".four .sign").count() == 4
        assert page.locator(".four .sign.valid").count() == answers


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("program")
    arguments.add_argument("--shots")
    options = arguments.parse_args()
    if options.shots:
        os.makedirs(options.shots, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        office = Office(os.path.abspath(options.program), folder)
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        try:
            pages = 0
            for has_script in (False, True):
                for width in WIDTHS:
                    for language in WORDS:
                        context = browser.new_context(viewport={"width": width, "height": 900},
                                                      java_script_enabled=has_script)
                        context.set_default_timeout(60_000)
                        shots = options.shots if has_script else None
                        way = Way(office, context.new_page(), width, language, shots,
                                  Axe() if has_script else None)
                        way.go()
                        pages += len(way.passed)
                        missing = states.faults(states.OF_THE_PUBLIC, way.passed)
                        assert not missing, "\n".join(missing)
                        context.close()
            print(f"browser: {pages} pages passed, axe found nothing")
        finally:
            browser.close()
            office.stop()


if __name__ == "__main__":
    sys.exit(main())
