#!/usr/bin/env python3
"""People at work on cases, in a real browser: every page that they pass is looked at (see visit.py).

    Tests/browser/work.py PATH_TO_DIANZHAO [--shots FOLDER] [--quick] [--only PART]

The whole way, a refusal and a withdrawal are gone four times, so that each two of language, width and scripts meet;
with scripts officers use the keyboard alone for their buttons. What few people see is looked at once. In the end
every page of the office must have been looked at in its empty, error and full state (see states.py).
"""
import argparse
import os
import sys
import tempfile
import time

from playwright.sync_api import sync_playwright

from visit import CHROMIUM

import states
from acts import Heard, OnSite
from beside import Beside
from counter import Counter
from drafting import Drafting
from endings import Refusal, Withdrawal
from enterprise import Handlers
from inbox import Inbox
from keyboard import Keyboard
from officers import Officers
from public import Public
from whole import Waiting, Whole

from office import Office
from ways import Cast

WAY = (Whole, Refusal, Withdrawal)
# Each language at each width, each with and without scripts, each width with and without.
HOW = (("zh", 1280, True), ("zh", 320, False), ("en", 320, True), ("en", 1280, False))
RUNS = [(part, *how) for how in HOW for part in WAY]
# Each once; language, width and scripts vary.
RARE = ((Keyboard, "zh", 1280, True), (OnSite, "en", 1280, True), (Heard, "zh", 320, True),
        (Drafting, "en", 320, True), (Counter, "zh", 1280, False), (Handlers, "zh", 320, True),
        (Officers, "en", 1280, True), (Public, "en", 320, True), (Beside, "zh", 1280, True),
        (Beside, "en", 320, False), (Inbox, "zh", 1280, True), (Waiting, "en", 320, True))


class Run:
    """All parts on one office, one after the other."""

    def __init__(self, office: Office, browser, shots: str | None):
        self.office, self.browser, self.shots = office, browser, shots
        self.cast = Cast(office)
        self.looked: list[tuple[str, str]] = []

    def go(self, part, *how):
        begin = time.monotonic()
        play = part(self.office, self.cast, self.browser, *how, self.shots)
        play.go()
        looked = play.close()
        self.looked += looked
        print(f"browser: {part.__name__} {how}: {len(looked)} pages, {time.monotonic() - begin:.0f} s", flush=True)
        # Limits for one source count from the start.
        self.office.restart()


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("program")
    arguments.add_argument("--shots")
    arguments.add_argument("--quick", action="store_true", help="the way once instead of four times")
    arguments.add_argument("--only", help="one part, once")
    options = arguments.parse_args()
    if options.shots:
        os.makedirs(options.shots, exist_ok=True)
    plays = [*(RUNS[:3] if options.quick or options.only else RUNS), *RARE]
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        office = Office(os.path.abspath(options.program), folder, 60)
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        try:
            run = Run(office, browser, options.shots)
            for part, *how in plays:
                if options.only in (None, part.__name__):
                    run.go(part, *how)
            if options.only is None:
                states.check(run.looked)
            print(f"browser: {len(run.looked)} pages of people at work passed, axe found nothing")
        finally:
            browser.close()
            office.stop()


if __name__ == "__main__":
    sys.exit(main())
