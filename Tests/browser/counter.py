"""At the counter: an officer enters for an enterprise, which then reads and confirms."""
from drafting import Drafting, parts
from visit import Visit

import application


class Counter(Drafting):
    """The applicant's pages in an officer's hands."""

    start = "assisted-"

    def go(self):
        officer = self.officer("acceptance")
        place = self.begin(officer)
        officer.look("assisted-tasks-empty")
        officer.go(f"{place}/check")
        officer.look("assisted-check-empty")
        parts(officer, place, self.dice, "山西示例电力工程有限公司", self.start)
        officer.go(f"{place}/parts/assets")
        officer.look("assisted-part")
        self.staff(officer, f"{place}/rows/staff")
        self.fill_in(officer, place)
        officer.go(place)
        officer.look("assisted-tasks")
        officer.go(f"{place}/check")
        officer.look("assisted-check")
        officer.go("/office/assisted")
        officer.look("assisted")
        self.case = place.rpartition("/")[2]
        applicant = self.visit(self.cast.applicants[0])
        applicant.go(f"{self.mine}/check")
        applicant.look("check-assisted")

    def begin(self, officer: Visit) -> str:
        officer.go("/office/assisted")
        officer.look("assisted-empty")
        officer.fill({"code": "911401"})
        officer.press("/office/assisted")
        officer.look_wrong("assisted-errors")
        officer.fill({"code": self.cast.applicants[0].login.removeprefix("applicant-").upper()})
        officer.press("/office/assisted")
        return officer.page.url.partition("?")[0].removeprefix(self.address)

    def staff(self, officer: Visit, rows: str):
        table = application.roster(self.dice)
        for name, words in (("assisted-staff-errors", table.replace("专业技能人员".encode(), "厨师".encode(), 2)),
                            ("assisted-staff-read", table)):
            officer.go(rows)
            officer.attach("people.csv", "text/csv", words)
            officer.press(f"{rows}/upload")
            officer.look(name)
        officer.press(f"{rows}/takeover")
        officer.go(rows)
        officer.look("assisted-staff")
