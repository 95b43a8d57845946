"""Small files that ask for much work, after public reports; each is made here."""
import io
import random
import struct
import zipfile
import zlib

ENTRY = ('<?xml version="1.0"?><ofd:OFD xmlns:ofd="http://www.ofdspec.org/2016"><ofd:DocBody>'
         "<ofd:DocRoot>D/D.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>")
DOCUMENT = ('<?xml version="1.0"?><ofd:Document xmlns:ofd="http://www.ofdspec.org/2016"><ofd:CommonData/><ofd:Pages>'
            '<ofd:Page ID="1" BaseLoc="P.xml"/></ofd:Pages></ofd:Document>')


def ofd(page: str) -> bytes:
    """An OFD whose one page is this text."""
    bytes_ = io.BytesIO()
    with zipfile.ZipFile(bytes_, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("OFD.xml", ENTRY)
        file.writestr("D/D.xml", DOCUMENT)
        file.writestr("D/P.xml", page)
    return bytes_.getvalue()


def page(text: str) -> str:
    return ('<?xml version="1.0"?><ofd:Page xmlns:ofd="http://www.ofdspec.org/2016"><ofd:Content><ofd:Layer>'
            f"<ofd:TextObject><ofd:TextCode>{text}</ofd:TextCode></ofd:TextObject></ofd:Layer></ofd:Content></ofd:Page>")


def heavy_packages() -> dict[str, bytes]:
    """Character references, carriage returns, what expands a thousandfold, and much that is never packed well."""
    dice = random.Random(1)
    noise = "".join(chr(dice.randrange(0x4E00, 0x9FA5)) for _ in range(300_000))
    return {
        "character references": ofd(page("&#65;" * 1_500_000)),
        "carriage returns": ofd(page("\r" * 7_000_000)),
        "a hundredfold": ofd(page(" " * 95_000_000)),
        "many elements": ofd(page("").replace("<ofd:TextObject>", "<ofd:TextObject/>" * 200_000 + "<ofd:TextObject>")),
        "864 KB of text": ofd(page(noise)),
    }


def rosters() -> dict[str, bytes]:
    """Runs of regional indicators in one cell, and in many."""
    flag = "\U0001F1E8"
    head = "姓名,身份证号码,岗位,职称级别\r\n"
    return {
        "one cell": ("\ufeff" + head + flag * 40_000 + ",1,2,3\r\n").encode(),
        "many cells": ("\ufeff" + head + (flag * 500 + ",1,2,3\r\n") * 80).encode(),
    }


def picture() -> bytes:
    """A PNG of few bytes and as many points as a photo has."""
    def chunk(kind: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
    width, height = 7_000, 5_000
    points = zlib.compress(bytes(1 + 3 * width) * height, 9)
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
            + chunk(b"IDAT", points) + chunk(b"IEND", b""))


ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"


def credit_code(number: int) -> str:
    """A well-formed unified social credit code of nobody."""
    body = f"MA{number:06d}"
    place = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    rest = (11 - sum(w * place.index(sign) for w, sign in zip((3, 7, 9, 10, 5, 8, 4, 2), body)) % 11) % 11
    code = "91140105" + body + ("X" if rest == 10 else str(rest))
    total = sum(pow(3, index, 31) * ALPHABET.index(sign) for index, sign in enumerate(code))
    return code + ALPHABET[(31 - total % 31) % 31]
