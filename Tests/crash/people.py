"""People who use the office by their pages: they log in, read, and send forms, as often as it takes."""
import base64
import datetime
import hashlib
import hmac
import http.client
import re
import secrets
import struct
import threading
import time
import urllib.parse

from pages import Form, Page

# A one-time code's time step in seconds (RFC 6238), and how long it may take until a code is typed and sent.
STEP, TYPING = 30, 10


class Unanswered(Exception):
    """The office was gone before it had answered in full; whether it did the thing, nobody knows."""


class Answer:
    def __init__(self, status: int, headers: list[tuple[str, str]], body: bytes):
        self.status, self.body = status, body
        self.headers = headers

    def header(self, name: str) -> str:
        return next((value for key, value in self.headers if key.lower() == name), "")

    @property
    def text(self) -> str:
        return self.body.decode("utf-8", "replace")

    @property
    def page(self) -> Page:
        return Page(self.text)


def today() -> datetime.date:
    """The day in Beijing, by which the office goes: of the machine's own clock it may be another."""
    return datetime.datetime.now(datetime.timezone(datetime.timedelta(hours=8))).date()


def earliest_step() -> int:
    """The earliest step whose code is still good when it has been typed.

    The office takes the step before the present one too, for a device may be half a minute behind; where the
    present one ends soon, the one before would no longer be taken when the code arrives.
    """
    now, gone = divmod(time.time(), STEP)
    return int(now) - 1 if gone < STEP - TYPING else int(now)


def one_time_code(secret: str, step: int) -> str:
    """RFC 6238, six digits, HMAC-SHA-1."""
    key = base64.b32decode(secret + "=" * (-len(secret) % 8))
    mac = hmac.new(key, struct.pack(">Q", step), hashlib.sha1).digest()
    place = mac[-1] & 15
    return f"{(struct.unpack('>I', mac[place:place + 4])[0] & 0x7FFFFFFF) % 1_000_000:06d}"


class Person:
    """One account and its session; several threads may act for it."""

    def __init__(self, port: int, login: str, password: str, secret: str, source: str = "127.0.0.1"):
        self.port, self.login, self.password, self.secret = port, login, password, secret
        self.source = source
        self.cookies: dict[str, str] = {}
        self.last_step = 0
        self.coming_in = threading.RLock()

    def get(self, path: str) -> Answer:
        """A page, signed in; a lost session is taken up anew."""
        answer = self._ask("GET", path)
        if answer.status == 303 and answer.header("location").startswith("/login"):
            self.log_in()
            answer = self._ask("GET", path)
        return answer

    def send(self, form: Form, fields: dict[str, str] | None = None, files=None, to: str | None = None,
             button: tuple[str, str] | None = None) -> "Sending":
        """What a press on a button sends: kept, so that it can be sent again as it was."""
        fields, files = dict(fields or {}), dict(files or {})
        pairs = [(name, value) for name, value in form.fields if name not in fields]
        pairs += list(fields.items()) + ([button] if button else [])
        if form.multipart:
            kind, body = multipart(pairs, files)
        else:
            kind, body = "application/x-www-form-urlencoded", urllib.parse.urlencode(pairs).encode()
        return Sending(self, to or form.action, kind, body)

    def log_in(self):
        with self.coming_in:
            if self._ask("GET", "/login").status == 303:
                return
            form = self._ask("GET", "/login").page.form("/login")
            # The page may have taken long: the code is chosen after it.
            step = self._fresh_step()
            sending = self.send(form, {"login": self.login, "password": self.password,
                                       "code": one_time_code(self.secret, step)})
            self.last_step = step
            answer = sending.post()
            if answer.status != 303:
                raise AssertionError(f"{self.login} is not let in: {answer.status} {answer.page.title}")

    def _fresh_step(self) -> int:
        """A step whose code was not used yet, and which is good for some seconds more."""
        while True:
            now = int(time.time()) // STEP
            if self.last_step <= now:
                return max(earliest_step(), self.last_step + 1) if self.last_step else now
            time.sleep(0.5)

    def _ask(self, method: str, path: str, kind: str | None = None, body: bytes | None = None) -> Answer:
        headers = {"Connection": "close", "Accept-Language": "zh"}
        if self.cookies:
            headers["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        if kind:
            headers |= {"Content-Type": kind, "Sec-Fetch-Site": "same-origin"}
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=300,
                                                source_address=(self.source, 0))
        try:
            connection.request(method, path, body=body, headers=headers)
            response = connection.getresponse()
            answer = Answer(response.status, response.getheaders(), response.read())
        except (OSError, http.client.HTTPException) as error:
            raise Unanswered(str(error)) from error
        finally:
            connection.close()
        self._keep(answer)
        return answer

    def _keep(self, answer: Answer):
        for name, value in answer.headers:
            if name.lower() == "set-cookie":
                key, _, rest = value.partition("=")
                if "Max-Age=0" in value:
                    self.cookies.pop(key, None)
                else:
                    self.cookies[key] = rest.partition(";")[0]


class Sending:
    """One form as it leaves: sent again, it is the same to the last byte, key and all."""

    def __init__(self, person: Person, path: str, kind: str, body: bytes):
        self.person, self.path, self.kind, self.body = person, path, kind, body

    def renew(self, token: str):
        """Takes the token of a new session, and keeps all else, above all the key."""
        self.body = self.body.replace(field(self.body, b"csrf"), token.encode(), 1)

    def post(self) -> Answer:
        return self.person._ask("POST", self.path, self.kind, self.body)


def field(body: bytes, name: bytes) -> bytes:
    """The value of a hexadecimal field in either kind of body."""
    found = re.search(rb'(?:' + name + rb'=|name="' + name + rb'"\r\n\r\n)([0-9a-f]+)', body)
    if not found:
        raise LookupError(f"no field {name.decode()} was sent")
    return found[1]


def multipart(pairs, files) -> tuple[str, bytes]:
    mark = secrets.token_hex(16)
    parts = []
    for name, value in pairs:
        parts.append(f'--{mark}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'.encode())
    for name, (file, kind, content) in files.items():
        head = (f'--{mark}\r\nContent-Disposition: form-data; name="{name}"; filename="{file}"\r\n'
                f"Content-Type: {kind}\r\n\r\n")
        parts.append(head.encode() + content + b"\r\n")
    return f"multipart/form-data; boundary={mark}", b"".join(parts) + f"--{mark}--\r\n".encode()
