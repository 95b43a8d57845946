"""An officer's day by the keyboard alone: Tab, typing and Enter, from the log-in to a sealed license; no mouse."""
from play import Play
from visit import Visit

from people import Person, one_time_code

STOPS_MAX = 150
# What has the focus, and whether an outline shows that it has.
STOP = """() => { const one = document.activeElement, style = getComputedStyle(one);
    return {tag: one.tagName, name: one.getAttribute("name") || "", href: one.getAttribute("href") || "",
        action: one.form ? (one.getAttribute("formaction") || one.form.getAttribute("action")).split("?")[0] : "",
        options: one.tagName == "SELECT" ? [...one.options].map(option => option.value) : [],
        value: one.value || "", isSeen: one.tagName == "BODY" || style.outlineStyle != "none"} }"""


class Hands:
    """Hands that never leave the keyboard; every stop on the way shows that it has the focus."""

    def __init__(self, visit: Visit):
        self.visit, self.page = visit, visit.page

    def to(self, wanted: str, **what: str) -> dict:
        """On with Tab until something has the focus that is what is wanted."""
        for _ in range(STOPS_MAX):
            self.page.keyboard.press("Tab")
            stop = self.page.evaluate(STOP)
            assert stop["isSeen"], f"no focus is seen on {stop} on the way to {wanted}"
            if all(stop[key] == value for key, value in what.items()):
                return stop
        raise AssertionError(f"{wanted} is not reached by Tab on {self.page.url}")

    def enter(self, wanted: str, **what: str):
        self.to(wanted, **what)
        with self.page.expect_navigation():
            self.page.keyboard.press("Enter")

    def follow(self, href: str):
        self.enter(f"the link to {href}", tag="A", href=href)

    def press(self, action: str):
        self.enter(f"the button for {action}", tag="BUTTON", name="", action=action)

    def type(self, name: str, text: str):
        self.to(f"the field {name}", name=name)
        self.page.keyboard.type(text)

    def choose(self, name: str, value: str):
        """In a list the arrow keys move on from what is chosen."""
        stop = self.to(f"the list {name}", tag="SELECT", name=name)
        for _ in range(stop["options"].index(value) - stop["options"].index(stop["value"])):
            self.page.keyboard.press("ArrowDown")
        assert self.page.evaluate(STOP)["value"] == value


class Keyboard(Play):
    """Six officers, one case, one correction on the way."""

    def go(self):
        walk = self.walk()
        self.ask(self.log_in("acceptance"))
        self.button("sealing", "sealApplied")
        walk.part("assets", {"balance-date": "2025-12-31", "total": "12500000", "net": "2600000"})
        walk.do(walk.applicant, f"{self.mine}/correction", f"{self.mine}/resubmission")
        for post, kind in (("acceptance", "accepted"), ("sealing", "sealApplied"), ("review", "reviewed"),
                           ("confirmation", "reviewConfirmed"), ("decision", "granted"), ("sealing", "sealApplied")):
            self.button(post, kind)
        papers = [one["facts"].get("paper") for one in walk.record()["acts"] if one["act"] == "sealApplied"]
        assert len(papers) == 3, f"sealed were {papers}"

    def log_in(self, post: str) -> Hands:
        """To the office, to the log-in, and to the case in the inbox."""
        person: Person = self.cast.officers[post]
        hands = Hands(self.visit())
        hands.visit.go("/")
        hands.follow("/login")
        hands.type("login", person.login)
        hands.type("password", person.password)
        person.last_step = person._fresh_step()
        hands.type("code", one_time_code(person.secret, person.last_step))
        with hands.page.expect_navigation():
            hands.page.keyboard.press("Enter")
        assert hands.page.url.partition("?")[0].endswith("/office"), hands.page.locator("main").inner_text()
        hands.follow(self.theirs)
        return hands

    def ask(self, hands: Hands):
        """A correction: a list, two texts, an example."""
        kind = f"{self.theirs}/acts/correctionRequested"
        hands.follow(f"{kind}?post=acceptance")
        hands.choose("place-0", "form:assets")
        hands.type("fault-0", "净资产与审计报告不一致")
        hands.type("clause-0", "第二章一")
        hands.type("example-0", "以审计报告第三页为准")
        hands.press(kind)
        self.succeeded(hands.visit, "correctionRequested")

    def button(self, post: str, kind: str):
        hands = self.log_in(post)
        hands.press(f"{self.theirs}/acts/{kind}")
        self.succeeded(hands.visit, kind)
