"""An inbox on a busy day: cases of several enterprises, each at another step and due on another day."""
import subprocess
from datetime import timedelta

from play import Play
from visit import Visit

from people import today
from ways import Way


class Inbox(Play):
    """The list of all open cases, as a person sees it who plans the week."""

    def go(self):
        for step in (self.received, self.correcting, self.accepted, self.extended, self.paused, self.reviewed,
                     self.proposed):
            walk = self.walk(technicians=3 if step == self.proposed else 10)
            # The next case is another enterprise's.
            self.cast.free.insert(0, self.cast.free.pop())
            step(walk)
        officer = self.officer("head")
        officer.go("/office?view=open")
        assert officer.page.locator("tbody tr").count() >= 7
        officer.look("inbox-full")
        self.printed(officer)

    def printed(self, officer: Visit):
        """Printing the inbox prints the list: every head and every row of it, and nothing to press."""
        page = officer.page
        counts = {what: page.locator(what).count() for what in ("thead th", "tbody tr", "tbody th", "tbody td")}
        number = page.locator("tbody th .nowrap").last.inner_text()
        assert counts["thead th"] == 7 and number, counts
        page.emulate_media(media="print")
        for what, count in counts.items():
            shown = page.locator(f"{what}:visible").count()
            assert shown == count, f"{shown} of {count} {what} are printed"
        assert page.locator(".nav:visible, .listed button:visible").count() == 0
        read = subprocess.run(["pdftotext", "-", "-"], input=page.pdf(), check=True, capture_output=True)
        text = "".join(read.stdout.decode("utf-8").split())
        assert "".join(number.split()) in text, f"{number} of the last row is not on paper"
        page.emulate_media(media="screen")

    def received(self, walk: Way):
        pass

    def correcting(self, walk: Way):
        walk.act("acceptance", "correctionRequested", {
            "place-0": "form:assets", "fault-0": "净资产与审计报告不一致", "clause-0": "第二章一"})
        walk.seal(1)

    def accepted(self, walk: Way):
        walk.accept()

    def extended(self, walk: Way):
        walk.accept()
        self.by_form(walk, "head", "periodExtended", {"reason": "需要专家评审"})

    def paused(self, walk: Way):
        walk.accept()
        monday = today() + timedelta(days=21 - today().weekday())
        self.by_form(walk, "review", "paused", {
            "ground": "expertReview", "until": monday.isoformat(), "reason": "等待专家评审"})

    def reviewed(self, walk: Way):
        walk.accept()
        walk.review()

    def proposed(self, walk: Way):
        self.reviewed(walk)
        walk.act("decision", "refusalProposed")
        walk.seal(1)

    def by_form(self, walk: Way, post: str, kind: str, fields: dict[str, str]):
        place = f"{self.theirs}/acts/{kind}"
        walk.do(self.cast.officers[post], f"{place}?post={post}", place, fields)
        walk.seal(1)
