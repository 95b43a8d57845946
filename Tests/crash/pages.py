"""What a browser without scripts makes of a page: its title, its links and its forms."""
import re
from html.parser import HTMLParser


class Form:
    """A form with what stands in it; what is not filled in is sent as it came."""

    def __init__(self, action: str, multipart: bool):
        self.action, self.multipart = action, multipart
        self.fields: list[tuple[str, str]] = []
        self.files: list[str] = []
        self.buttons: list[tuple[str, str, str | None]] = []

    def __contains__(self, name: str) -> bool:
        return any(name == field for field, _ in self.fields) or name in self.files


class Page(HTMLParser):
    """A parsed page."""

    def __init__(self, text: str):
        super().__init__()
        self.text, self.title = text, ""
        self.forms: list[Form] = []
        self.links: list[tuple[str, str]] = []
        self._form = self._select = self._area = self._link = None
        self._is_title = False
        self.feed(text)

    def form(self, action: str) -> Form:
        """The form that is sent to an address, whatever its query."""
        for form in self.forms:
            if form.action.partition("?")[0] == action:
                return form
        raise LookupError(f"no form {action} on “{self.title}”; there are {[form.action for form in self.forms]}")

    @property
    def said(self) -> str:
        """The title, and what stands in alerts, for a message."""
        alerts = re.findall(r'(?:role="alert"|id="faults")[^>]*>(.*?)</(?:div|table)>', self.text, re.S)
        return re.sub(r"<[^>]+>|\s+", " ", " · ".join([self.title, *alerts]))[:400]

    def handle_starttag(self, tag, attributes):
        given = dict(attributes)
        if tag == "title":
            self._is_title = True
        elif tag == "a" and "href" in given:
            self._link = [given["href"], ""]
        elif tag == "form":
            self._form = Form(given.get("action", ""), given.get("enctype", "").startswith("multipart"))
            if given.get("method", "get").lower() == "post":
                self.forms.append(self._form)
        elif self._form is not None:
            self._field(tag, given)

    def _field(self, tag, given):
        name, kind = given.get("name"), given.get("type", "text").lower()
        if tag == "option" and self._select:
            if "selected" in given or self._select[1] is None:
                self._select[1] = given.get("value", "")
        elif not name and tag != "button":
            return
        elif tag == "input" and kind == "file":
            self._form.files.append(name)
        elif tag == "input" and kind in ("checkbox", "radio"):
            if "checked" in given:
                self._form.fields.append((name, given.get("value", "on")))
        elif tag == "input":
            self._form.fields.append((name, given.get("value", "")))
        elif tag == "select":
            self._select = [name, None]
        elif tag == "textarea":
            self._area = [name, ""]
        elif tag == "button" and name:
            self._form.buttons.append((name, given.get("value", ""), given.get("formaction")))

    def handle_data(self, data):
        if self._is_title:
            self.title += data
        if self._area:
            self._area[1] += data
        if self._link:
            self._link[1] += data

    def handle_endtag(self, tag):
        if tag == "title":
            self._is_title = False
        elif tag == "a" and self._link:
            self.links.append((self._link[0], self._link[1].strip()))
            self._link = None
        elif tag == "form":
            self._form = None
        elif tag == "select" and self._select and self._form is not None:
            self._form.fields.append((self._select[0], self._select[1] or ""))
            self._select = None
        elif tag == "textarea" and self._area and self._form is not None:
            text = self._area[1]
            self._form.fields.append((self._area[0], text[1:] if text.startswith("\n") else text))
            self._area = None
