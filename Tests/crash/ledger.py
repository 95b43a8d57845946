"""What was asked of the office, and what it said that it did: held against its own records in the end."""
import threading
from collections import Counter


class Ledger:
    """Acts by case; those that the office does by itself are not asked for."""

    def __init__(self):
        self.lock = threading.Lock()
        self.acknowledged: dict[str, Counter] = {}
        self.replayed = self.refused = 0
        self.ended: set[str] = set()

    def acknowledge(self, case: str, acts: list[str]):
        with self.lock:
            self.acknowledged.setdefault(case, Counter()).update(acts)

    def end(self, case: str):
        with self.lock:
            self.ended.add(case)

    def count(self, name: str):
        with self.lock:
            setattr(self, name, getattr(self, name) + 1)

    def compare(self, case: str, record: dict) -> tuple[list[str], list[str]]:
        """Acts of a case that are lost, and acts that are doubled."""
        acts = record["acts"]
        if [act["sequence"] for act in acts] != list(range(1, len(acts) + 1)):
            raise AssertionError(f"{case}: acts are not numbered on")
        # Published by whom of the two was quicker: once, that is all that counts.
        is_own = lambda act: act["by"]["post"] != "clerk" and act["act"] != "published"
        own = Counter(act["act"] for act in acts if is_own(act))
        # Each paper is served once; every other act of the clerk is one of its kind.
        named = lambda act: f"{act['act']} {act['facts']['paper']}" if act["act"] == "noticeServed" else act["act"]
        clerk = Counter(named(act) for act in acts if not is_own(act))
        asked = self.acknowledged.get(case, Counter())
        twice = Counter({act: count - 1 for act, count in clerk.items() if count > 1})
        # A round of correction is received once more.
        twice["received"] -= own["corrected"]
        return list((asked - own).elements()), list(((own - asked) + +twice).elements())
