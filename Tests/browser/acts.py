"""The rarer acts of officers, each with its form empty, wrong and done."""
from datetime import timedelta

from play import Play
from visit import Visit

from people import Person, today

# Longer than any tracking number.
LONG = {"tracking": "9" * 41}


class OnSite(Play):
    """A second correction, a check on site, a pause, a review sent back, a decision in a meeting, all ways of service."""

    def go(self):
        walk = self.walk()
        self.read_materials()
        walk.act("acceptance", "correctionRequested", {
            "place-0": "form:assets", "fault-0": "净资产与审计报告不一致", "clause-0": "第二章一"})
        walk.seal(1)
        walk.part("assets", {"balance-date": "2025-12-31", "total": "12500000", "net": "2600000"})
        walk.do(walk.applicant, f"{self.mine}/correction", f"{self.mine}/resubmission")
        officer = self.form("confirmation", "laterItemsAllowed")
        officer.go(f"{self.theirs}/changes/1")
        officer.look("office-changes")
        walk.accept()
        self.check_on_site()
        self.pause()
        self.form("review", "reviewed", has_error=False)
        walk.act("review", "reviewed")
        self.form("confirmation", "reviewReturned")
        walk.act("confirmation", "reviewConfirmed")
        self.form("decision", "granted")
        self.serve(walk)

    def read_materials(self):
        """Who reads says why, before anything is shown."""
        officer = self.officer("review")
        place = f"{self.theirs}/materials/1"
        officer.go(place)
        officer.look("material")
        officer.press(place)
        officer.look_wrong("material-errors")
        officer.fill({"reason": "核对人员"})
        officer.press(place)
        assert officer.page.locator("tbody tr").count() > 10
        officer.look("material-roster")

    def check_on_site(self):
        officer = self.form("review", "siteCheckOrdered")
        for box in officer.page.locator('main input[type="checkbox"]').all():
            box.check()
        officer.fill({"on": today().isoformat(), "place": "太原市小店区学府街1号", "reason": "核实人员和场所"})
        officer.give(f"{self.theirs}/acts/siteCheckOrdered")
        self.succeeded(officer, "siteCheckOrdered")
        officer.look("office-site-check")
        self.preview()
        self.seal()
        first, second = self.inspectors()
        self.cast.officers["inspection"] = first
        officer = self.officer("inspection")
        officer.go("/office")
        assert officer.page.locator(".visits .tag.cannotConfirm").count() >= 1, "today does not stand out"
        officer.look("inbox-visits")
        officer = self.form("inspection", "siteCheckRecorded")
        officer.fill({"conforms": "yes", "text": "人员和场所与申请一致。"})
        officer.give(f"{self.theirs}/acts/siteCheckRecorded")
        self.succeeded(officer, "siteCheckRecorded")
        self.cast.officers["inspection"] = second
        self.act("inspection", "siteCheckSigned", "office-site-record")

    def preview(self):
        """What is to be sealed is looked at first."""
        officer = self.officer("sealing")
        officer.go(self.theirs)
        with officer.page.expect_navigation():
            officer.page.locator(f'a[href^="{self.theirs}/previews/"]').first.click()
        shown = "() => [...document.images].every(one => one.complete && one.naturalWidth > 0)"
        officer.page.wait_for_function(shown)
        officer.look("office-preview")

    def inspectors(self) -> list[Person]:
        return [self.office.person(row) for row in self.office.people() if row["post"] == "inspection"]

    def pause(self):
        officer = self.form("review", "paused")
        until = (today() + timedelta(days=20)).isoformat()
        officer.fill({"ground": 1, "until": until, "reason": "等待专家评审"})
        officer.give(f"{self.theirs}/acts/paused")
        self.succeeded(officer, "paused")
        officer.look("office-paused")
        self.seal()
        self.act("review", "resumed")

    def serve(self, walk):
        self.form("service", "noticeServed", LONG)
        walk.act("decision", "granted")
        walk.seal(1)
        walk.act("licenseMaking", "licenseMade")
        walk.seal(2)
        walk.publish()
        self.form("service", "served", LONG)


class Heard(Play):
    """A proposal to refuse, heard at the counter, refused in a meeting."""

    def go(self):
        walk = self.walk(technicians=3)
        walk.accept()
        walk.review()
        walk.act("decision", "refusalProposed")
        walk.seal(1)
        officer = self.form("acceptance", "statementGiven")
        officer.fill({"text": "到场陈述：技术人员已增补。"})
        officer.give(f"{self.theirs}/acts/statementGiven")
        self.succeeded(officer, "statementGiven")
        officer.look("office-heard")
        self.read_statement()
        walk.applicant_act("waiver", {"understood": "1"}, "statementWaived")
        officer = self.form("decision", "refused")
        self.meet(officer)

    def read_statement(self):
        """What was said stands last among what is read."""
        officer = self.officer("decision")
        officer.go(self.theirs)
        with officer.page.expect_navigation():
            officer.page.locator(f'a[href^="{self.theirs}/materials/"]').last.click()
        officer.fill({"reason": "作出决定"})
        officer.press(f"{self.theirs}/materials/")
        assert "技术人员已增补" in officer.page.locator("main").inner_text()
        officer.look("material-record")

    def meet(self, officer: Visit):
        for box in officer.page.locator('main input[type="checkbox"]').all():
            box.check()
        officer.fill({"on": today().isoformat(), "text": "会议讨论后同意不予许可。"})
        officer.give(f"{self.theirs}/acts/refused")
        self.succeeded(officer, "refused")
        officer.look("office-refused")
