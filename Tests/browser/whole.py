"""The whole way: register, prove, apply, correct, accept, review, decide, seal, download, verify."""
import json
import re
import subprocess
import sys
import tempfile
import urllib.request
from pathlib import Path

from playwright.sync_api import Error as PlaywrightError

from drafting import parts
from play import Play
from things import credit_code, picture
from visit import Visit

import application
from people import earliest_step, one_time_code

PASSWORD = "correct horse battery"
JUDGE = Path(__file__).resolve().parent.parent / "judges" / "verify_demo.py"


class Whole(Play):
    """An enterprise gets its license; what it downloads is judged by the second implementation (Tests/judges)."""

    is_rare = False

    def go(self):
        applicant = self.register(credit_code(self.dice))
        applicant.look("my-unproved")
        for place in ("people", "security", "messages"):
            applicant.go(f"/my/{place}")
            applicant.look(f"my-{place}")
        self.prove(applicant)
        self.draft(applicant)
        self.file(applicant)
        self.correct(applicant)
        self.issue()
        self.receive(applicant)

    def register(self, code: str) -> Visit:
        visit = self.visit()
        page = visit.page
        visit.go("/login")
        visit.look("login")
        visit.fill({"login": "nobody", "password": "wrong password", "code": "000000"})
        visit.press("/login")
        visit.look_wrong("login-errors")
        visit.go("/register")
        visit.look("register")
        visit.press("/register")
        visit.look_wrong("register-errors")
        self.login = f"liming{self.dice.randint(10_000, 99_999)}"
        name = f"太原{self.dice.randint(1000, 9999)}电力工程有限公司"
        visit.fill({"credit-code": code, "enterprise": name, "representative": "王建国",
                    "division": "140105", "name": "李明", "login": self.login, "password": PASSWORD})
        visit.press("/register")
        visit.look("enrol")
        self.name = name
        secret = re.sub(r"\s", "", page.locator("main code").first.inner_text())
        self.secret = secret
        visit.fill({"code": "000000"})
        visit.press("/register/code")
        visit.look_wrong("enrol-errors")
        # A step early, so that the next one is still good at once for the log-in after the proof.
        self.step = earliest_step()
        visit.fill({"code": one_time_code(secret, self.step)})
        visit.press("/register/code")
        visit.look("recovery-codes")
        visit.go("/my")
        return visit

    def prove(self, applicant: Visit):
        applicant.go("/my/proof")
        applicant.look("proof-empty")
        applicant.press("/my/proof")
        applicant.look_wrong("proof-errors")
        applicant.page.set_input_files("#letter", {"name": "letter.png", "mimeType": "image/png",
                                                   "buffer": picture()})
        applicant.press("/my/proof")
        applicant.look("proof")
        officer = self.officer("acceptance")
        officer.go("/office/enterprises")
        officer.look("letters")
        officer.page.get_by_role("link", name=self.name).first.click()
        officer.look("letter")
        officer.page.locator('button[name="outcome"][value="confirm"]').click()
        officer.look_wrong("letter-errors")
        officer.fill({"reason": "公章与登记一致"})
        officer.page.locator('button[name="outcome"][value="confirm"]').click()
        assert officer.page.locator(".summary").count() == 0
        officer.look("letter-confirmed")
        # Another standing begins with another log-in.
        applicant.go("/my")
        assert "/login" in applicant.page.url, applicant.page.url
        applicant.look("login-over")
        applicant.fill({"login": self.login, "password": PASSWORD,
                        "code": one_time_code(self.secret, max(self.step + 1, earliest_step()))})
        applicant.press("/login")
        applicant.go("/my")
        applicant.look("my")

    def draft(self, visit: Visit):
        page = visit.page
        visit.go("/my/cases")
        visit.look("cases-empty")
        visit.go("/my/cases/new")
        visit.look("case-new")
        visit.fill({"agency": "shanxi"})
        visit.press("/my/cases/new")
        self.case = re.search(r"/my/cases/([0-9a-f]{20})", page.url)[1]
        visit.look("tasks-empty")
        visit.go(f"{self.mine}/check")
        visit.look("check-empty")
        parts(visit, self.mine, self.dice, self.name)
        self.roster(visit)
        visit.go(f"{self.mine}/files")
        visit.look("files")
        visit.go(self.mine)
        visit.look("tasks")
        visit.go(f"{self.mine}/check")

    def file(self, visit: Visit):
        page = visit.page
        visit.look("check")
        visit.press(f"{self.mine}/filing")
        visit.look_wrong("check-errors")
        visit.fill({"agreed": "on"})
        visit.press(f"{self.mine}/filing")
        assert "/receipt" in page.url, page.url
        visit.look("receipt")
        visit.go(f"{self.mine}/application")
        assert page.locator("main img.paper").count() > 0, "nothing is drawn of what was filed"
        visit.look("application")
        visit.go(self.mine)
        visit.look("case-received")

    def roster(self, visit: Visit):
        rows = f"{self.mine}/rows/staff"
        visit.go(rows)
        visit.look("staff-empty")
        table = application.roster(self.dice)
        wrong = table.replace("专业技能人员".encode(), "厨师".encode(), 2)
        visit.page.set_input_files("#file", {"name": "people.csv", "mimeType": "text/csv", "buffer": wrong})
        visit.press(f"{rows}/upload")
        visit.look("staff-errors")
        visit.go(rows)
        visit.page.set_input_files("#file", {"name": "people.csv", "mimeType": "text/csv", "buffer": table})
        visit.press(f"{rows}/upload")
        visit.look("staff-read")
        visit.press(f"{rows}/takeover")
        visit.go(rows)
        visit.look("staff")
        visit.go(f"{rows}/0")
        visit.look("person")

    def correct(self, applicant: Visit):
        officer = self.officer("acceptance")
        officer.go("/office")
        officer.look("inbox")
        officer.go(self.theirs)
        officer.look("office-received")
        place = f"{self.theirs}/acts/correctionRequested"
        officer.go(place)
        officer.look("correction-empty")
        officer.press(place)
        officer.look_wrong("correction-errors")
        officer.fill({"place-0": "form:assets", "fault-0": "净资产与审计报告不一致", "clause-0": "第二章一"})
        officer.press(place)
        self.seal()
        self.hand_over()
        applicant.go(self.mine)
        assert applicant.page.locator(".ruler .last").count() == 1
        applicant.look("case-correcting")
        applicant.go(f"{self.mine}/parts/assets")
        applicant.look("part-correcting")
        applicant.fill({"total": "12500000"})
        applicant.press(f"{self.mine}/parts/assets")
        applicant.go(f"{self.mine}/correction")
        applicant.look("case-corrected")
        applicant.press(f"{self.mine}/resubmission")
        officer.go(self.theirs)
        officer.press(f"{self.theirs}/acts/accepted")
        officer.look("office-accepted")
        self.seal()

    def issue(self):
        self.act("review", "reviewed", "office-review")
        self.act("confirmation", "reviewConfirmed", "office-confirm")
        self.act("decision", "granted", "office-decide")
        self.seal("office-seal")
        self.act("licenseMaking", "licenseMade", "office-make")
        self.seal()
        self.publish()
        self.act("service", "served", "office-serve")
        self.act("archive", "archived", "office-archive")

    def publish(self):
        """By the button, unless the office was quicker: it publishes by itself what waits."""
        if self.has("published"):
            return
        try:
            self.act("licenseMaking", "published")
        except (AssertionError, PlaywrightError):
            if not self.has("published"):
                raise

    def has(self, act: str) -> bool:
        body = self.cast.officers["acceptance"].get(f"{self.theirs}/record.json").body
        return act in [one["act"] for one in json.loads(body)["acts"]]

    def receive(self, visit: Visit):
        page = visit.page
        visit.go(self.mine)
        assert page.locator(".answer.valid .word").count() == 1
        visit.look("case-served")
        visit.go("/my/cases")
        visit.look("cases")
        visit.go("/my/messages")
        visit.look("my-messages-full")
        page.locator("main tbody a").first.click()
        visit.look("message")
        files = {}
        for link in page.context.request.get(f"{self.address}{self.mine}").text().split('href="')[1:]:
            if re.match(rf"{self.mine}/papers/[^/]+/file", link):
                place = link.split('"')[0]
                files[place.split("/")[-2]] = page.context.request.get(self.address + place).body()
        assert {"original", "duplicate"} <= set(files), list(files)
        visit.go(f"{self.mine}/papers/original")
        visit.look("paper")
        visit.go("/verify")
        page.set_input_files("#file", {"name": "license.ofd", "mimeType": "application/ofd",
                                       "buffer": files["original"]})
        page.locator('form[enctype] button').click()
        assert page.locator(".answer.valid").count() == 1
        assert page.locator(".four .sign.valid").count() == 4
        visit.look("verified")
        self.judge(files)

    def judge(self, files: dict[str, bytes]):
        """What was downloaded, and nothing else, before a second implementation."""
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            for part in ("notices", "trust", "register"):
                (folder / part).mkdir()
            for place, body in files.items():
                is_license = place in ("original", "duplicate")
                (folder / (f"license-{place}.ofd" if is_license else f"notices/{place}.ofd")).write_bytes(body)
            for place, path in (("head.json", "register/head.json"), ("records.jsonl", "register/records.jsonl"),
                                ("roots.pem", "trust/roots.pem")):
                with urllib.request.urlopen(f"{self.address}/api/v1/register/{place}") as answer:
                    (folder / path).write_bytes(answer.read())
            record = self.cast.officers["acceptance"].get(f"{self.theirs}/record.json").body
            (folder / "case.json").write_bytes(record)
            subprocess.run([self.office.program, "render", folder / "license-original.ofd",
                            "--out", folder / "license-original.pdf"], check=True)
            judged = subprocess.run([sys.executable, str(JUDGE), self.office.program, name],
                                    capture_output=True, text=True)
            assert judged.returncode == 0, judged.stdout[-3000:] + judged.stderr[-2000:]


class Waiting(Whole):
    """Somebody registers an enterprise that others have proved: drafts at once, alone, and cannot file yet."""

    is_rare = True

    def go(self):
        owner = self.visit(self.cast.applicants[0])
        owner.go("/my")
        code = re.search(r"[0-9A-Z]{18}", owner.page.locator("main .lead").inner_text())[0]
        visit = self.register(code)
        visit.look("my-waiting")
        visit.go("/my/proof")
        visit.look("proof-waiting")
        self.draft(visit)
        visit.look("check-waiting")
        assert visit.page.locator(f'form[action="{self.mine}/filing"]').count() == 0
        assert visit.page.locator('main a[href="/my/proof"]').count() == 1
        owner.go("/my/cases")
        assert owner.page.locator(f'a[href="{self.mine}"]').count() == 0
