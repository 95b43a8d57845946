"""Attacks a real office from one address for a minute while others use it; ends with 0 where they hardly notice.

The attack is what anybody can do, and what anybody can do who has just registered. Beside it somebody at another address has a
genuine license verified, an officer works, and somebody asks whether the office lives.
"""
import argparse
import http.client
import json
import os
import pathlib
import re
import socket
import sys
import tempfile
import threading
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "crash"))
import files  # noqa: E402
from office import Office  # noqa: E402
from people import Person, Unanswered, one_time_code  # noqa: E402

ATTACKER, CITIZEN, OFFICER, WATCHER = "127.0.0.1", "127.0.0.2", "127.0.0.3", "127.0.0.4"
# Seconds that each of them waits at most, and the memory of the office in MiB.
LIMITS = {"livez": 1, "officer's page": 1, "genuine file": 5, "officer's log-in": 2}
MEMORY = 300
# The answers by which each kind of attack is seen to have reached what it attacks: refusals of a busy office are none.
TAKEN_UP = {
    "heavy files": {200}, "the register": {200}, "guesses": {422}, "rosters": {200, 422}, "uploads": {303},
    "long addresses": {404}, "searches": {200}, "long numbers": {413}, "forms of many fields": {422},
}


class Attack:
    def __init__(self, office: Office, seconds: int):
        self.office, self.end = office, time.monotonic() + seconds
        self.port = office.port
        self.slowest: dict[str, float] = {}
        self.count: dict[str, int] = {}
        self.faults: list[str] = []
        self.statuses: dict[str, dict[int, int]] = {}
        self.unfound: dict[str, str] = {}
        self.lock = threading.Lock()
        self.packages = files.heavy_packages()
        self.rosters = files.rosters()
        self.picture = files.picture()
        self.genuine = next(pathlib.Path(office.folder).glob("**/license-original.ofd")).read_bytes()

    def goes_on(self) -> bool:
        return time.monotonic() < self.end

    def ask(self, source: str, method: str, path: str, body: bytes | None = None, kind: str = "") -> int:
        return self.exchange(source, method, path, body, kind)[0]

    def exchange(self, source: str, method: str, path: str, body: bytes | None = None, kind: str = "",
                 timeout=60) -> tuple[int, bytes]:
        """The status and the body of an answer."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=timeout, source_address=(source, 0))
        try:
            connection.request(method, path, body, {"Content-Type": kind} if kind else {})
            answer = connection.getresponse()
            return answer.status, answer.read()
        finally:
            connection.close()

    # Who uses the office.

    def timed(self, name: str, work) -> None:
        start = time.monotonic()
        try:
            fault = work()
        except (OSError, http.client.HTTPException, Unanswered, AssertionError, LookupError, ValueError) as error:
            fault = f"{type(error).__name__} {error}"
        spent = time.monotonic() - start
        with self.lock:
            self.slowest[name] = max(self.slowest.get(name, 0), spent)
            self.count[name] = self.count.get(name, 0) + 1
            if fault:
                self.faults.append(f"{name}: {fault}")

    @staticmethod
    def unless_200(status: int) -> str | None:
        return None if status == 200 else f"answered {status}"

    def watch(self):
        while self.goes_on():
            self.timed("livez", lambda: self.unless_200(self.ask(WATCHER, "GET", "/livez")))
            time.sleep(0.2)

    def verify(self):
        while self.goes_on():
            self.timed("genuine file", self.unless_valid)
            time.sleep(1)

    def unless_valid(self) -> str | None:
        status, body = self.exchange(CITIZEN, "POST", "/api/v1/verifications", self.genuine, "application/ofd")
        if status != 200:
            return f"answered {status}"
        verdict = json.loads(body)["verdict"]
        return None if verdict == "valid" else f"is {verdict}"

    def work(self):
        row = next(row for row in self.office.people() if row["post"] == "acceptance")
        officer = Person(self.port, row["login"], row["password"], row["otpSecret"], OFFICER)
        pages = ["/office", "/office?view=open"]
        while self.goes_on():
            officer.cookies.clear()
            officer._fresh_step()
            self.timed("officer's log-in", officer.log_in)
            until = time.monotonic() + 20
            while self.goes_on() and time.monotonic() < until:
                for page in pages:
                    self.timed("officer's page", lambda: self.unless_200(officer.get(page).status))
                    time.sleep(0.2)

    # The attack.

    def again(self, name: str, work):
        """Does one thing of the attack over and over; a refusal is slowed down a little, as a patient attacker would."""
        while self.goes_on():
            try:
                status = work()
            except (OSError, http.client.HTTPException, Unanswered):
                status = 0
            except LookupError as error:
                status = 0
                self.unfound[name] = str(error)
            with self.lock:
                seen = self.statuses.setdefault(name, {})
                seen[status] = seen.get(status, 0) + 1
            if status in (0, 429, 503):
                time.sleep(0.2)

    def package(self, name: str):
        self.again("heavy files", lambda: self.ask(
            ATTACKER, "POST", "/api/v1/verifications", self.packages[name], "application/ofd"))

    def register_file(self, name: str):
        self.again("the register", lambda: self.ask(ATTACKER, "GET", f"/api/v1/register/{name}"))

    def small(self, name: str, method: str, path: str, body: bytes | None = None, kind: str = ""):
        """A request that could cost far more than it weighs."""
        self.again(name, lambda: self.ask(ATTACKER, method, path, body, kind))

    def guess(self):
        def once():
            guesser = Person(self.port, "zhangsan", "wrong", "A" * 32, ATTACKER)
            form = guesser._ask("GET", "/login").page.form("/login")
            return guesser.send(form, {"login": "zhangsan", "password": "wrong", "code": "000000"}).post().status
        self.again("guesses", once)

    def fields(self):
        """Forms of 32,000 fields, with the cookie of a visit."""
        visitor = Person(self.port, "nobody", "", "A" * 32, ATTACKER)

        def once():
            if not visitor.cookies:
                visitor._ask("GET", "/login")
            return visitor._ask("POST", "/login", "application/x-www-form-urlencoded", b"a&" * 32_000).status
        self.again("forms of many fields", once)

    def hold(self, number: int, body: bytes, pause: float):
        """Keeps connections that send part of a body, and nothing more or a byte now and then."""
        held = []
        while self.goes_on():
            while len(held) < number:
                try:
                    one = socket.create_connection(("127.0.0.1", self.port), 5, (ATTACKER, 0))
                    one.sendall(b"POST /api/v1/verifications HTTP/1.1\r\nHost: a\r\nContent-Length: 10485760\r\n"
                                b"Content-Type: application/ofd\r\n\r\n" + body)
                    held.append(one)
                except OSError:
                    break
            time.sleep(pause)
            alive = []
            for one in held:
                try:
                    one.sendall(b"a")
                    alive.append(one)
                except OSError:
                    one.close()
            held = alive
        for one in held:
            one.close()

    def idle(self):
        while self.goes_on():
            held = []
            try:
                for _ in range(200):
                    held.append(socket.create_connection(("127.0.0.1", self.port), 5, (ATTACKER, 0)))
            except OSError:
                pass
            time.sleep(5)
            for one in held:
                one.close()

    def newcomer(self) -> tuple[Person, str] | None:
        """Registers an enterprise and opens a draft, as anybody can."""
        login = f"attacker{os.getpid()}"
        person = Person(self.port, login, "correct horse battery", "", ATTACKER)
        form = person._ask("GET", "/register").page.form("/register")
        answer = person.send(form, {
            "credit-code": files.credit_code(os.getpid() % 1_000_000), "enterprise": "甲公司", "representative": "王建国",
            "division": "140105", "name": "王建国", "login": login, "password": "correct horse battery",
        }).post()
        found = re.search(r"<code>([A-Z2-7 ]+)</code>", answer.text)
        if not found:
            self.faults.append(f"nobody could register: {answer.status} {answer.page.said}")
            return None
        person.secret = found[1].replace(" ", "")
        form = answer.page.form("/register/code")
        code = one_time_code(person.secret, int(time.time()) // 30)
        person.send(form, {"code": code}).post()
        form = person.get("/my/cases/new").page.form("/my/cases/new")
        answer = person.send(form, {"agency": "shanxi"}).post()
        place = answer.header("location")
        if not re.fullmatch(r"/my/cases/[0-9a-f]{20}", place):
            self.faults.append(f"no draft could be opened: {answer.status} {answer.page.said}")
            return None
        return person, place

    def roster(self, person: Person, place: str, content: bytes):
        def once():
            form = person.get(f"{place}/rows/staff").page.form(f"{place}/rows/staff/upload")
            return person.send(form, files={"file": ("a.csv", "text/csv", content)}).post().status
        self.again("rosters", once)

    def upload(self, person: Person, place: str, picture: bytes):
        def once():
            form = person.get(f"{place}/files").page.form(f"{place}/files")
            return person.send(form, files={"file": ("a.png", "image/png", picture)}).post().status
        self.again("uploads", once)

    def go(self):
        newcomer = self.newcomer()
        jobs = [(self.watch,), (self.verify,), (self.work,)]
        jobs += [(self.package, name) for name in self.packages for _ in range(5)]
        jobs += [(self.register_file, name) for name in ("head.json", "records.jsonl") for _ in range(2)]
        jobs += [(self.guess,)] * 4
        jobs += [(self.small, "long addresses", "GET", "/a" * 3_500)] * 4
        jobs += [(self.small, "searches", "GET", "/licenses?q=%E7%94%B5")] * 4
        jobs += [(self.small, "long numbers", "POST", "/api/v1/verifications",
                  b"[" + b"0," * 500_000 + b"0]", "application/json")] * 4
        jobs += [(self.fields,)] * 4
        jobs += [(self.hold, 20, b"a", 1.0), (self.hold, 60, b"a" * 10_000_000, 3.0), (self.idle,)]
        if newcomer:
            jobs += [(self.roster, *newcomer, content) for content in self.rosters.values() for _ in range(3)]
            jobs += [(self.upload, *newcomer, self.picture)] * 3
        threads = [threading.Thread(target=job[0], args=job[1:], daemon=True) for job in jobs]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

    def require_taken_up(self):
        """Reports an attack as a fault where the office took up none of its requests: it would show nothing."""
        for name, wanted in TAKEN_UP.items():
            if wanted.isdisjoint(self.statuses.get(name, {})):
                reason = self.unfound.get(name, f"answered {sorted(self.statuses.get(name, {}))}")
                self.faults.append(f"{name}: never taken up: {reason}")

    def judge(self) -> bool:
        for name, seen in sorted(self.statuses.items()):
            print(f"attack: {name}: " + ", ".join(f"{count} × {status or 'no answer'}"
                                                  for status, count in sorted(seen.items())))
        self.require_taken_up()
        holds = True
        for name, limit in LIMITS.items():
            slowest = self.slowest.get(name)
            if slowest is None:
                self.faults.append(f"{name}: never asked for")
                continue
            holds &= slowest <= limit
            print(f"{name}: slowest of {self.count[name]} {slowest:.2f} s, at most {limit} s")
        status = pathlib.Path(f"/proc/{self.office.process.pid}/status").read_text()
        peak = int(re.search(r"VmHWM:\s+(\d+)", status)[1]) / 1024
        print(f"peak memory: {peak:.0f} MiB, at most {MEMORY} MiB")
        for fault in self.faults[:20]:
            print(f"attack: {fault}", file=sys.stderr)
        return holds and peak < MEMORY and not self.faults


def main() -> int:
    arguments = argparse.ArgumentParser()
    arguments.add_argument("program")
    arguments.add_argument("--seconds", type=int, default=60)
    options = arguments.parse_args()
    with tempfile.TemporaryDirectory(prefix="dianzhao-attack-") as folder:
        office = Office(os.path.abspath(options.program), folder)
        try:
            attack = Attack(office, options.seconds)
            attack.go()
            holds = attack.judge()
        finally:
            office.kill()
            office.log.close()
    print("attack: it holds" if holds else "attack: a limit is broken")
    return 0 if holds else 1


if __name__ == "__main__":
    sys.exit(main())
