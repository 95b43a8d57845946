"""Runs the office behind Debian's nginx with the documented configuration; ends with 0 where it holds.

Of docs/examples/nginx.conf only the two ports and the places of the certificate are put for this machine.
"""
import http.client
import json
import os
import pathlib
import socket
import ssl
import subprocess
import sys
import tempfile
import time

DIANZHAO = str(pathlib.Path(sys.argv[1]).resolve())
DOCUMENTED = pathlib.Path(__file__).resolve().parents[2] / "docs/examples/nginx.conf"


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def put(text, old, new):
    if old not in text:
        sys.exit(f"proxy: the documented configuration has no {old!r}")
    return text.replace(old, new)


def configure(folder, port, office_port):
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=license.example",
         "-addext", "subjectAltName=DNS:license.example", "-keyout", f"{folder}/key.pem", "-out", f"{folder}/chain.pem"],
        check=True, capture_output=True,
    )
    text = DOCUMENTED.read_text()
    text = put(text, "listen 443 ssl;", f"listen 127.0.0.1:{port} ssl;")
    text = put(text, "http://127.0.0.1:8080", f"http://127.0.0.1:{office_port}")
    text = put(text, "/etc/dianzhao/tls", folder)
    (pathlib.Path(folder) / "dianzhao.conf").write_text(text)
    temporary = "".join(
        f"{kind}_temp_path {folder}/{kind};" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    (pathlib.Path(folder) / "nginx.conf").write_text(
        f"{'user root; ' if os.geteuid() == 0 else ''}pid {folder}/nginx.pid; error_log {folder}/error.log; events {{}}\n"
        f"http {{ access_log off; {temporary} include {folder}/dianzhao.conf; }}\n"
    )


class Visitor:
    """Sends requests through the proxy, or past it, from an address of this machine."""

    def __init__(self, folder, port, source):
        self.trust = ssl.create_default_context(cafile=f"{folder}/chain.pem")
        self.port, self.source = port, source

    def ask(self, method, path, body=None, headers=None):
        raw = socket.create_connection(("127.0.0.1", self.port), 60, source_address=(self.source, 0))
        with self.trust.wrap_socket(raw, server_hostname="license.example") as secure:
            connection = http.client.HTTPConnection("license.example")
            connection.sock = secure
            connection.request(method, path, body, {"Host": "license.example", **(headers or {})})
            answer = connection.getresponse()
            return answer.status, answer.read()


def past(port, path, headers=None):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    connection.request("GET", path, headers=headers or {})
    answer = connection.getresponse()
    return answer.status, answer.read()


def expect(what, found, wanted):
    if found != wanted:
        sys.exit(f"proxy: {what}: {found} instead of {wanted}")
    print(f"proxy: {what}: {found}")


def checks(folder, port):
    body = past(port, "/readyz")[1]
    return {check["name"]: check["ready"] for check in json.loads(body)["checks"]}


def judge(folder, port, office_port):
    one, two = (Visitor(folder, port, f"127.0.0.{number}") for number in (2, 3))
    expect("the home page by https", one.ask("GET", "/")[0], 200)
    # A visitor's share is its own, whatever it writes into the header itself.
    # A share grows by one a second, so a slow machine asks more often. Each of the 250 names comes eight times
    # at most, far from the end of a share of its own.
    status, number = 0, 0
    while status != 429 and number < 2_000:
        status, _ = one.ask("GET", "/verify?number=1-4-00001-2026",
                            headers={"X-Forwarded-For": f"203.0.113.{number % 250}"})
        number += 1
    expect("one visitor's share ends", status, 429)
    expect("another visitor has its own", two.ask("GET", "/verify?number=1-4-00001-2026")[0] in (200, 404), True)
    expect("a file as large as one may be", two.ask("POST", "/api/v1/verifications", b"a" * (10 << 20),
           {"Content-Type": "application/ofd"})[0], 200)
    expect("no check of the proxy while it names its visitors", "proxy" in checks(folder, office_port), False)
    expect("past the proxy without a visitor's name", past(office_port, "/")[0], 400)
    expect("the process still answers probes", past(office_port, "/livez")[0], 200)
    expect("the check names the proxy", checks(folder, office_port).get("proxy"), False)
    expect("and the office goes on", past(office_port, "/readyz")[0], 200)
    expect("the next visitor by the proxy", two.ask("GET", "/")[0], 200)
    expect("after whom nothing is wrong any more", "proxy" in checks(folder, office_port), False)


def main():
    running = []
    with tempfile.TemporaryDirectory(prefix="dianzhao-proxy-") as folder:
        try:
            office = subprocess.Popen(
                [DIANZHAO, "serve", "--demo", "--data", f"{folder}/office", "--port", "0",
                 "--public-url", "https://license.example", "--trusted-proxy", "127.0.0.1/32"],
                stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
            )
            running.append(office)
            office_port = int(office.stdout.readline().strip().rsplit(":", 1)[1])
            port = free_port()
            configure(folder, port, office_port)
            nginx = subprocess.Popen(["nginx", "-e", f"{folder}/error.log", "-c", f"{folder}/nginx.conf",
                                      "-g", "daemon off;"])
            running.append(nginx)
            for _ in range(600):
                if nginx.poll() is not None:
                    sys.exit("proxy: nginx does not take the documented configuration")
                with socket.socket() as probe:
                    if probe.connect_ex(("127.0.0.1", port)) == 0:
                        break
                time.sleep(0.1)
            judge(folder, port, office_port)
        finally:
            for process in reversed(running):
                process.terminate()
                process.wait()
    print("proxy: the documented configuration holds")


main()
