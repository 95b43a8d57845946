"""Runs the measurements that need whole processes: cold verification, start of the office, requests."""
import json
import os
import pathlib
import re
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request

BIN = pathlib.Path(sys.argv[1]).resolve()
DIANZHAO = str(BIN / "dianzhao")
MEASURE = str(BIN / "Measure")


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def cold(arguments, runs=20):
    """Wall milliseconds (median, best) and peak memory in MiB of whole processes."""
    walls, peak = [], 0
    for _ in range(runs):
        start = time.perf_counter()
        child = subprocess.Popen(arguments, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(child.pid, 0)
        walls.append((time.perf_counter() - start) * 1000)
        peak = max(peak, usage.ru_maxrss / 1024)
        if os.waitstatus_to_exitcode(status) != 0:
            sys.exit(f"bench: {' '.join(arguments)} did not end with 0")
    return statistics.median(walls), min(walls), peak


def until(url, process):
    while True:
        try:
            with urllib.request.urlopen(url, timeout=1) as answer:
                if answer.status == 200:
                    return
        except OSError:
            pass
        if process.poll() is not None:
            sys.exit("bench: the office ended before it was ready")
        time.sleep(0.005)


def memory(pid):
    status = pathlib.Path(f"/proc/{pid}/status").read_text()
    return int(re.search(r"VmRSS:\s+(\d+)", status)[1]) / 1024


def requests_per_second(url, seconds=4):
    text = subprocess.run(
        ["wrk", "-t1", "-c32", f"-d{seconds}s", "--latency", url],
        capture_output=True, text=True, check=True,
    ).stdout
    if "Non-2xx" in text:
        sys.exit(f"bench: {url} did not answer 200\n{text}")
    return float(re.search(r"Requests/sec:\s+([\d.]+)", text)[1])


def serve(folder, port):
    return subprocess.Popen(
        [DIANZHAO, "serve", "--demo", "--data", folder, "--port", str(port),
         "--public-url", f"http://127.0.0.1:{port}"],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )


def main():
    work = tempfile.mkdtemp(prefix="dianzhao-bench-")
    running = []
    try:
        demo = f"{work}/demo"
        subprocess.run([DIANZHAO, "demo", "--out", demo, "--seed", "7"], check=True, stdout=subprocess.DEVNULL)
        print(subprocess.run([MEASURE, "issue", demo], check=True, capture_output=True, text=True).stdout, end="")
        for name in ("license-original.ofd", "license-duplicate.ofd"):
            print(f"size of {name}: {os.path.getsize(f'{demo}/{name}')} bytes")
        median, best, peak = cold([
            DIANZHAO, "verify", f"{demo}/license-original.ofd", "--trust", f"{demo}/trust/roots.pem",
            "--register", f"{demo}/register", "--json",
        ])
        print(f"verify, cold process: median {median:.1f} ms, best {best:.1f} ms, peak {peak:.1f} MiB")

        port, bare_port, folder = free_port(), free_port(), f"{work}/office"
        first = serve(folder, port)
        running.append(first)
        until(f"http://127.0.0.1:{port}/readyz", first)
        first.terminate()
        first.wait()
        start = time.perf_counter()
        office = serve(folder, port)
        running.append(office)
        until(f"http://127.0.0.1:{port}/readyz", office)
        ready = (time.perf_counter() - start) * 1000
        print(f"office ready on an existing store: {ready:.0f} ms, {memory(office.pid):.1f} MiB")

        bare = subprocess.Popen([MEASURE, "bare", str(bare_port)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        running.append(bare)
        until(f"http://127.0.0.1:{bare_port}/bare", bare)
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/api/v1/licenses") as answer:
            number = json.load(answer)["licenses"][0]["number"]
        look_up = f"http://127.0.0.1:{port}/api/v1/licenses/{number}"
        rounds = []
        for _ in range(3):
            rounds.append((requests_per_second(look_up), requests_per_second(f"http://127.0.0.1:{bare_port}/bare")))
        ours, plain = (statistics.median(column) for column in zip(*rounds))
        print(f"look-up {ours:.0f} requests/s, bare route {plain:.0f} requests/s, ratio {ours / plain:.2f}")
        print(f"office after the load: {memory(office.pid):.1f} MiB")
    finally:
        for process in running:
            if process.poll() is None:
                process.terminate()
                process.wait()
        shutil.rmtree(work, ignore_errors=True)


main()
