"""What anybody follows with a number and a code, and what anybody complains of."""
from play import Play
from visit import Visit


class Public(Play):
    """Look-ups that find and that do not, a complaint from its writing to its answer."""

    def go(self):
        visit = self.visit()
        self.progress(visit)
        self.complain(visit)
        for kind in ("stale-form", "too-many-requests"):
            visit.go(f"/problems/{kind}")
            visit.look("problem")

    def progress(self, visit: Visit):
        applicant = self.prepared()
        applicant.go(f"{self.mine}/receipt")
        number, code = (applicant.page.locator(f"main {one}.code").first.inner_text() for one in (".word", "strong"))
        visit.go("/progress/lookup")
        visit.look("progress-lookup")
        visit.fill({"number": number, "code": "ABCDEFGH"})
        visit.press("/progress/lookup")
        visit.look_wrong("progress-lookup-errors")
        visit.fill({"code": code})
        visit.press("/progress/lookup")
        assert visit.page.locator("main form").count() == 0, "the case is not found"
        visit.look("progress-lookup-found")
        for name in ("progress", "results"):
            visit.go(f"/{name}?agency=beijing")
            assert visit.page.locator("main table").count() == 0
            visit.look(f"{name}-empty")

    def complain(self, visit: Visit):
        head = self.officer("head")
        head.go("/office/complaints")
        head.look("office-complaints-empty")
        visit.go("/complaints")
        visit.look("complaints")
        visit.press("/complaints")
        visit.look_wrong("complaints-errors")
        visit.fill({"text": "受理窗口无人应答。", "name": "张三", "contact": "太原市小店区学府街2号"})
        visit.press("/complaints")
        number, code = (one.inner_text() for one in visit.page.locator("main dd.code").all())
        visit.look("complaint-taken")
        visit.go("/complaints/lookup")
        visit.look("complaints-lookup")
        visit.fill({"number": number, "code": "ABCDEFGH"})
        visit.press("/complaints/lookup")
        visit.look_wrong("complaints-lookup-errors")
        visit.fill({"code": code})
        visit.press("/complaints/lookup")
        visit.look("complaints-lookup-found")
        self.answer(head, number)
        visit.go("/complaints/lookup")
        visit.fill({"number": number, "code": code})
        visit.press("/complaints/lookup")
        visit.look("complaints-lookup-answered")

    def answer(self, head: Visit, number: str):
        head.go("/office/complaints")
        head.look("office-complaints")
        head.page.get_by_role("link", name=number).click()
        head.look("office-complaint")
        head.fill({"answer": "已核实，窗口今后有人值守。"})
        head.press("/office/complaints/")
        head.look("office-complaint-answered")
