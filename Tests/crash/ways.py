"""Scripted ways of an application, each step by the person whose step it is, by the pages alone."""
import json
import random
import re
import threading
import time

import application
from ledger import Ledger
from office import Office
from people import Answer, Person, Sending, Unanswered

OFFICERS = ("acceptance", "review", "confirmation", "decision", "head", "licenseMaking", "sealing", "service",
            "archive")

# Acts that are asked for on a page of their own.
FORMS = ("correctionRequested", "notAccepted", "refusalProposed", "noticeServed", "refused")


class NotDone(AssertionError):
    """A step that the office neither did nor will do."""


class Cast:
    """The people of the sample office, signed in once each, and who of the applicants is free."""

    def __init__(self, office: Office):
        rows = office.people()
        self.officers = {row["post"]: office.person(row) for row in rows if row["post"] in OFFICERS}
        newcomers = office.newcomers or [row for row in rows if row["post"] == "applicant"]
        self.applicants = [office.person(row) for row in newcomers]
        self.administrator = next(office.person(row) for row in rows if row["post"] == "administrator")
        # The first is asked for by name.
        self.free = self.applicants[1:]
        self.used: list[Person] = []
        self.change = threading.Condition()

    def take(self) -> Person:
        with self.change:
            while not self.free:
                self.change.wait()
            person = self.free.pop()
            if person not in self.used:
                self.used.append(person)
            return person

    def give_back(self, person: Person):
        with self.change:
            self.free.append(person)
            self.change.notify()


class Way:
    """One application; every step is repeated until the office has answered it."""

    def __init__(self, kind: str, seed: int, cast: Cast, ledger: Ledger, applicant: Person):
        self.kind, self.cast, self.ledger, self.applicant = kind, cast, ledger, applicant
        self.dice = random.Random(seed)
        self.case = ""

    def go(self):
        getattr(self, self.kind)()
        self.ledger.end(self.case)

    # The ways.

    def granted(self):
        """With consent: the clerk serves what is sealed, whatever falls between act, message and item."""
        self.agree("yes")
        self.file()
        self.accept()
        self.served_by_clerk()
        self.review()
        self.act("decision", "granted")
        self.seal(1)
        self.act("licenseMaking", "licenseMade")
        self.seal(2)
        self.publish()
        self.act("service", "served")
        self.act("archive", "archived")
        self.agree("no")

    def corrected(self):
        self.file()
        self.act("acceptance", "correctionRequested", {
            "place-0": "form:assets", "fault-0": "净资产与审计报告不一致", "clause-0": "第二章一"})
        self.seal(1)
        self.part("assets", {"balance-date": "2025-12-31", "total": "12500000", "net": "2600000"})
        self.do(self.applicant, f"{self.mine}/correction", f"{self.mine}/resubmission",
                acts=["materialAdded", "corrected"])
        self.accept()
        self.applicant_act("withdrawal", {"reason": "另行申请"}, "withdrawn")
        self.close("withdrawal.1")

    def withdrawn(self):
        self.file()
        self.applicant_act("withdrawal", {"reason": "工程已取消"}, "withdrawn")
        self.close("withdrawal.1")

    def declined(self):
        self.file()
        self.act("acceptance", "notAccepted", {"ground": "notNeeded", "reason": "本工程不需要许可"})
        self.close("non-acceptance.1")

    def refused(self):
        self.file(technicians=3)
        self.accept()
        self.review()
        self.act("decision", "refusalProposed")
        self.seal(1)
        self.applicant_act("waiver", {"understood": "1"}, "statementWaived")
        self.act("decision", "refused", {"looked": "1"})
        self.seal(1)
        self.act("service", "served")
        self.act("archive", "archived")

    # What several ways share.

    @property
    def mine(self) -> str:
        return f"/my/cases/{self.case}"

    @property
    def theirs(self) -> str:
        return f"/office/cases/{self.case}"

    def file(self, technicians: int = 10):
        self.open()
        name = "山西示例电力工程有限公司"
        for part, fields in application.parts(self.dice, name):
            self.part(part, fields)
        rows = f"{self.mine}/rows/staff"
        table = application.roster(self.dice, technicians)
        self.saved(lambda: self.do(
            self.applicant, rows, f"{rows}/upload", files={"file": ("people.csv", "text/csv", table)}, status=200,
            then=lambda answer: self.send(self.applicant, lambda: (answer.page.form(f"{rows}/takeover"), {}))))
        self.do(self.applicant, f"{self.mine}/check", f"{self.mine}/filing", {"agreed": "on"},
                acts=["materialAdded", "filed"])

    def open(self):
        known = self.cases()
        answer = self.do(self.applicant, "/my/cases/new", "/my/cases/new", {"agency": "shanxi"})
        place = re.fullmatch(r"/my/cases/([0-9a-f]{20})", answer.header("location"))
        fresh = {place[1]} if place else self.cases() - known
        if len(fresh) != 1:
            raise NotDone(f"one draft was opened, {len(fresh)} are there")
        self.case = fresh.pop()
        self.ledger.acknowledge(self.case, ["opened"])

    def cases(self) -> set[str]:
        answer = self.read(self.applicant, "/my/cases")
        return {match[1] for href, _ in answer.page.links if (match := re.match(r"/my/cases/([0-9a-f]{20})$", href))}

    def part(self, name: str, fields: dict[str, str]):
        place = f"{self.mine}/parts/{name}"
        self.saved(lambda: self.do(self.applicant, place, place, fields))

    @staticmethod
    def saved(work):
        """Saves a part of a draft; who finds it saved meanwhile, be it by the lost form itself, looks and saves again."""
        for _ in range(20):
            try:
                return work()
            except NotDone as fault:
                if ": 409 " not in str(fault):
                    raise
        raise NotDone("a part of a draft is never saved")

    def agree(self, word: str):
        self.do(self.applicant, "/my/messages", "/my/messages/consent", {"consent": word})

    def served_by_clerk(self):
        end = time.monotonic() + 600
        while "noticeServed" not in [one["act"] for one in self.record()["acts"]]:
            if time.monotonic() > end:
                raise NotDone(f"{self.case}: the clerk serves nothing")
            time.sleep(0.2)

    def accept(self):
        self.act("acceptance", "accepted")
        self.seal(1)

    def review(self):
        self.act("review", "reviewed")
        self.act("confirmation", "reviewConfirmed")

    def seal(self, papers: int):
        self.act("sealing", "sealApplied", acts=["sealApplied"] * papers)

    def close(self, notice: str):
        self.seal(1)
        self.act("service", "noticeServed", {"paper": notice})
        self.act("archive", "archived")

    def act(self, post: str, kind: str, fields=None, acts=None):
        """An officer's act by its page; a button stands on the case's own page."""
        place = f"{self.theirs}/acts/{kind}"
        page = f"{place}?post={post}" if kind in FORMS else self.theirs
        self.fresh(lambda: self.do(self.cast.officers[post], page, place, fields, acts=acts or [kind]))

    @staticmethod
    def fresh(work):
        """Who finds that the case has moved on, as by the clerk's service, has done nothing: looks and sends again."""
        for _ in range(20):
            try:
                return work()
            except NotDone as fault:
                if "办件已有变化" not in str(fault):
                    raise
        raise NotDone("a case never stands still")

    def applicant_act(self, place: str, fields: dict[str, str], act: str, button=None):
        path = f"{self.mine}/{place}"
        self.do(self.applicant, path, path, fields, acts=[act], button=button)

    def publish(self):
        """By the button, unless the office was quicker: it publishes by itself what waits."""
        end = time.monotonic() + 600
        while "published" not in [one["act"] for one in self.record()["acts"]]:
            if time.monotonic() > end:
                raise NotDone(f"{self.case} is not published")
            try:
                place = f"{self.theirs}/acts/published"
                self.do(self.cast.officers["licenseMaking"], self.theirs, place)
            except (NotDone, LookupError):
                time.sleep(0.2)

    def record(self) -> dict:
        return json.loads(self.read(self.applicant, f"{self.mine}/record.json").body)

    # One step.

    def do(self, person: Person, path: str, action: str, fields=None, files=None, acts=(), button=None,
           then=None, status=303) -> Answer:
        """Opens a page, fills in its form, sends it, and again, until the office has answered."""
        def prepare():
            return self.read(person, path).page.form(action), fields
        answer = self.send(person, prepare, files, button, status)
        if then:
            answer = then(answer)
        if acts:
            self.ledger.acknowledge(self.case, list(acts))
        return answer

    def send(self, person: Person, prepare, files=None, button=None, status=303) -> Answer:
        sending = self._prepared(person, prepare, files, button)
        end, attempts = time.monotonic() + 600, 0
        while time.monotonic() < end:
            attempts += 1
            try:
                answer = sending.post()
            except Unanswered:
                self.ledger.count("replayed")
                time.sleep(0.05)
                continue
            if answer.status == 303 and answer.header("location").startswith("/login"):
                self._again(person.log_in)
                self._renew(sending)
                continue
            if answer.status == status:
                return answer
            if answer.status not in (403, 429, 503):
                raise NotDone(f"{self.case} {sending.path}: {answer.status} {answer.page.said}")
            if answer.status == 403:
                self._renew(sending)
            time.sleep(0.3)
        raise NotDone(f"{self.case} {sending.path}: no answer after {attempts} times")

    def _renew(self, sending: Sending):
        """The token of the session as it is now; the form itself may be done and gone from its page."""
        sending.renew(dict(self.read(sending.person, "/").page.form("/logout").fields)["csrf"])

    def _prepared(self, person: Person, prepare, files, button) -> Sending:
        form, fields = self._again(prepare)
        return person.send(form, fields, files, button=button)

    def read(self, person: Person, path: str) -> Answer:
        answer = self._again(lambda: person.get(path))
        if answer.status != 200:
            raise NotDone(f"{path}: {answer.status} {answer.page.said}")
        return answer

    def _again(self, work):
        end = time.monotonic() + 600
        while True:
            try:
                return work()
            except Unanswered:
                if time.monotonic() > end:
                    raise
                time.sleep(0.05)
