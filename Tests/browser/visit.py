"""A visit in a real browser that looks at every page it passes.

Each page is looked at at the widths asked for: nothing scrolls sideways, nothing is fetched from elsewhere, the
document stays small, and axe finds nothing.
"""
import os
import sys
from pathlib import Path
from urllib.parse import urlsplit

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
AXE = Axe().axe_script
FAULTS = """axe.run({resultTypes: ["violations"]}).then(found => found.violations.map(
    rule => [rule.id, rule.nodes.slice(0, 3).map(node => node.html.slice(0, 160))]))"""


class Visit:
    """One person's browser: a language, a width to act at, with or without scripts."""

    def __init__(self, browser: Browser, address: str, language: str, width: int, has_script: bool,
                 cookies: list | None = None, shots: str | None = None, widths: tuple[int, ...] = WIDTHS):
        self.browser, self.address, self.language, self.width = browser, address, language, width
        self.has_script, self.shots, self.widths = has_script, shots, widths
        self.context = browser.new_context(viewport={"width": width, "height": HEIGHT},
                                           java_script_enabled=has_script)
        self.context.set_default_timeout(60_000)
        if cookies:
            self.context.add_cookies(cookies)
        self.elsewhere: list[str] = []
        self.context.on("request", self._requested)
        self.page: Page = self.context.new_page()
        self._mirror: Page | None = None
        # What was looked at: the page's name here, and its address.
        self.looked: list[tuple[str, str]] = []

    def _requested(self, request):
        if not request.url.startswith((self.address, "data:", "about:")):
            self.elsewhere.append(request.url)

    def go(self, path: str):
        mark = "&" if "?" in path else "?"
        return self.page.goto(f"{self.address}{path}{mark}lang={self.language}")

    def press(self, action: str, number: int = 0):
        """Presses the button of the form that is sent to an address."""
        form = self.page.locator(f'form[method="post"][action^="{action}"]').nth(number)
        form.locator("button:not([name]), button.button").last.click()
        # The click waits until the answer begins; on a busy machine its page comes much later.
        self.page.wait_for_load_state()

    def give(self, action: str):
        """Presses the main button of a form that has others beside it."""
        form = self.page.locator(f'form[method="post"][action^="{action}"]').first
        form.locator('button:not([name]):not([tabindex="-1"])').first.click()
        self.page.wait_for_load_state()

    def key(self, action: str):
        """Presses the button of a form by the keyboard alone; on the way there each stop shows that it has the focus."""
        for _ in range(TABS_MAX):
            self.page.keyboard.press("Tab")
            tag, to, is_seen = self.page.evaluate(FOCUS)
            assert is_seen or tag == "BODY", f"no focus is seen on {tag} on the way to {action}"
            if tag == "BUTTON" and to.startswith(action):
                with self.page.expect_navigation():
                    self.page.keyboard.press("Enter")
                return
        raise AssertionError(f"{action} is not reached by the keyboard")

    def fill(self, fields: dict[str, str | int]):
        """Fills fields by their names, whatever kind they are; of a choice a number says which."""
        for name, value in fields.items():
            field = self.page.locator(f'main [name="{name}"]').first
            kind = field.evaluate("e => e.tagName + ':' + (e.type || '')")
            if kind.startswith("SELECT"):
                field.select_option(**({"index": value} if isinstance(value, int) else {"value": value}))
            elif "checkbox" in kind or "radio" in kind:
                field.check()
            else:
                field.fill(value)

    def attach(self, name: str, kind: str, content: bytes):
        self.page.set_input_files("#file", {"name": name, "mimeType": kind, "buffer": content})

    def look(self, name: str):
        """Looks at the page as it stands."""
        page = self.page
        page.wait_for_load_state()
        self.looked.append((name, urlsplit(page.url).path))
        size = len(page.content().encode())
        assert size <= PAGE_BYTES_MAX, f"{name} has {size} bytes"
        assert page.locator("main h1").count() == 1, f"{name} at {page.url} has no heading"
        assert not self.elsewhere, f"{name} asks elsewhere: {self.elsewhere}"
        glass = page if self.has_script else self._mirrored()
        glass.evaluate(AXE)
        for width in self.widths:
            page.set_viewport_size({"width": width, "height": HEIGHT})
            if self.shots:
                self._shoot(name, width)
            wide = page.evaluate("document.documentElement.scrollWidth")
            assert wide <= width, f"{name} {self.language} is {wide} px wide at {width}"
            if glass is not page:
                glass.set_viewport_size({"width": width, "height": HEIGHT})
            found = glass.evaluate(FAULTS)
            assert not found, f"{name} {self.language} {width}: {found}"
        page.set_viewport_size({"width": self.width, "height": HEIGHT})

    def look_wrong(self, name: str):
        """A form that came back says on top what is wrong, and its title says it first."""
        self.page.wait_for_load_state()
        assert self.page.locator(".summary[role=alert] a").count() > 0, f"{name}: {self.page.title()}"
        assert self.page.title().startswith(("错误：", "Error: ")), f"{name}: {self.page.title()}"
        self.look(name)

    def _shoot(self, name: str, width: int):
        is_small = width == WIDTHS[1]
        path = f"{self.shots}/{name}-{self.language}{'-320' if is_small else ''}.png"
        self.page.screenshot(path=path, full_page=is_small)

    def _mirrored(self) -> Page:
        """The document that came without scripts, to the letter, in a window where axe can run."""
        if self._mirror is None:
            self._mirror = self.browser.new_context().new_page()
            self._mirror.route("**/*", self._show)
        self._document = self.page.content()
        self._mirror.goto(self.page.url)
        return self._mirror

    def _show(self, route):
        if route.request.is_navigation_request():
            route.fulfill(body=self._document, content_type="text/html; charset=utf-8")
        else:
            route.continue_()

    def close(self):
        self.context.close()
        if self._mirror is not None:
            self._mirror.context.close()
