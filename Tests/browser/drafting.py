"""A draft's tables and files: rows typed one by one, files that are right and wrong."""
from play import Play
from things import picture
from visit import Visit

import application

ROWS = {
    "works": {"name": "小店区10千伏线路工程", "class": 1, "facility": 1, "voltage": "10", "completedOn": "2024-05-20"},
    "settlements": {"class": 1, "on": "2024-06-30", "amount": "3000000"},
}


class Drafting(Play):
    """What an applicant with no wish for the lowest grade alone fills in; `start` says as what it is looked at."""

    start = ""

    def go(self):
        visit = self.visit(self.cast.applicants[0])
        visit.go("/my/cases/new")
        visit.press("/my/cases/new")
        place = visit.page.url.partition("?")[0].removeprefix(self.address)
        self.twice(visit, f"{place}/parts/assets")
        self.fill_in(visit, place)

    def twice(self, visit: Visit, part: str):
        """What was typed in a tab that is older than what was saved in another stands beside it."""
        visit.go(part)
        other = visit.context.new_page()
        other.goto(visit.page.url)
        other.fill('main [name="total"]', "1200万")
        # Closed while its answer comes, the tab would never say that it is closed.
        with other.expect_navigation():
            other.locator("main form button").first.click()
        other.close()
        visit.fill({"total": "1300万"})
        visit.give(part)
        assert visit.page.locator('main [name="total"]').input_value() == "1300万"
        assert "12" in visit.page.locator(".summary td").last.inner_text(), "what was saved is not shown"
        self.look(visit, "part-conflict")

    def fill_in(self, visit: Visit, place: str):
        self.person(visit, f"{place}/rows/staff")
        for table, fields in ROWS.items():
            self.table(visit, f"{place}/rows/{table}", table, fields)
        self.files(visit, f"{place}/files")

    def look(self, visit: Visit, name: str):
        visit.look(self.start + name)

    def look_wrong(self, visit: Visit, name: str):
        visit.look_wrong(self.start + name)

    def person(self, visit: Visit, rows: str):
        visit.go(f"{rows}/new")
        self.look(visit, "staff-row-empty")
        visit.fill({"name": "王伟", "idNumber": "140105198001010011"})
        visit.give(f"{rows}/new")
        self.look_wrong(visit, "staff-row-errors")

    def table(self, visit: Visit, rows: str, table: str, fields: dict):
        visit.go(rows)
        self.look(visit, f"{table}-empty")
        visit.press(f"{rows}/upload")
        self.look_wrong(visit, f"{table}-no-file")
        visit.go(rows)
        visit.attach("rows.csv", "text/csv", "名称,数\n甲,1\n".encode())
        visit.press(f"{rows}/upload")
        self.look(visit, f"{table}-upload-errors")
        visit.go(f"{rows}/new")
        self.look(visit, f"{table}-row-empty")
        visit.give(f"{rows}/new")
        self.look_wrong(visit, f"{table}-row-errors")
        visit.go(f"{rows}/new")
        visit.fill(fields)
        visit.give(f"{rows}/new")
        visit.go(rows)
        self.look(visit, table)
        visit.go(f"{rows}/0")
        self.look(visit, f"{table}-row")
        visit.go(f"{rows}/0/removal")
        self.look(visit, f"{table}-removal")

    def files(self, visit: Visit, place: str):
        visit.go(place)
        self.look(visit, "files-empty")
        visit.press(place)
        self.look_wrong(visit, "files-errors")
        visit.attach("contract.png", "image/png", b"no picture at all")
        visit.press(place)
        self.look_wrong(visit, "files-other-content")
        visit.attach("contract.png", "image/png", picture())
        visit.press(place)
        assert visit.page.locator("tbody tr").count() == 1
        self.look(visit, "files")


def parts(visit: Visit, place: str, dice, name: str, start: str = ""):
    """Each part of a draft, empty and then as it should be."""
    for part, fields in application.parts(dice, name):
        visit.go(f"{place}/parts/{part}")
        visit.look(f"{start}part-{part}-empty")
        if part == "assets":
            visit.fill({"balance-date": "2025-02-30", "total": "viel"})
            visit.give(f"{place}/parts/{part}")
            visit.look_wrong(f"{start}part-errors")
            visit.go(f"{place}/parts/{part}")
        visit.fill(fields)
        visit.give(f"{place}/parts/{part}")
