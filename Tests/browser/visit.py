"""A visit in a real browser that looks at every page it passes.

Each page is looked at at both widths: nothing scrolls sideways, nothing is fetched from elsewhere, the document
stays small, and with scripts allowed axe finds nothing.
"""
import os
import sys
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "crash"))

CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")
WIDTHS = (1280, 320)
PAGE_BYTES_MAX = 60 * 1024
# Pictures of pages in docs stay small.
HEIGHT = 900
TABS_MAX = 120
FOCUS = """() => { const one = document.activeElement, style = getComputedStyle(one);
    return [one.tagName, one.form ? one.form.getAttribute("action") || "" : "", style.outlineStyle != "none"] }"""


class Visit:
    """One person's browser: a language, a width to act at, with or without scripts."""

    def __init__(self, browser: Browser, address: str, language: str, width: int, has_script: bool,
                 cookies: list | None = None, shots: str | None = None):
        self.address, self.language, self.width, self.shots = address, language, width, shots
        self.axe = Axe() if has_script else None
        self.context = browser.new_context(viewport={"width": width, "height": HEIGHT},
                                           java_script_enabled=has_script)
        self.context.set_default_timeout(15_000)
        if cookies:
            self.context.add_cookies(cookies)
        self.elsewhere: list[str] = []
        self.context.on("request", self._requested)
        self.page: Page = self.context.new_page()
        self.page.on("response", self._answered)
        self.sizes: dict[str, int] = {}
        self.looked = 0

    def _requested(self, request):
        if not request.url.startswith((self.address, "data:", "about:")):
            self.elsewhere.append(request.url)

    def _answered(self, response):
        request = response.request
        if request.is_navigation_request() and "text/html" in response.headers.get("content-type", ""):
            length = response.headers.get("content-length")
            self.sizes[response.url] = int(length) if length else 0

    def go(self, path: str):
        mark = "&" if "?" in path else "?"
        return self.page.goto(f"{self.address}{path}{mark}lang={self.language}")

    def press(self, action: str, number: int = 0):
        """Presses the button of the form that is sent to an address."""
        form = self.page.locator(f'form[method="post"][action^="{action}"]').nth(number)
        form.locator("button:not([name]), button.button").last.click()

    def give(self, action: str):
        """Presses the main button of a form that has others beside it."""
        self.page.locator(f'form[method="post"][action^="{action}"] button:not([name])').first.click()

    def key(self, action: str):
        """Presses the button of a form by the keyboard alone; on the way there each stop shows that it has the focus."""
        for _ in range(TABS_MAX):
            self.page.keyboard.press("Tab")
            tag, to, is_seen = self.page.evaluate(FOCUS)
            assert is_seen or tag == "BODY", f"no focus is seen on {tag} on the way to {action}"
            if tag == "BUTTON" and to.startswith(action):
                self.page.keyboard.press("Enter")
                self.page.wait_for_load_state()
                return
        raise AssertionError(f"{action} is not reached by the keyboard")

    def fill(self, fields: dict[str, str]):
        """Fills fields by their names, whatever kind they are."""
        for name, value in fields.items():
            field = self.page.locator(f'main [name="{name}"]').first
            kind = field.evaluate("e => e.tagName + ':' + (e.type || '')") if self.axe else self._kind(field)
            if kind.startswith("SELECT"):
                field.select_option(value)
            elif "checkbox" in kind or "radio" in kind:
                field.check()
            else:
                field.fill(value)

    @staticmethod
    def _kind(field) -> str:
        """Without scripts the page still answers for its attributes."""
        kind = field.get_attribute("type") or ""
        if kind:
            return f"INPUT:{kind}"
        return "SELECT:" if field.locator("option").count() else "TEXTAREA:"

    def look(self, name: str, shot: bool = False):
        """Looks at the page as it stands, at both widths."""
        page = self.page
        self.looked += 1
        size = len(page.content().encode())
        assert size <= PAGE_BYTES_MAX, f"{name} has {size} bytes"
        assert not self.elsewhere, f"{name} asks elsewhere: {self.elsewhere}"
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": HEIGHT})
            if self.shots and width == 1280:
                page.screenshot(path=f"{self.shots}/{name}-{self.language}.png")
            if self.shots and width == 320:
                page.screenshot(path=f"{self.shots}/{name}-{self.language}-320.png", full_page=True)
            if self.axe is None:
                continue
            wide = page.evaluate("document.documentElement.scrollWidth")
            assert wide <= width, f"{name} {self.language} is {wide} px wide at {width}"
            found = self.axe.run(page).response["violations"]
            shown = [(rule["id"], [node["html"][:160] for node in rule["nodes"][:3]]) for rule in found]
            assert not found, f"{name} {self.language} {width}: {shown}"
        page.set_viewport_size({"width": self.width, "height": HEIGHT})

    def close(self):
        self.context.close()
