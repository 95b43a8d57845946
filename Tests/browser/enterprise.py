"""The people of an enterprise: an invitation given and taken up, a handler let in, ways back for who lost something."""
import re
import time
from datetime import timedelta

from play import Play
from visit import Visit

from people import one_time_code, today


def enrol(visit: Visit):
    """Sets up the device that the page offers; what was asked in between is over."""
    secret = re.sub(r"\s", "", visit.page.locator("main code").first.inner_text())
    visit.fill({"code": one_time_code(secret, int(time.time()) // 30)})
    visit.press("/register/code")


class Handlers(Play):
    """An administrator and a handler of one enterprise."""

    def go(self):
        owner = self.visit(self.cast.applicants[0])
        owner.go("/my/people")
        owner.look("my-people")
        code = self.invite(owner)
        self.join(code)
        owner.go("/my/people")
        assert owner.page.locator("tbody tr").count() == 2
        owner.look("my-people-two")
        self.addresses(owner)
        owner.go("/my/security")
        owner.press("/my/security/password")
        owner.look_wrong("my-security-errors")
        self.lost()

    def invite(self, owner: Visit) -> str:
        owner.press("/my/people/invitations")
        owner.look_wrong("my-people-errors")
        owner.fill({"name": "赵敏", "ends-on": (today() + timedelta(days=30)).isoformat()})
        owner.press("/my/people/invitations")
        code = owner.page.locator("main .codes code").first.inner_text()
        owner.look("invited")
        owner.go("/my/people")
        owner.look("my-people-invited")
        return code

    def join(self, code: str):
        visit = self.visit()
        visit.go("/invitation")
        visit.look("invitation")
        fields = {"login": f"zhaomin{self.dice.randint(10_000, 99_999)}", "password": "correct horse battery"}
        visit.fill({"ticket": "0000-0000", **fields})
        visit.press("/invitation")
        visit.look_wrong("invitation-errors")
        visit.fill({"ticket": code, **fields})
        visit.press("/invitation")
        enrol(visit)
        visit.look("handler-codes")
        visit.go("/my/people")
        visit.look("my-people-handler")

    def addresses(self, owner: Visit):
        """Where messages are told of: an address that is none, then one that waits for its code."""
        owner.go("/my/messages")
        owner.look("my-messages-addresses")
        owner.fill({"address-email": "nobody"})
        owner.press("/my/messages/address")
        owner.look_wrong("my-messages-errors")
        owner.fill({"address-email": "office@example.com"})
        owner.give("/my/messages/address")
        owner.look("my-messages-waiting")

    def lost(self):
        visit = self.visit()
        for thing in ("password", "device"):
            visit.go(f"/recover/{thing}")
            visit.look(f"recover-{thing}")
            fields = {"login": "nobody", "recovery": "AAAA-BBBB", "password": "correct horse battery"}
            visit.fill(fields | ({"code": "000000"} if thing == "password" else {}))
            visit.press(f"/recover/{thing}")
            visit.look_wrong(f"recover-{thing}-errors")
