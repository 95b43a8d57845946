"""What people bring along: a credit code that is right, and the picture of a letter."""
import random
import struct
import zlib

CREDIT = "0123456789ABCDEFGHJKLMNPQRTUWXY"


def credit_code(dice: random.Random) -> str:
    """A unified social credit code with both check characters right (GB 32100, GB 11714)."""
    serial = "MA" + "".join(dice.choice("0123456789") for _ in range(6))
    total = sum((int(c) if c.isdigit() else ord(c) - 55) * w for c, w in zip(serial, (3, 7, 9, 10, 5, 8, 4, 2)))
    check = 11 - total % 11
    code = "91140105" + serial + ("X" if check == 10 else "0" if check == 11 else str(check))
    total = sum(CREDIT.index(c) * pow(3, place, 31) for place, c in enumerate(code))
    return code + CREDIT[(31 - total % 31) % 31]


def picture() -> bytes:
    """A small PNG: the sealed letter."""
    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
    rows = b"".join(b"\0" + b"\xff" * 64 for _ in range(64))
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 64, 64, 8, 0, 0, 0, 0))
            + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))
