#!/usr/bin/env python3
"""People at work on cases, in a real browser: every page that they pass is looked at (see visit.py).

    Tests/browser/work.py PATH_TO_DIANZHAO [--shots FOLDER] [--quick]

Goes the whole way four times: each language with and without scripts, acting once at each width, looking at every
page at both: register, prove, apply, correct, accept, review, decide, seal, download, verify; a refusal; a
withdrawal. With scripts officers use the keyboard alone for their buttons. The license that was downloaded is judged by the second implementation (Tests/judges).
"""
import argparse
import json
import os
import random
import re
import struct
import subprocess
import sys
import tempfile
import time
import urllib.request
import zlib
from pathlib import Path

from playwright.sync_api import Error as PlaywrightError
from playwright.sync_api import sync_playwright

from visit import CHROMIUM, Visit

import application
from ledger import Ledger
from office import Office
from people import one_time_code
from ways import Cast, Way

JUDGE = Path(__file__).resolve().parent.parent / "judges" / "verify_demo.py"
RUNS = (("zh", 1280, True), ("en", 320, True), ("zh", 320, False), ("en", 1280, False))
CREDIT = "0123456789ABCDEFGHJKLMNPQRTUWXY"


def credit_code(dice: random.Random) -> str:
    """A unified social credit code with both check characters right (GB 32100, GB 11714)."""
    serial = "MA" + "".join(dice.choice("0123456789") for _ in range(6))
    total = sum((int(c) if c.isdigit() else ord(c) - 55) * w for c, w in zip(serial, (3, 7, 9, 10, 5, 8, 4, 2)))
    check = 11 - total % 11
    code = "91140105" + serial + ("X" if check == 10 else "0" if check == 11 else str(check))
    total = sum(CREDIT.index(c) * pow(3, place, 31) for place, c in enumerate(code))
    return code + CREDIT[(31 - total % 31) % 31]


def picture() -> bytes:
    """A small PNG: the sealed letter."""
    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
    rows = b"".join(b"\0" + b"\xff" * 64 for _ in range(64))
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 64, 64, 8, 0, 0, 0, 0))
            + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))


class Play:
    """One run: one language, one width to act at, with or without scripts."""

    def __init__(self, office: Office, cast: Cast, browser, language: str, width: int, has_script: bool, shots):
        self.office, self.cast, self.browser, self.shots = office, cast, browser, shots
        self.address = f"http://127.0.0.1:{office.port}"
        self.language, self.width, self.has_script = language, width, has_script
        self.dice = random.Random(f"{language}{width}{has_script}")
        self.looked, self.case = 0, ""
        self.visits: list[Visit] = []

    def visit(self, person=None) -> Visit:
        cookies = []
        if person is not None:
            person.get("/")
            if "session" not in person.cookies:
                person.log_in()
            cookies = [{"name": name, "value": value, "url": self.address}
                       for name, value in person.cookies.items()]
        visit = Visit(self.browser, self.address, self.language, self.width, self.has_script, cookies, self.shots)
        self.visits.append(visit)
        return visit

    def close(self):
        for visit in self.visits:
            self.looked += visit.looked
            visit.close()
        self.visits = []

    # The whole way.

    def whole(self):
        applicant = self.register()
        self.prove(applicant)
        self.apply(applicant)
        self.correct(applicant)
        self.issue()
        self.receive(applicant)
        self.close()

    def register(self) -> Visit:
        visit = self.visit()
        page = visit.page
        visit.go("/login")
        visit.look("login")
        visit.fill({"login": "nobody", "password": "wrong password", "code": "000000"})
        visit.press("/login")
        visit.look("login-errors")
        visit.go("/register")
        visit.look("register")
        visit.press("/register")
        visit.look("register-errors")
        name = f"太原{self.dice.randint(1000, 9999)}电力工程有限公司"
        visit.fill({"credit-code": credit_code(self.dice), "enterprise": name, "representative": "王建国",
                    "division": "140105", "name": "李明", "login": f"liming{self.dice.randint(10_000, 99_999)}",
                    "password": "correct horse battery"})
        visit.press("/register")
        visit.look("enrol")
        self.name = name
        secret = re.sub(r"\s", "", page.locator("main code").first.inner_text())
        self.secret = secret
        visit.fill({"code": "000000"})
        visit.press("/register/code")
        visit.look("enrol-errors")
        visit.fill({"code": one_time_code(secret, int(time.time()) // 30)})
        visit.press("/register/code")
        visit.look("recovery-codes")
        visit.go("/my")
        visit.look("my-unproved")
        for place in ("people", "security", "messages"):
            visit.go(f"/my/{place}")
            visit.look(f"my-{place}")
        return visit

    def prove(self, applicant: Visit):
        applicant.go("/my/proof")
        applicant.look("proof-empty")
        applicant.press("/my/proof")
        applicant.look("proof-errors")
        applicant.page.set_input_files("#letter", {"name": "letter.png", "mimeType": "image/png",
                                                   "buffer": picture()})
        applicant.press("/my/proof")
        applicant.look("proof")
        officer = self.visit(self.cast.officers["acceptance"])
        officer.go("/office/enterprises")
        officer.look("letters")
        officer.page.get_by_role("link", name=self.name).first.click()
        officer.look("letter")
        officer.page.locator('button[name="outcome"][value="confirm"]').click()
        officer.look("letter-errors")
        officer.fill({"reason": "公章与登记一致"})
        officer.page.locator('button[name="outcome"][value="confirm"]').click()
        assert officer.page.locator(".summary").count() == 0
        officer.look("letter-confirmed")
        applicant.go("/my")
        applicant.look("my")

    def apply(self, visit: Visit):
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
        for part, fields in application.parts(self.dice, self.name):
            visit.go(f"{self.mine}/parts/{part}")
            visit.look(f"part-{part}-empty")
            if part == "assets":
                visit.fill({"balance-date": "2025-02-30", "total": "viel"})
                visit.press(f"{self.mine}/parts/{part}")
                visit.look("part-errors")
                visit.go(f"{self.mine}/parts/{part}")
            visit.fill(fields)
            visit.press(f"{self.mine}/parts/{part}")
        self.roster(visit)
        visit.go(f"{self.mine}/files")
        visit.look("files")
        visit.go(self.mine)
        visit.look("tasks")
        visit.go(f"{self.mine}/check")
        visit.look("check")
        visit.press(f"{self.mine}/filing")
        visit.look("check-errors")
        visit.fill({"agreed": "on"})
        visit.press(f"{self.mine}/filing")
        assert "/receipt" in page.url, page.url
        visit.look("receipt")
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
        officer = self.visit(self.cast.officers["acceptance"])
        officer.go("/office")
        officer.look("inbox")
        officer.go(self.theirs)
        officer.look("office-received")
        place = f"{self.theirs}/acts/correctionRequested"
        officer.go(place)
        officer.look("correction-empty")
        officer.press(place)
        officer.look("correction-errors")
        officer.fill({"place-0": "form:assets", "fault-0": "净资产与审计报告不一致", "clause-0": "第二章一"})
        officer.press(place)
        self.seal()
        applicant.go(self.mine)
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

    def act(self, post: str, kind: str, name: str | None = None):
        """A button on the case's page, by the officer whose it is."""
        officer = self.visit(self.cast.officers[post])
        officer.go(self.theirs)
        if name:
            officer.look(name)
        press = officer.key if self.has_script else officer.press
        press(f"{self.theirs}/acts/{kind}")
        self.succeeded(officer, kind)

    def succeeded(self, visit: Visit, kind: str):
        refused = visit.page.locator(".answer.notValid[role=alert], .summary")
        assert refused.count() == 0, f"{kind}: {refused.first.inner_text()}"

    def seal(self, name: str | None = None):
        self.act("sealing", "sealApplied", name)

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

    # A refusal and a withdrawal; drafts are filled in without a browser, that was looked at above.

    def prepared(self, way: str, **how) -> Visit:
        person = self.cast.take()
        try:
            walk = Way(way, self.dice.randint(0, 1 << 30), self.cast, Ledger(), person)
            walk.file(**how)
        finally:
            self.cast.give_back(person)
        self.case = walk.case
        return self.visit(person)

    def refusal(self):
        applicant = self.prepared("refused", technicians=3)
        self.act("acceptance", "accepted")
        self.seal()
        self.forms(("review", "siteCheckOrdered"), ("review", "paused"), ("head", "periodExtended"))
        self.act("review", "reviewed", "office-review-short")
        self.act("confirmation", "reviewConfirmed")
        officer = self.visit(self.cast.officers["decision"])
        place = f"{self.theirs}/acts/refusalProposed"
        officer.go(place)
        officer.look("proposal")
        officer.press(place)
        self.seal()
        applicant.go(self.mine)
        applicant.look("case-proposed")
        applicant.go(f"{self.mine}/statement")
        applicant.look("statement")
        applicant.give(f"{self.mine}/statement")
        applicant.look("statement-errors")
        applicant.fill({"text": "我单位另有七名技术人员，证明随后提交。"})
        applicant.give(f"{self.mine}/statement")
        self.waive(applicant)
        self.act("decision", "refused", "office-refuse")
        self.seal()
        self.act("service", "served")
        applicant.go(self.mine)
        assert applicant.page.locator(".answer.notValid .word").count() == 1
        applicant.look("case-refused")
        self.close()

    def forms(self, *acts: tuple[str, str]):
        """Forms of acts, empty and sent empty: nothing is done."""
        for post, kind in acts:
            officer = self.visit(self.cast.officers[post])
            place = f"{self.theirs}/acts/{kind}"
            officer.go(f"{place}?post={post}")
            officer.look(f"act-{kind}")
            officer.give(place)
            assert officer.page.locator(".summary").count() == 1, kind
            officer.look(f"act-{kind}-errors")

    def waive(self, applicant: Visit):
        """Nothing more to say: asked once more, for it cannot be taken back."""
        applicant.go(f"{self.mine}/waiver")
        applicant.look("waiver")
        applicant.give(f"{self.mine}/waiver")
        applicant.look("waiver-errors")
        applicant.fill({"understood": "on"})
        applicant.give(f"{self.mine}/waiver")

    def withdrawal(self):
        applicant = self.prepared("withdrawn")
        self.forms(("acceptance", "notAccepted"), ("acceptance", "areaConfirmed"))
        applicant.go(f"{self.mine}/withdrawal")
        applicant.look("withdrawal")
        applicant.fill({"reason": "工程已取消"})
        applicant.press(f"{self.mine}/withdrawal")
        applicant.look("case-withdrawn")
        officer = self.visit(self.cast.officers["acceptance"])
        officer.go(self.theirs)
        officer.look("office-withdrawn")
        self.close()

    # Pages beside the way.

    def beside(self):
        visit = self.visit(self.cast.officers["head"])
        for place in ("delegations", "settings", "security"):
            visit.go(f"/office/{place}")
            visit.look(f"office-{place}")
        visit = self.visit(self.cast.officers["acceptance"])
        for place in ("assisted", "complaints", "cases", "enterprises"):
            visit.go(f"/office/{place}")
            visit.look(f"office-{place}")
        visit = self.visit(self.cast.administrator)
        for place in ("accounts", "unverified"):
            visit.go(f"/office/{place}")
            visit.look(f"office-{place}")
        visit = self.visit()
        for place in ("progress", "results", "progress/lookup", "complaints", "complaints/lookup", "recover",
                      "guides", "guides/facility/initial"):
            visit.go(f"/{place}")
            visit.look(place.replace("/", "-"))
        visit.go("/complaints")
        visit.press("/complaints")
        visit.look("complaints-errors")
        self.close()

    @property
    def mine(self) -> str:
        return f"/my/cases/{self.case}"

    @property
    def theirs(self) -> str:
        return f"/office/cases/{self.case}"


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("program")
    arguments.add_argument("--shots")
    arguments.add_argument("--quick", action="store_true", help="one run instead of four")
    options = arguments.parse_args()
    if options.shots:
        os.makedirs(options.shots, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        office = Office(os.path.abspath(options.program), folder)
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        try:
            cast, looked = Cast(office), 0
            for language, width, has_script in RUNS[:1] if options.quick else RUNS:
                shots = options.shots if has_script else None
                play = Play(office, cast, browser, language, width, has_script, shots)
                for part in (play.whole, play.refusal, play.withdrawal, play.beside):
                    part()
                looked += play.looked
                # Limits for one source count from the start.
                office.restart()
            print(f"browser: {looked} pages of people at work passed, axe found nothing")
        finally:
            browser.close()
            office.stop()


if __name__ == "__main__":
    sys.exit(main())
