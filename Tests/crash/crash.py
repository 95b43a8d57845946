#!/usr/bin/env python3
"""Kills the real office at random moments while people work, and counts what it lost or did twice.

    Tests/crash/crash.py PATH_TO_DIANZHAO KILLS [--seed N] [--ways N] [--ready SECONDS]

Thirty scripted ways run by the pages; the office is killed (SIGKILL) and started again KILLS times; every form
whose answer was lost is sent again with the same key. In the end each case's own record is held against
the ledger of what was acknowledged. How long a start takes is shown, and held to a bound where one is given:
a busy machine takes longer without a fault. Needs Python's standard library alone.
"""
import argparse
import json
import os
import random
import re
import sys
import tempfile
import threading
import time
import traceback
from collections import Counter

from ledger import Ledger
from office import Office
from people import Unanswered
from ways import Cast, Way

KINDS = ("granted", "corrected", "withdrawn", "refused", "granted", "declined")


class Trial:
    def __init__(self, office: Office, seed: int, ways: int):
        self.office, self.seed, self.wanted = office, seed, ways
        self.dice, self.ledger, self.cast = random.Random(seed), Ledger(), Cast(office)
        self.lock, self.begun, self.broken = threading.Lock(), 0, []
        self.are_killed = threading.Event()

    def next(self) -> int | None:
        """The number of the next way; none after the last kill, once as many as wanted have begun."""
        with self.lock:
            if self.broken or (self.begun >= self.wanted and self.are_killed.is_set()):
                return None
            self.begun += 1
            return self.begun

    def walk(self):
        while (number := self.next()) is not None:
            applicant = self.cast.take()
            way = Way(KINDS[number % len(KINDS)], self.seed * 10_007 + number, self.cast, self.ledger, applicant)
            try:
                way.go()
            except Exception as error:
                self.broken.append(f"way {number} ({way.kind}, {way.case}): {error!r}")
                traceback.print_exc()
            finally:
                # Who was granted a license applies for no second one.
                if way.kind != "granted":
                    self.cast.give_back(applicant)

    def kill(self, count: int):
        for number in range(count):
            if self.broken:
                break
            time.sleep(self.dice.uniform(0.05, 1.2))
            self.office.kill()
            self.office.start()
            if (number + 1) % 50 == 0:
                print(f"crash: {number + 1} kills, {len(self.ledger.ended)} ways ended", file=sys.stderr)
        self.are_killed.set()

    def run(self, kills: int):
        walkers = [threading.Thread(target=self.walk) for _ in range(8)]
        for walker in walkers:
            walker.start()
        self.kill(kills)
        for walker in walkers:
            walker.join()

    def read_boxes(self):
        """What the applicants were told: how often of a service, and what of one case more than once."""
        told = Counter()
        for applicant in self.cast.used:
            number, has_next = 0, True
            while has_next:
                number += 1
                text = applicant.get(f"/my/messages?page={number}").text
                told.update(re.findall(r'<a href="/my/messages/\w+">([^<]*)</a></th><td[^>]*>([^<]*)<', text))
                has_next = f"/my/messages?page={number + 1}" in text
        self.told = sum(count for (title, _), count in told.items() if title.startswith("文书已送达"))
        # A round of correction is received once more.
        self.twice = [message for message, count in told.items() if count > 1 and message[0] != "已收到申请"]

    def count(self) -> tuple[int, int]:
        """Acts lost and doubled, by the records that the office gives out."""
        lost = doubled = self.served = 0
        self.read_boxes()
        officer = self.cast.officers["acceptance"]
        for case in sorted(self.ledger.acknowledged):
            record = json.loads(officer.get(f"/office/cases/{case}/record.json").body)
            missing, extra = self.ledger.compare(case, record)
            for name, acts in (("lost", missing), ("doubled", extra)):
                if acts:
                    print(f"crash: {case} {name}: {acts}", file=sys.stderr)
            lost, doubled = lost + len(missing), doubled + len(extra)
            served = [act for act in record["acts"] if act["act"] == "noticeServed" and act["by"]["post"] == "clerk"]
            self.served += len(served)
        for name, messages in (("lost", self.served - self.told), ("doubled", self.told - self.served)):
            if messages > 0:
                print(f"crash: {messages} messages of a service {name}", file=sys.stderr)
        for message in self.twice:
            print(f"crash: told twice: {message}", file=sys.stderr)
        return lost + max(self.served - self.told, 0), doubled + max(self.told - self.served, 0) + len(self.twice)


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("program")
    arguments.add_argument("kills", type=int)
    arguments.add_argument("--seed", type=int, default=int.from_bytes(os.urandom(4), "big"))
    arguments.add_argument("--ways", type=int, default=30)
    arguments.add_argument("--ready", type=float, default=float("inf"), metavar="SECONDS")
    options = arguments.parse_args()
    print(f"crash: seed {options.seed}", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        # Three ways for each kill and all that are wanted anyway are more than ever begin.
        office = Office(os.path.abspath(options.program), folder, 30 + options.ways + 2 * options.kills)
        trial = Trial(office, options.seed, options.ways)
        try:
            trial.run(options.kills)
            lost, doubled = trial.count()
        finally:
            office.stop()
        slow = sorted(office.ready_after)[int(len(office.ready_after) * 0.99)] if office.ready_after else 0
        print(f"crash: {len(trial.ledger.ended)} ways ended, {trial.ledger.replayed} forms sent again, "
              f"ready again after {slow:.2f} s (p99)")
        for fault in trial.broken:
            print(f"crash: {fault}", file=sys.stderr)
        if slow > options.ready:
            print(f"crash: ready again later than after {options.ready:g} s", file=sys.stderr)
        print(f"{options.kills} kills: {lost} acts lost, {doubled} doubled")
        whole = len(trial.ledger.ended) == trial.begun >= options.ways
        return 0 if whole and not (lost or doubled or trial.broken) and slow <= options.ready else 1


if __name__ == "__main__":
    sys.exit(main())
