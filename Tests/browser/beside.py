"""Lists that stand beside the cases, as they are after a day's work."""
from play import Play


class Beside(Play):
    """Pages that nobody passes on the way of a case."""

    def go(self):
        visit = self.officer("acceptance")
        visit.go("/office/enterprises")
        visit.look("office-enterprises-later")
        visit.go("/office/nowhere")
        visit.look("office-missing")
        visit.go("/office?q=没有这样的单位")
        assert visit.page.locator("tbody tr").count() == 0
        visit.look("inbox-empty")
        visit = self.visit(self.cast.administrator)
        visit.go("/office/unverified")
        visit.look("office-unverified")
        visit = self.visit()
        for place in ("progress", "results", "recover", "guides", "guides/facility/initial"):
            visit.go(f"/{place}")
            visit.look(place.replace("/", "-"))
