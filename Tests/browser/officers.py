"""What officers set: accounts, who stands in, the agency's own settings, the own account."""
from datetime import timedelta

from enterprise import enrol
from play import Play
from visit import Visit

from people import today


class Officers(Play):
    """An account from its opening to its closing, a delegation, settings, passwords."""

    def go(self):
        administrator = self.visit(self.cast.administrator)
        code = self.add(administrator)
        self.set_up(code)
        self.account(administrator)
        administrator.go("/office/deliveries")
        administrator.look("office-deliveries-empty")
        head = self.officer("head")
        self.delegate(head)
        self.set(head)
        head.go("/office/security")
        head.look("office-security")
        head.press("/office/security/password")
        head.look_wrong("office-security-errors")

    def add(self, administrator: Visit) -> str:
        administrator.go("/office/accounts")
        administrator.look("office-accounts")
        administrator.press("/office/accounts")
        administrator.look_wrong("office-accounts-errors")
        administrator.fill({"name": "孙丽", "login": "sunli", "post": "review"})
        administrator.press("/office/accounts")
        administrator.look("hand-over")
        return administrator.page.locator("main .codes code").first.inner_text()

    def set_up(self, code: str):
        visit = self.visit()
        visit.go("/setup")
        visit.look("setup")
        visit.fill({"ticket": "0000-0000", "password": "correct horse battery"})
        visit.press("/setup")
        visit.look_wrong("setup-errors")
        visit.fill({"ticket": code, "password": "correct horse battery"})
        visit.press("/setup")
        enrol(visit)
        assert visit.page.locator("main .codes code").count() == 10
        visit.look("officer-codes")
        visit.page.locator("main a.button").click()
        assert visit.page.url.endswith("/office"), visit.page.url

    def account(self, administrator: Visit):
        administrator.go("/office/accounts")
        administrator.page.get_by_role("link", name="sunli").click()
        administrator.look("office-account")
        place = administrator.page.url.partition("?")[0].removeprefix(self.address)
        administrator.page.locator("#closing-reason").fill("调离")
        administrator.press(f"{place}/closing")
        administrator.look("office-account-closed")

    def delegate(self, head: Visit):
        head.go("/office/delegations")
        head.look("office-delegations-empty")
        head.press("/office/delegations")
        head.look_wrong("office-delegations-errors")
        head.fill({"principal": 0, "delegate": 1, "until": (today() + timedelta(days=7)).isoformat()})
        head.give("/office/delegations")
        assert head.page.locator("tbody tr").count() == 1
        head.look("office-delegations")

    def set(self, head: Visit):
        head.go("/office/settings")
        head.look("office-settings")
        head.fill({"correctionDays": "0"})
        head.press("/office/settings")
        head.look_wrong("office-settings-errors")
        head.fill({"correctionDays": "30"})
        head.press("/office/settings")
        head.look("office-settings-done")
