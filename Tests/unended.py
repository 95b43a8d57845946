#!/usr/bin/env python3
"""Names the tests that began and did not end, from the events of a run that was stopped.

usage: unended.py EVENTS
"""

import collections
import json
import sys


def unended(path):
    """Names of tests with more cases begun than ended, sorted."""
    running = collections.Counter()
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            try:
                event = json.loads(line)["payload"]
            except (ValueError, KeyError):
                continue  # The last line of a stopped run may be half a line.
            step = {"testCaseStarted": 1, "testCaseEnded": -1}.get(event.get("kind"), 0)
            running[event.get("testID")] += step
    return sorted(name for name, count in running.items() if count > 0)


if __name__ == "__main__":
    for name in unended(sys.argv[1]):
        print(f"did not end: {name}")
