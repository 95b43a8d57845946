"""One run in the office's pages: a language, a width to act at, with or without scripts; each part of it is a class."""
import random

from visit import WIDTHS, Visit

from ledger import Ledger
from office import Office
from people import Person
from ways import Cast, Way


class Play:
    """What every part shares: people who visit, and the case that they work on."""

    # A part that is played once looks at its pages at both widths; one that is played at each, at its own.
    is_rare = True

    def __init__(self, office: Office, cast: Cast, browser, language: str, width: int, has_script: bool, shots=None):
        self.office, self.cast, self.browser, self.shots = office, cast, browser, shots
        self.address = f"http://127.0.0.1:{office.port}"
        self.language, self.width, self.has_script = language, width, has_script
        self.dice = random.Random(f"{type(self).__name__}{language}{width}{has_script}")
        self.case = ""
        self.visits: list[Visit] = []

    def go(self):
        raise NotImplementedError

    def visit(self, person: Person | None = None) -> Visit:
        """A browser of its own; signed in where a person is named."""
        cookies = []
        if person is not None:
            person.get("/")
            if "session" not in person.cookies:
                person.log_in()
            cookies = [{"name": name, "value": value, "url": self.address}
                       for name, value in person.cookies.items()]
        visit = Visit(self.browser, self.address, self.language, self.width, self.has_script, cookies, self.shots,
                      WIDTHS if self.is_rare else (self.width,))
        self.visits.append(visit)
        return visit

    def officer(self, post: str) -> Visit:
        return self.visit(self.cast.officers[post])

    def close(self) -> list[tuple[str, str]]:
        """Ends all visits; what they looked at."""
        for visit in self.visits:
            visit.close()
        return [one for visit in self.visits for one in visit.looked]

    # Cases.

    @property
    def mine(self) -> str:
        return f"/my/cases/{self.case}"

    @property
    def theirs(self) -> str:
        return f"/office/cases/{self.case}"

    def walk(self, **how) -> Way:
        """A case that is filed without a browser: how it is filled in is looked at elsewhere."""
        # Nobody has two first applications open: each case is of somebody who has none.
        walk = Way("filed", self.dice.randint(0, 1 << 30), self.cast, Ledger(), self.cast.take())
        walk.file(**how)
        self.case = walk.case
        return walk

    def prepared(self, **how) -> Visit:
        return self.visit(self.walk(**how).applicant)

    def act(self, post: str, kind: str, name: str | None = None):
        """A button on the case's page, by the officer whose it is."""
        officer = self.officer(post)
        officer.go(self.theirs)
        if name:
            officer.look(name)
        press = officer.key if self.has_script else officer.press
        press(f"{self.theirs}/acts/{kind}")
        self.succeeded(officer, kind)

    def succeeded(self, visit: Visit, kind: str):
        refused = visit.page.locator(".answer.notValid[role=alert], .answer.cannotConfirm[role=alert], .summary")
        assert refused.count() == 0, f"{kind}: {refused.first.inner_text()}"

    def seal(self, name: str | None = None):
        self.act("sealing", "sealApplied", name)

    def hand_over(self):
        """The notice that was sealed last is handed over at the counter: what it asks runs from then on."""
        officer = self.officer("service")
        place = f"{self.theirs}/acts/noticeServed"
        officer.go(f"{place}?post=service")
        officer.page.locator('main [name="paper"] option').last.evaluate("one => one.selected = true")
        officer.fill({"way": "counter"})
        officer.give(place)
        self.succeeded(officer, "noticeServed")

    def form(self, post: str, kind: str, wrong: dict[str, str] | None = None, has_error: bool = True) -> Visit:
        """The form of an act, empty and sent wrong: nothing is done."""
        officer = self.officer(post)
        place = f"{self.theirs}/acts/{kind}"
        officer.go(f"{place}?post={post}")
        officer.look(f"act-{kind}")
        if has_error:
            officer.fill(wrong or {})
            officer.give(place)
            officer.look_wrong(f"act-{kind}-errors")
        return officer
