"""The real program, started, killed and started again on one folder and one port."""
import json
import os
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request

from people import Person


class Office:
    def __init__(self, program: str, folder: str, newcomers: int = 0):
        self.program, self.folder = program, f"{folder}/office"
        with socket.socket() as listener:
            listener.bind(("127.0.0.1", 0))
            self.port = listener.getsockname()[1]
        self.log = open(f"{folder}/office.log", "ab")
        self.ready_after: list[float] = []
        self.start(first=True)
        self.newcomers: list[dict] = []
        if newcomers:
            self._end()
            # Who holds a license files no second application: each way needs somebody who holds nothing.
            trials = os.path.join(os.path.dirname(program), "Trials")
            added = subprocess.run([trials, "applicants", self.folder, str(newcomers)], check=True,
                                   stdout=subprocess.PIPE)
            self.newcomers = json.loads(added.stdout)
            self.start(first=True)

    def start(self, first=False):
        """Starts the program and waits until it is ready; notes how long that took."""
        begin = time.monotonic()
        self.process = subprocess.Popen(
            [self.program, "serve", "--demo", "--data", self.folder, "--port", str(self.port)],
            stdout=subprocess.DEVNULL, stderr=self.log)
        while not self._is_ready():
            if self.process.poll() is not None:
                raise SystemExit(f"the office ended with {self.process.returncode} instead of starting")
            if time.monotonic() - begin > 600:
                raise SystemExit("the office is not ready after ten minutes")
            time.sleep(0.01)
        if not first:
            self.ready_after.append(time.monotonic() - begin)

    def _is_ready(self) -> bool:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/readyz", timeout=5) as answer:
                return answer.status == 200
        except (OSError, urllib.error.URLError):
            return False

    def kill(self):
        """As a power cut: nothing of the program runs any more."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def restart(self):
        self._end()
        self.start()

    def stop(self):
        self._end()
        self.log.close()

    def _end(self):
        self.process.terminate()
        code = self.process.wait(timeout=600)
        if code != 0:
            raise SystemExit(f"the office ended with {code} after SIGTERM")

    def people(self) -> list[dict]:
        with open(os.path.join(self.folder, "sample-people.json"), encoding="utf-8") as file:
            return json.load(file)

    def person(self, row: dict) -> Person:
        return Person(self.port, row["login"], row["password"], row["otpSecret"])
