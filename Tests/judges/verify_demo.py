#!/usr/bin/env python3
"""A second implementation that judges what `dianzhao demo` made, from the standards and docs/register-format.md alone.

usage: verify_demo.py PATH_TO_DIANZHAO [FOLDER]

Without FOLDER it runs the demo into a temporary folder, judges it, then spoils copies of it in many ways and
asserts that both `dianzhao verify` and this judge refuse each. With FOLDER it only judges that folder.
One line a check; exit 1 if any failed.
"""
import base64
import calendar
import contextlib
import datetime
import io
import json
import os
import pathlib
import random
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
import zipfile

from fontTools.ttLib import TTFont
from gmssl_pyx import sm2_verify, sm3_hash

OFD = "{http://www.ofdspec.org/2016}"
SM2_WITH_SM3 = bytes.fromhex("2a811ccf55018375")  # 1.2.156.10197.1.501
CLASSES = {"installation": "承装类", "repair": "承修类", "testing": "承试类"}
TITLES = {"facility": "承装（修、试）电力设施许可证", "business": "电力业务许可证"}


# ---- DER and certificates

class Node:
    """One DER value: tag, whole bytes, content, children."""

    def __init__(self, data, at=0):
        self.tag = data[at]
        length, start = data[at + 1], at + 2
        if length & 0x80:
            count = length & 0x7F
            length = int.from_bytes(data[start:start + count], "big")
            start += count
        if start + length > len(data):
            raise ValueError("DER ends early")
        self.content = bytes(data[start:start + length])
        self.whole = bytes(data[at:start + length])

    @property
    def children(self):
        out, at = [], 0
        while at < len(self.content):
            out.append(Node(self.content, at))
            at += len(out[-1].whole)
        return out

    def __getitem__(self, index):
        return self.children[index]

    @property
    def number(self):
        return int.from_bytes(self.content, "big")

    @property
    def text(self):
        return self.content.decode("utf-8")

    @property
    def bits(self):
        return self.content[1:]  # no unused bits in these structures

    @property
    def time(self):
        form = "%y%m%d%H%M%SZ" if self.tag == 0x17 else "%Y%m%d%H%M%SZ"
        return calendar.timegm(datetime.datetime.strptime(self.content.decode(), form).timetuple())


@contextlib.contextmanager
def silenced():
    """GmSSL prints a trace for every signature that it refuses; here refusals are expected."""
    kept = os.dup(2)
    with open(os.devnull, "wb") as nothing:
        os.dup2(nothing.fileno(), 2)
    try:
        yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)


class Certificate:
    def __init__(self, der):
        node = Node(der)
        if node.whole != bytes(der):
            raise ValueError("bytes after a certificate")
        self.der, self.tbs, self.signature = bytes(der), node[0].whole, node[2].bits
        fields = [f for f in node[0].children if f.tag != 0xA0]
        self.not_before, self.not_after = fields[3][0].time, fields[3][1].time
        self.point = fields[5][1].bits
        self.subject = {part[0][0].content: part[0][1].text for part in fields[4].children}

    def signed(self, message, signature):
        """SM2 with SM3 under the common user identity."""
        if len(self.point) != 65 or self.point[0] != 4:
            return False
        with silenced():
            return bool(sm2_verify(self.point[1:], message, signature, b"1234567812345678"))

    @property
    def pem(self):
        return f"-----BEGIN CERTIFICATE-----\n{base64.encodebytes(self.der).decode()}-----END CERTIFICATE-----\n"


def pem_certificates(text):
    found = re.findall(r"-----BEGIN CERTIFICATE-----(.*?)-----END CERTIFICATE-----", text, re.S)
    return [Certificate(base64.b64decode(body)) for body in found]


# ---- codes and days

def mod_37_36(text):
    product = 36
    for letter in text:
        total = (product + int(letter, 36)) % 36 or 36
        product = 2 * total % 37
    return "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"[(37 - product) % 36]


def credit_code(code):
    letters = "0123456789ABCDEFGHJKLMNPQRTUWXY"
    if len(code) != 18 or any(c not in letters for c in code):
        return False
    total = sum(letters.index(c) * pow(3, i, 31) for i, c in enumerate(code[:17]))
    inner, weights = code[8:17], (3, 7, 9, 10, 5, 8, 4, 2)
    check = (11 - sum(int(c, 36) * w for c, w in zip(inner, weights)) % 11) % 11
    return letters[(31 - total % 31) % 31] == code[17] and "0123456789X"[check] == inner[8]


def last_day(start):
    """Six years less a day; a 29 February that is not there becomes 1 March."""
    day = datetime.date.fromisoformat(start)
    try:
        end = day.replace(year=day.year + 6)
    except ValueError:
        end = datetime.date(day.year + 6, 3, 1)
    return (end - datetime.timedelta(days=1)).isoformat()


def in_words(day):
    year, month, date = (int(part) for part in day.split("-"))
    return f"{year}年{month}月{date}日"


def seconds(instant):
    return int(datetime.datetime.fromisoformat(instant).timestamp())


def merkle(lines):
    if not lines:
        return sm3_hash(b"")
    if len(lines) == 1:
        return sm3_hash(b"\0" + lines[0])
    split = 1 << (len(lines) - 1).bit_length() - 1
    return sm3_hash(b"\1" + merkle(lines[:split]) + merkle(lines[split:]))


# ---- one package

class Package:
    def __init__(self, path):
        self.path = path
        with zipfile.ZipFile(path) as archive:
            self.names = archive.namelist()
            self.files = {name: archive.read(name) for name in self.names}
        self.entry = ET.fromstring(self.files["OFD.xml"])
        self.data = {d.get("Name"): d.text or "" for d in self.entry.iter(OFD + "CustomData")}

    def xml(self, name):
        return ET.fromstring(self.files[name])

    @property
    def pages(self):
        document = self.xml("Doc_0/Document.xml")
        return {p.get("ID"): "Doc_0/" + p.get("BaseLoc") for p in document.iter(OFD + "Page")}

    @property
    def contents(self):
        document = self.xml("Doc_0/Document.xml")
        templates = ["Doc_0/" + t.get("BaseLoc") for t in document.iter(OFD + "TemplatePage")]
        return templates + list(self.pages.values())

    def shown(self, name):
        """The text that the data index points to for a datum."""
        objects = {}
        for page in self.pages.values():
            for item in self.xml(page).iter(OFD + "TextObject"):
                objects[item.get("ID")] = "".join(t.text for t in item.iter(OFD + "TextCode"))
        for datum in self.xml("Doc_0/Tags/Tag_Certificate.xml"):
            if datum.tag.rpartition("}")[2] == name:
                return "".join(objects.get(ref.text, "?") for ref in datum)
        return None


class Judge:
    def __init__(self, folder, loud=True):
        self.folder, self.loud = pathlib.Path(folder), loud
        self.passed = self.failed = 0

    def check(self, name, test):
        """One check; anything thrown is a failure."""
        try:
            good = bool(test())
        except Exception as fault:  # whatever the damage, the answer is no
            good, name = False, f"{name} ({type(fault).__name__}: {fault})"
        self.passed, self.failed = self.passed + good, self.failed + (not good)
        if self.loud:
            print("ok    " if good else "FAILED", name)
        return good

    def run(self):
        if not self.check("roots and register can be read", self.load):
            return self
        self.register()
        papers = ["license-original.ofd", "license-duplicate.ofd"]
        papers += sorted(str(p.relative_to(self.folder)) for p in self.folder.glob("notices/*.ofd"))
        self.check("there are notices", lambda: len(papers) > 2)
        for name in papers:
            self.paper(name)
        if self.loud:
            self.painting()
        return self

    def painting(self):
        """The painted license as Poppler and ZBar read it."""
        path = self.folder / "license-original.pdf"
        edition = self.edition()
        words = subprocess.run(["pdftotext", "-raw", path, "-"], capture_output=True, text=True).stdout
        words = "".join(words.split())
        for key in ("holder", "creditCode", "address", "legalRepresentative", "number", "issuer"):
            self.check(f"license-original.pdf: pdftotext finds {key}", lambda: edition[key] in words)
        with tempfile.TemporaryDirectory() as folder:
            picture = pathlib.Path(folder, "page")
            subprocess.run(["pdftoppm", "-r", "150", "-png", "-singlefile", path, picture], check=True)
            code = subprocess.run(["zbarimg", "-q", "--raw", f"{picture}.png"], capture_output=True, text=True).stdout
        self.check("license-original.pdf: its QR code is the address of a verification page", lambda:
                   re.fullmatch(r"https?://\S+/v/[0-9A-Za-z_-]{16,}\n", code))

    def load(self):
        self.roots = pem_certificates((self.folder / "trust/roots.pem").read_text())
        self.head = json.loads((self.folder / "register/head.json").read_bytes())
        self.lines = (self.folder / "register/records.jsonl").read_bytes().split(b"\n")[:-1]
        self.records = [json.loads(line) for line in self.lines]
        return self.roots and self.records

    def chained(self, certificate, at):
        """By our own reading, and by OpenSSL's."""
        if not any(root.signed(certificate.tbs, certificate.signature) for root in self.roots):
            return False
        with tempfile.TemporaryDirectory() as folder:
            leaf = pathlib.Path(folder, "leaf.pem")
            leaf.write_text(certificate.pem)
            return subprocess.run(
                ["openssl", "verify", "-x509_strict", "-vfyopt", "distid:1234567812345678", "-attime", str(at),
                 "-CAfile", str(self.folder / "trust/roots.pem"), str(leaf)],
                capture_output=True).returncode == 0

    # -- the register

    def register(self):
        head, check = self.head, self.check
        certificate = None

        def signed():
            nonlocal certificate
            certificate = Certificate(base64.b64decode(head["certificate"], validate=True))
            parts = ["dianzhao register head v1", str(head["size"]), head["root"], head["time"], head["nextUpdate"]]
            signature = base64.b64decode(head["signature"], validate=True)
            return certificate.signed("".join(p + "\n" for p in parts).encode(), signature)

        check("register: Merkle root of the lines is the head's", lambda:
              head["size"] == len(self.lines) and merkle(self.lines).hex() == head["root"])
        check("register: the head's SM2 signature holds", signed)
        check("register: its certificate is chained to the root", lambda:
              self.chained(certificate, seconds(head["time"])))
        check("register: its certificate is a register's (OU)", lambda:
              certificate.subject[bytes.fromhex("55040b")] == "电子证照登记簿")
        check("register: the next head comes after this one", lambda:
              seconds(head["time"]) < seconds(head["nextUpdate"]))
        check("register: the head is good for 31 days at most", lambda:
              seconds(head["nextUpdate"]) - seconds(head["time"]) <= 31 * 86400)
        check("register: each line is canonical JSON", lambda: all(
            json.dumps(r, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode() == line
            for r, line in zip(self.records, self.lines)))

    def edition(self):
        """The case's one edition; the register of an office holds other cases' too."""
        case = json.loads((self.folder / "case.json").read_bytes())
        named = [e["identifier"] for e in case["editions"]]
        found = [r for r in self.records if r["kind"] == "edition" and r["identifier"] in named]
        if len(found) != 1:
            raise ValueError("not one edition")
        return found[0]

    # -- one paper

    def paper(self, name):
        path = self.folder / name
        say = lambda text: f"{name}: {text}"
        try:
            package = Package(path)
        except Exception as fault:
            self.check(say(f"is a package ({type(fault).__name__})"), lambda: False)
            return
        self.check(say("every name once, plain, relative"), lambda: len(set(map(str.lower, package.names)))
                   == len(package.names) and not any(re.search(r"^/|\\|\.\.|//", n) for n in package.names))
        if self.loud:
            self.foreign(package, say)
        self.signature(package, say)
        self.check(say("has one page"), lambda: len(package.pages) == 1)
        self.check(say("data index shows holder and issuer as the metadata have them"), lambda: all(
            package.shown(key) == package.data[key] for key in ("CZZT", "ZZBFJG")))
        if name.startswith("license-"):
            self.license(package, path, say)
        else:
            self.notice(path, say)

    def notice(self, path, say):
        digest = sm3_hash(path.read_bytes()).hex()
        held = [r for r in self.records if r["kind"] == "notice" and r["digest"] == digest]
        self.check(say("the register holds the SM3 of exactly this file, once, with seal and agency and nothing else"), lambda:
                   len(held) == 1 and set(held[0]) == {"v", "kind", "digest", "seal", "agency"})
        self.check(say("the register says from which day it holds the notices under its seal"), lambda: any(
            r["kind"] == "noticeCoverage" and r["seal"] == held[0]["seal"] and r["agency"] == held[0]["agency"]
            for r in self.records))

    def foreign(self, package, say):
        """What other programs make of the file."""
        run = lambda *words, **more: subprocess.run(words, capture_output=True, **more).returncode == 0
        self.check(say("unzip -t accepts it"), lambda: run("unzip", "-tqq", str(package.path)))
        for name in package.names:
            if name.endswith(".xml"):
                self.check(say(f"xmllint accepts {name}"), lambda:
                           run("xmllint", "--noout", "--nonet", "-", input=package.files[name]))
        self.fonts(package, say)

    def fonts(self, package, say):
        resources = package.xml("Doc_0/PublicRes.xml")
        fonts = {}
        for font in resources.iter(OFD + "Font"):
            name = f"Doc_0/{resources.get('BaseLoc')}/{font.find(OFD + 'FontFile').text}"
            fonts[font.get("ID")] = TTFont(io.BytesIO(package.files[name]))
        self.check(say("has fonts of its own"), lambda: fonts)

        def inked(font, letter):
            glyph = font.getBestCmap().get(ord(letter))
            return glyph is not None and (letter in " \u3000" or font["glyf"][glyph].numberOfContours != 0)

        def placed(code):
            count, words = 0, (code.get("DeltaX") or "").split()
            while words:
                head = words.pop(0)
                count += int(words.pop(0)) if head == "g" else 1
                words = words[1:] if head == "g" else words
            return count == len(code.text) - 1

        for name in package.contents:
            texts = [(o, c) for o in package.xml(name).iter(OFD + "TextObject") for c in o.iter(OFD + "TextCode")]
            self.check(say(f"every letter of {name} has ink in its embedded font"), lambda: all(
                inked(fonts[o.get("Font")], letter) for o, c in texts for letter in c.text))
            self.check(say(f"every letter of {name} has its place"), lambda: all(placed(c) for _, c in texts))

    def signature(self, package, say):
        check, files = self.check, package.files
        listing = "Doc_0/Signs/Signatures.xml"
        if not check(say("names its list of signatures, which holds one"), lambda:
                     package.entry.find(f"{OFD}DocBody/{OFD}Signatures").text.lstrip("/") == listing
                     and len(package.xml(listing).findall(OFD + "Signature")) == 1):
            return
        path = "Doc_0/Signs/" + package.xml(listing).find(OFD + "Signature").get("BaseLoc")
        sheet, info = files[path], package.xml(path).find(OFD + "SignedInfo")
        value = package.xml(path).find(OFD + "SignedValue").text.lstrip("/")
        references = info.find(OFD + "References")
        covered = {r.get("FileRef").lstrip("/"): r.find(OFD + "CheckValue").text for r in references}
        check(say("SM3 and SM2 by their object identifiers"), lambda:
              references.get("CheckMethod") == "1.2.156.10197.1.401"
              and info.find(OFD + "SignatureMethod").text == "1.2.156.10197.1.501")
        check(say("every file but the signature's own two is covered, and nothing else"), lambda:
              set(covered) == set(package.names) - {path, value} and len(covered) == len(references))
        check(say("every covered file has its SM3"), lambda: all(
            base64.b64encode(sm3_hash(files[name])).decode() == digest for name, digest in covered.items()))
        check(say("the stamp lies on a page"), lambda: all(
            stamp.get("PageRef") in package.pages for stamp in info.findall(OFD + "StampAnnot"))
            and info.find(OFD + "StampAnnot") is not None)
        self.seal(say, sheet, "/" + path, files[value], info.find(OFD + "SignatureDateTime").text)

    def seal(self, say, sheet, path, value, time_text):
        check = self.check
        try:
            whole = Node(value)
            tbs, holder, algorithm, signature = whole.children
            version, seal, time, digest, place = tbs.children
            info, maker, maker_algorithm, maker_signature = seal.children
            mark, identity, property_, picture = info.children
            holder, maker = Certificate(holder.content), Certificate(maker.content)
        except Exception as fault:
            check(say(f"signed value has the structure of GB/T 38540 ({fault})"), lambda: False)
            return
        at = time.time
        _, _, kind, listed, made, begins, ends = property_.children
        check(say("signed value is one DER value of version 4 throughout"), lambda:
              whole.whole == value and version.number == 4 and mark[0].text == "ES" and mark[1].number == 4)
        check(say("both algorithms are SM2 with SM3"), lambda:
              algorithm.content == SM2_WITH_SM3 == maker_algorithm.content)
        check(say("SM3(Signature.xml) is the signed digest"), lambda: sm3_hash(sheet) == digest.bits)
        check(say("the signed path is Signature.xml's"), lambda: place.text == path)
        check(say("the holder's SM2 signature holds"), lambda: holder.signed(tbs.whole, signature.bits))
        check(say("the maker's SM2 signature over the seal holds"), lambda:
              maker.signed(info.whole, maker_signature.bits))
        check(say("the holder's certificate stands in the seal"), lambda:
              kind.number == 1 and holder.der in [c.content for c in listed.children])
        check(say("the holder's certificate is chained to the root"), lambda: self.chained(holder, at))
        check(say("the maker's certificate is chained to the root"), lambda: self.chained(maker, at))
        check(say("sealed within the seal's and the certificates' time"), lambda:
              made.time <= at and begins.time <= at <= ends.time
              and all(c.not_before <= at <= c.not_after for c in (holder, maker)))
        check(say("the sheet's time is the signed time"), lambda: time_text.encode() == time.content)
        check(say("the picture is a PNG"), lambda:
              picture[0].text == "PNG" and picture[1].content.startswith(b"\x89PNG\r\n\x1a\n"))
        check(say("the register holds the seal in force when it was used"), lambda: [
            r["state"] for r in self.records if r["kind"] == "seal" and r["seal"] == identity.text
            and r["certificate"] == sm3_hash(holder.der).hex() and seconds(r["from"]) <= at][-1] == "inForce")
        self.identity = identity.text

    # -- the license

    def license(self, package, path, say):
        check, data = self.check, package.data
        try:
            edition = self.edition()
        except Exception as fault:
            check(say(f"has its edition in the register ({fault})"), lambda: False)
            return
        copy = "original" if "original" in path.name else "duplicate"
        grades = edition["grades"]
        identifier = edition["identifier"]
        expected = {
            "ZZMC": TITLES[edition["family"]], "ZZBH": edition["number"], "ZZBS": identifier,
            "ZZLXDM": identifier.split(".")[5], "KZ_ZZBBH": identifier.split(".")[8],
            "ZZBFJG": edition["issuer"], "ZZBFJGDM": edition["issuerCode"], "ZZBFRQ": edition["issuedOn"],
            "ZZYXQQSRQ": edition["validFrom"], "ZZYXQJZRQ": edition["validUntil"],
            "CZZT": edition["holder"], "CZZTDM": edition["creditCode"],
            "CZZTDMLX": "统一社会信用代码", "CZZTDMLXDM": "001", "KZ_XKZZL": edition["family"],
            "KZ_LBDJ": " ".join(CLASSES[g["class"]] + g["label"] for g in grades),
            "KZ_LBDJDM": " ".join(f"{g['ruleSet']}/{g['class']}/{g['rank']}" for g in grades),
            "KZ_FDDBR": edition["legalRepresentative"], "KZ_ZS": edition["address"],
            "KZ_FZJGJM": edition["agency"], "KZ_ZFB": {"original": "正本", "duplicate": "副本"}[copy],
        }
        check(say("metadata are the edition's in the register"), lambda: data == expected)
        check(say("its SM3 is the register's"), lambda: sm3_hash(path.read_bytes()).hex() == edition[copy])
        check(say("its seal is the edition's"), lambda: self.identity == edition["seal"])
        shown = {**expected, "KZ_LBDJ": expected["KZ_LBDJ"].replace(" ", "")}
        shown |= {key: in_words(expected[key]) for key in ("ZZYXQQSRQ", "ZZYXQJZRQ", "ZZBFRQ")}
        for key in ("CZZT", "CZZTDM", "KZ_ZS", "KZ_FDDBR", "ZZBH", "KZ_LBDJ", "ZZYXQQSRQ", "ZZYXQJZRQ",
                    "ZZBS", "ZZBFJG", "ZZBFRQ"):
            check(say(f"the face shows {key} as recorded"), lambda: package.shown(key) == shown[key])
        parts = identifier.split(".")
        check(say("identifier: its parts, and its check character by MOD 37,36"), lambda:
              identifier.startswith("1.2.156.3005.2.") and len(parts) == 10
              and re.fullmatch(r"[0-9A-Z]{18}\d{3}", parts[5]) and parts[6] == edition["issuerCode"]
              and re.fullmatch(r"\d{3}", parts[8]) and mod_37_36("".join(parts[5:9])) == parts[9])
        check(say("credit codes: holder's, issuer's, the type's definer's"), lambda: all(
            map(credit_code, (edition["creditCode"], edition["issuerCode"], parts[5][:18]))))
        check(say("license number: its pattern, and the year of the first grant"), lambda:
              re.fullmatch(r"\d-\d-\d{5}-\d{4}", edition["number"])
              and edition["number"][-4:] == edition["validFrom"][:4])
        check(say("valid six years less a day"), lambda: last_day(edition["validFrom"]) == edition["validUntil"])


# ---- spoiling

def rewritten(path, change):
    """The package with some entries changed: `change` takes and gives a dictionary of files."""
    with zipfile.ZipFile(path) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    files = change(dict(files))
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)


def replaced(entry, old, new):
    def change(files):
        if old.encode() not in files[entry]:
            raise ValueError(f"{old} is not in {entry}")
        return files | {entry: files[entry].replace(old.encode(), new.encode())}
    return lambda path: rewritten(path, change)


def redigested(entry, old, new):
    """Changes an entry and mends its digest in the sheet, as a careful forger would."""
    def change(files):
        sheet = "Doc_0/Signs/Sign_0/Signature.xml"
        before = files[entry]
        after = before.replace(old.encode(), new.encode())
        code = lambda content: base64.b64encode(sm3_hash(content))
        return files | {entry: after, sheet: files[sheet].replace(code(before), code(after))}
    return lambda path: rewritten(path, change)


def flipped(entry, at):
    def change(files):
        content = bytearray(files[entry])
        content[int(len(content) * at)] ^= 1
        return files | {entry: bytes(content)}
    return lambda path: rewritten(path, change)


def raw_flip(seed):
    def change(path):
        content, dice = bytearray(path.read_bytes()), random.Random(seed)
        content[dice.randrange(len(content))] ^= 1 << dice.randrange(8)
        path.write_bytes(content)
    return change


def text(old, new):
    def change(path):
        before = path.read_text()
        after = re.sub(old, new, before, count=1)
        if before == after:
            raise ValueError(f"{old} is not in {path}")
        path.write_text(after)
    return change


def spoilings(other):
    """(what, the file spoiled, the file verified, how)."""
    original, notice = "license-original.ofd", "notices/01-acceptance.ofd"
    page, value = "Doc_0/Pages/Page_0/Content.xml", "Doc_0/Signs/Sign_0/SignedValue.dat"
    swap = lambda name: lambda path: shutil.copy(other / name, path)
    for file in (original, "license-duplicate.ofd"):
        yield f"{file}: a grade on the face", file, file, replaced(page, "四级", "一级")
        yield f"{file}: a grade on the face, digest mended", file, file, redigested(page, "四级", "一级")
        yield f"{file}: a day in the metadata, digest mended", file, file, redigested(
            "OFD.xml", 'Name="ZZYXQJZRQ">20', 'Name="ZZYXQJZRQ">21')
    yield "notice: its holder, digest mended", notice, notice, redigested(page, "公司", "公祠")
    yield "notice: packed anew, every entry as it was", notice, notice, lambda path: rewritten(
        path, lambda files: files)
    for file in (original, notice):
        for at in (0.001, 0.02, 0.5, 0.9, 0.95, 0.999):
            yield f"{file}: a bit of the signed value at {at}", file, file, flipped(value, at)
        yield f"{file}: a bit of a font", file, file, flipped("Doc_0/Res/Font_0.ttf", 0.5)
        yield f"{file}: a file stowed away", file, file, lambda path: rewritten(
            path, lambda files: files | {"Doc_0/Res/extra.bin": b"x"})
        yield f"{file}: a file taken away", file, file, lambda path: rewritten(
            path, lambda files: {n: c for n, c in files.items() if not n.endswith("Font_1.ttf")})
        yield f"{file}: cut short", file, file, lambda path: path.write_bytes(path.read_bytes()[:-30])
    for seed in range(16):
        yield f"{original}: bit flip {seed} anywhere", original, original, raw_flip(seed)
    yield "an original of another office", original, original, swap(original)
    yield "roots of another office", "trust/roots.pem", original, swap("trust/roots.pem")
    yield "a head of another office", "register/head.json", original, swap("register/head.json")
    records, head = "register/records.jsonl", "register/head.json"
    yield "a record: its grade", records, original, text('"rank":4', '"rank":3')
    yield "a record: its last day", records, original, text('"validUntil":"20', '"validUntil":"21')
    yield "a record taken away", records, original, text(r"\A[^\n]*\n", "")
    yield "the head: a record fewer", head, original, text(r'"size":\d+', '"size":2')
    yield "the head: a longer time", head, original, text('"nextUpdate":"20', '"nextUpdate":"21')
    yield "a notice's line: its digest", records, notice, text(r'"digest":"..', '"digest":"00')
    yield "the head: its root", head, original, text('"root":"..', '"root":"00')


def dianzhao_accepts(program, folder, name, at):
    return subprocess.run(
        [program, "verify", str(folder / name), "--trust", str(folder / "trust/roots.pem"),
         "--register", str(folder / "register"), "--at", at], capture_output=True).returncode == 0


def spoil(program, made, other, at, tally):
    for what, spoiled, verified, how in spoilings(other):
        with tempfile.TemporaryDirectory() as folder:
            copy = pathlib.Path(folder, "copy")
            shutil.copytree(made, copy)
            how(copy / spoiled)
            tally.check(f"spoiled, {what}: dianzhao refuses",
                        lambda: not dianzhao_accepts(program, copy, verified, at))
            tally.check(f"spoiled, {what}: this judge refuses", lambda: Judge(copy, loud=False).run().failed)


def demo(program, folder, seed):
    subprocess.run([program, "demo", "--out", str(folder), "--seed", str(seed), "--on", "2026-11-20"],
                   check=True, stdout=subprocess.DEVNULL)
    return folder


def main(words):
    if not 1 <= len(words) <= 2:
        print(__doc__, file=sys.stderr)
        return 64
    program = words[0]
    if len(words) == 2:
        judge = Judge(words[1]).run()
    else:
        with tempfile.TemporaryDirectory() as folder:
            made, other = (demo(program, pathlib.Path(folder, str(seed)), seed) for seed in (7, 8))
            judge = Judge(made).run()
            at = json.loads((made / "register/head.json").read_bytes())["time"]
            for paper in [*made.glob("*.ofd"), *made.glob("notices/*.ofd")]:
                name = str(paper.relative_to(made))
                judge.check(f"{name}: dianzhao accepts it", lambda: dianzhao_accepts(program, made, name, at))
            spoil(program, made, other, at, judge)
    print(f"{judge.passed} passed, {judge.failed} failed")
    return 1 if judge.failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
