"""Every page of the office and the states in which a browser looked at it; a page without a row ends the run.

The addresses are those of the authorization table (Tests/WebTests/Authorization), which knows every route.
"""
import re
from pathlib import Path

TABLE = Path(__file__).resolve().parent.parent / "WebTests" / "Authorization" / "AccessTable.swift"
# The state does not exist, or a browser cannot bring it about.
NONE = ""

# Address: what it is called where it is looked at empty, with an error, and full.
PAGES = {
    "/login": ("login", "login-errors", "login-over"),
    "/register": ("register", "register-errors enrol-errors", "enrol recovery-codes handler-codes officer-codes"),
    "/invitation": ("invitation", "invitation-errors", NONE),
    "/setup": ("setup", "setup-errors", NONE),
    "/recover": ("recover", NONE, NONE),
    "/recover/password": ("recover-password", "recover-password-errors", NONE),
    "/recover/device": ("recover-device", "recover-device-errors", NONE),
    "/guides": (NONE, NONE, "guides"),
    "/guides/facility/initial": (NONE, NONE, "guides-facility-initial"),
    "/problems/:kind": (NONE, NONE, "problem"),
    # Followers.
    "/progress": ("progress-empty", NONE, "progress"),
    "/results": ("results-empty", NONE, "results"),
    "/progress/lookup": ("progress-lookup", "progress-lookup-errors", "progress-lookup-found"),
    "/complaints": ("complaints", "complaints-errors", "complaint-taken"),
    "/complaints/lookup": ("complaints-lookup", "complaints-lookup-errors",
                           "complaints-lookup-found complaints-lookup-answered"),
    # Applicants.
    "/my": ("my-unproved my-waiting", NONE, "my"),
    "/my/proof": ("proof-empty proof-waiting", "proof-errors", "proof"),
    "/my/people": ("my-people", "my-people-errors", "invited my-people-invited my-people-two my-people-handler"),
    "/my/security": (NONE, "my-security-errors", "my-security"),
    "/my/messages": ("my-messages", "my-messages-errors", "my-messages-addresses my-messages-waiting my-messages-full"),
    "/my/messages/:id": (NONE, NONE, "message"),
    "/my/cases": ("cases-empty", NONE, "cases"),
    "/my/cases/new": ("case-new", NONE, NONE),
    "/my/cases/:id": ("tasks-empty", NONE, "tasks case-received case-correcting case-untold case-proposed "
                      "case-refused case-withdrawn case-served"),
    "/my/cases/:id/parts/:part": (
        "part-enterprise-empty part-requested-empty part-safety-empty part-assets-empty part-delivery-empty",
        "part-errors part-conflict", "part-correcting"),
    "/my/cases/:id/rows/:table": ("staff-empty works-empty settlements-empty",
                                  "staff-errors works-no-file works-upload-errors settlements-no-file "
                                  "settlements-upload-errors",
                                  "staff-read staff works settlements"),
    "/my/cases/:id/rows/:table/:row": ("staff-row-empty works-row-empty settlements-row-empty",
                                       "staff-row-errors works-row-errors settlements-row-errors",
                                       "person works-row settlements-row"),
    "/my/cases/:id/rows/:table/:row/removal": (NONE, NONE, "works-removal settlements-removal"),
    "/my/cases/:id/files": ("files-empty", "files-errors files-other-content", "files"),
    "/my/cases/:id/check": ("check-empty", "check-errors", "check check-assisted check-waiting"),
    "/my/cases/:id/receipt": (NONE, NONE, "receipt"),
    "/my/cases/:id/application": (NONE, NONE, "application"),
    "/my/cases/:id/correction": (NONE, NONE, "case-corrected"),
    "/my/cases/:id/withdrawal": ("withdrawal", "withdrawal-errors", NONE),
    "/my/cases/:id/statement": ("statement", "statement-errors", NONE),
    "/my/cases/:id/waiver": ("waiver", "waiver-errors", NONE),
    "/my/cases/:id/delivery": (NONE, NONE, "delivery"),
    "/my/cases/:id/papers/:paper": (NONE, NONE, "paper"),
    # Officers.
    "/office": ("inbox-empty", NONE, "inbox inbox-full inbox-visits"),
    "/office/cases/:id": (NONE, NONE, "office-received office-accepted office-withdrawn office-review "
                          "office-review-short office-confirm office-decide office-seal office-make office-serve "
                          "office-archive office-refuse office-refused office-heard office-paused office-site-check "
                          "office-site-record"),
    "/office/cases/:id/acts/:act": (
        "correction-empty proposal act-notAccepted act-areaConfirmed act-laterItemsAllowed act-siteCheckOrdered "
        "act-siteCheckRecorded act-reviewed act-reviewReturned act-periodExtended act-paused act-granted act-refused "
        "act-statementGiven act-noticeServed act-served",
        "correction-errors act-notAccepted-errors act-areaConfirmed-errors act-laterItemsAllowed-errors "
        "act-siteCheckOrdered-errors act-siteCheckRecorded-errors act-reviewReturned-errors act-periodExtended-errors "
        "act-paused-errors act-granted-errors act-refused-errors act-statementGiven-errors act-noticeServed-errors "
        "act-served-errors", NONE),
    "/office/cases/:id/changes/:place": (NONE, NONE, "office-changes"),
    "/office/cases/:id/previews/:place": (NONE, NONE, "office-preview"),
    "/office/cases/:id/materials/:place": ("material", "material-errors", "material-roster material-record"),
    "/office/enterprises": ("office-enterprises-later", NONE, "letters letter-confirmed"),
    "/office/enterprises/letters/:letter": ("letter", "letter-errors", NONE),
    "/office/accounts": (NONE, "office-accounts-errors", "office-accounts hand-over"),
    "/office/accounts/:account": (NONE, NONE, "office-account office-account-closed"),
    "/office/delegations": ("office-delegations-empty", "office-delegations-errors", "office-delegations"),
    "/office/settings": ("office-settings", "office-settings-errors", "office-settings-done"),
    "/office/unverified": (NONE, NONE, "office-unverified"),
    "/office/security": (NONE, "office-security-errors", "office-security"),
    "/office/complaints": ("office-complaints-empty", NONE, "office-complaints"),
    "/office/complaints/:number": ("office-complaint", NONE, "office-complaint-answered"),
    # Full only when a receiver refused for days: DeliveryTests.
    "/office/deliveries": ("office-deliveries-empty", NONE, NONE),
    # The counter.
    "/office/assisted": ("assisted-empty", "assisted-errors", "assisted"),
    "/office/assisted/:id": ("assisted-tasks-empty", NONE, "assisted-tasks"),
    "/office/assisted/:id/parts/:part": ("assisted-part-assets-empty", "assisted-part-errors", "assisted-part"),
    "/office/assisted/:id/rows/:table": (
        "assisted-works-empty assisted-settlements-empty",
        "assisted-staff-errors assisted-works-no-file assisted-works-upload-errors assisted-settlements-no-file "
        "assisted-settlements-upload-errors",
        "assisted-staff-read assisted-staff assisted-works assisted-settlements"),
    "/office/assisted/:id/rows/:table/:row": (
        "assisted-staff-row-empty assisted-works-row-empty assisted-settlements-row-empty",
        "assisted-staff-row-errors assisted-works-row-errors assisted-settlements-row-errors",
        "assisted-works-row assisted-settlements-row"),
    "/office/assisted/:id/rows/:table/:row/removal": (
        NONE, NONE, "assisted-works-removal assisted-settlements-removal"),
    "/office/assisted/:id/files": ("assisted-files-empty", "assisted-files-errors assisted-files-other-content",
                                   "assisted-files"),
    "/office/assisted/:id/check": ("assisted-check-empty", NONE, "assisted-check"),
}

# What way.py looks at, at both widths in both languages, and says so itself.
OF_THE_PUBLIC = {
    "/": (NONE, NONE, "home"),
    "/help": (NONE, NONE, "help"),
    "/eligibility": ("eligibility", "eligibility-errors", "eligibility-short eligibility-met"),
    "/licenses": ("search search-nothing", NONE, "search-found"),
    "/licenses/:number": (NONE, NONE, "license"),
    "/verify": ("verify", "verify-errors", "verify-file verify-changed"),
    "/v/:token": (NONE, NONE, "verify-code"),
}

# Where a form is sent that is not sent to its own page or below it.
SENT = {"/my/cases/:id/check": "/my/cases/:id/filing"}

# Files and answers for programs.
NO_PAGES = re.compile(r"/api/.*|/static/.*|/livez|/readyz|.*\.(csv|xlsx|json)|.*/files/:file|.*/letters/:letter/file"
                      r"|.*/papers/:paper/(file|:page)|/office/cases/:id/(papers|services)/:place"
                      r"|.*/previews/:place/:page|.*/application/(file|:page)")


def addresses() -> set[str]:
    """Every address that is read, of the whole office."""
    found = re.findall(r'"GET ([^"]+)"', TABLE.read_text(encoding="utf-8"))
    return {one.replace(":id", "/office/assisted/:id", 1) if one.startswith(":id") else one for one in found}


def pages() -> set[str]:
    return {address for address in addresses() if not NO_PAGES.fullmatch(address)}


def fits(path: str, address: str) -> bool:
    """Whether a path is of an address, or of what is sent below it."""
    parts = (r"[^/]+" if part.startswith(":") else re.escape(part) for part in address.split("/"))
    return re.match("/".join(parts) + r"(/|$)", path) is not None


def faults(table: dict, looked: list[tuple[str, str]]) -> list[str]:
    """States that nobody looked at, or only elsewhere."""
    at: dict[str, set[str]] = {}
    for name, path in looked:
        at.setdefault(name, set()).add(path)
    rows = [(address, name) for address, states in table.items() for state in states for name in state.split()]
    missing = [f"{address}: nobody looked at {name}" for address, name in rows if name not in at]
    elsewhere = [f"{address}: {name} was looked at at {sorted(at[name])}" for address, name in rows
                 if name in at and not any(fits(path, address) or fits(path, SENT.get(address, address))
                                           for path in at[name])]
    return missing + elsewhere


def check(looked: list[tuple[str, str]]):
    """Ends the run if a page has no row, a row no page, or a state was not looked at."""
    known = PAGES.keys() | OF_THE_PUBLIC.keys()
    wrong = [f"{address} is looked at by nobody" for address in sorted(pages() - known)]
    wrong += [f"{address} is no page of the office" for address in sorted(known - pages())]
    wrong += faults(PAGES, looked)
    assert not wrong, "\n".join(wrong)
    print(f"browser: all {len(known)} pages were looked at, {len({name for name, _ in looked})} states of them")
