#!/usr/bin/env python3
"""A running office whose disk fills up and is freed again: it says so, goes on reading, and goes on without a restart.

    Tests/crash/disk.py PATH_TO_DIANZHAO

Mounts a small disk that nobody else sees; where the machine does not allow that, it says so and ends with 0.
"""
import os
import subprocess
import sys
import tempfile

from office import Office
from people import one_time_code


def sign_in(person):
    """One try: the status of the answer."""
    form = person._ask("GET", "/login").page.form("/login")
    # The page may have taken long: the code is chosen after it.
    step = person._fresh_step()
    sending = person.send(form, {"login": person.login, "password": person.password,
                                 "code": one_time_code(person.secret, step)})
    answer = sending.post()
    if answer.status == 303:
        person.last_step = step
    return answer


def expect(truth, what):
    if not truth:
        raise SystemExit(f"disk: {what}")


def fill(path: str):
    """To the last byte."""
    with open(path, "wb", buffering=0) as file:
        for size in (1 << 20, 1 << 12, 1):
            try:
                while True:
                    file.write(b"\0" * size)
            except OSError:
                pass


def trial(program: str, folder: str):
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=48m", "none", folder], check=True)
    office = Office(program, folder)
    try:
        rows = [row for row in office.people() if row["post"] in ("acceptance", "review", "decision")]
        first, second, third = (office.person(row) for row in rows[:3])
        expect(sign_in(first).status == 303, "nobody is let in on a sound disk")
        # Stopped in order, the office gives the room of its journal back; otherwise it could write into that.
        office.restart()
        filler = f"{folder}/filler"
        fill(filler)
        refused = sign_in(second)
        expect(refused.status == 503, f"a full disk answers {refused.status}")
        expect("没有任何改动" in refused.text and refused.header("retry-after"), "a full disk is not explained")
        for path in ("/", "/licenses", "/help"):
            expect(first.get(path).status == 200, f"{path} is not read on a full disk")
        os.unlink(filler)
        expect(sign_in(second).status == 303, "the office does not go on once there is room")
        expect(sign_in(third).status == 303, "the office does not go on for everybody")
        office.kill()
        office.start()
        expect(second.get("/login").status == 303, "a session that was begun is lost")
    finally:
        office.stop()


def main():
    program = os.path.abspath(sys.argv[1])
    if len(sys.argv) == 2:
        with tempfile.TemporaryDirectory() as folder:
            own = ["unshare", "-rm", sys.executable, os.path.abspath(__file__), program, folder]
            if subprocess.run(["unshare", "-rm", "mount", "-t", "tmpfs", "none", folder],
                              stderr=subprocess.DEVNULL).returncode != 0:
                print("disk: skipped, this machine lets us mount nothing")
                return 0
            return subprocess.run(own).returncode
    trial(program, sys.argv[2])
    print("disk: full and freed, nothing lost, no restart")
    return 0


if __name__ == "__main__":
    sys.exit(main())
