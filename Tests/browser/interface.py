#!/usr/bin/env python3
"""The JSON interface held against its own description by made-up calls (schemathesis), on loopback only.

    Tests/browser/interface.py PATH_TO_DIANZHAO [--calls N]

Every check of schemathesis but one: input that fits the schema may still be refused, for check digits are
beyond a schema.
"""
import argparse
import os
import subprocess
import sys
import tempfile

from way import Office


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("program")
    arguments.add_argument("--calls", type=int, default=40)
    options = arguments.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        office = Office(os.path.abspath(options.program), folder)
        try:
            run = subprocess.run(
                ["schemathesis", "run", f"{office.address}/api/openapi.yaml", "--url", office.address,
                 "--checks", "all", "--exclude-checks", "positive_data_acceptance",
                 "-n", str(options.calls), "--seed", "1", "--no-color"], cwd=folder)
        finally:
            office.stop()
        return run.returncode


if __name__ == "__main__":
    sys.exit(main())
