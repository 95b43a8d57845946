"""The two other ends: a refusal with a statement before it, and a withdrawal."""
from play import Play
from visit import Visit


class Refusal(Play):
    """Too few people, a proposal, a statement, nothing more to say, a refusal."""

    is_rare = False

    def go(self):
        applicant = self.prepared(technicians=3)
        self.act("acceptance", "accepted")
        self.seal()
        for post, kind in (("review", "siteCheckOrdered"), ("review", "paused"), ("head", "periodExtended")):
            self.form(post, kind)
        self.act("review", "reviewed", "office-review-short")
        self.act("confirmation", "reviewConfirmed")
        officer = self.officer("decision")
        place = f"{self.theirs}/acts/refusalProposed"
        officer.go(place)
        officer.look("proposal")
        officer.press(place)
        applicant.go(self.mine)
        assert applicant.page.locator(f'a[href^="{self.mine}/statement"]').count() == 0
        applicant.look("case-untold")
        self.seal()
        self.hand_over()
        applicant.go(self.mine)
        assert applicant.page.locator(".ruler .last").count() == 1
        applicant.look("case-proposed")
        applicant.go(f"{self.mine}/statement")
        applicant.look("statement")
        applicant.give(f"{self.mine}/statement")
        applicant.look_wrong("statement-errors")
        applicant.fill({"text": "我单位另有七名技术人员，证明随后提交。"})
        applicant.give(f"{self.mine}/statement")
        self.waive(applicant)
        officer = self.officer("decision")
        officer.go(self.theirs)
        officer.look("office-refuse")
        officer = self.form("decision", "refused")
        officer.fill({"looked": "on"})
        officer.give(f"{self.theirs}/acts/refused")
        self.succeeded(officer, "refused")
        self.seal()
        self.act("service", "served")
        applicant.go(self.mine)
        assert applicant.page.locator(".answer.notValid .word").count() == 1
        applicant.look("case-refused")

    def waive(self, applicant: Visit):
        """Nothing more to say: asked once more, for it cannot be taken back."""
        applicant.go(f"{self.mine}/waiver")
        applicant.look("waiver")
        applicant.give(f"{self.mine}/waiver")
        applicant.look_wrong("waiver-errors")
        applicant.fill({"understood": "on"})
        applicant.give(f"{self.mine}/waiver")


class Withdrawal(Play):
    """Received and no further."""

    is_rare = False

    def go(self):
        applicant = self.prepared()
        for kind in ("notAccepted", "areaConfirmed"):
            self.form("acceptance", kind)
        applicant.go(f"{self.mine}/delivery")
        applicant.look("delivery")
        applicant.go(f"{self.mine}/withdrawal")
        applicant.look("withdrawal")
        applicant.fill({"reason": "身份证号140105198001010014"})
        applicant.press(f"{self.mine}/withdrawal")
        applicant.look_wrong("withdrawal-errors")
        applicant.fill({"reason": "工程已取消"})
        applicant.press(f"{self.mine}/withdrawal")
        applicant.look("case-withdrawn")
        officer = self.officer("acceptance")
        officer.go(self.theirs)
        officer.look("office-withdrawn")
