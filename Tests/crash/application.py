"""The made-up application that the ways file: installation of grade 4, by people with right check digits."""
import random

WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
FAMILY, GIVEN = "王李张刘陈杨赵黄周吴", "伟芳娜敏静强磊军洋勇艳杰涛明超"
HEADINGS = ("姓名", "身份证号码", "岗位", "职称级别", "职称为电力相关专业", "高压电工", "仅在本单位任职",
            "承装类管理经历", "承修类管理经历", "承试类管理经历")


def identity(dice: random.Random) -> str:
    digits = (f"14010{dice.randint(5, 9)}{dice.randint(1970, 1995)}{dice.randint(1, 12):02d}"
              f"{dice.randint(1, 28):02d}{dice.randint(0, 999):03d}")
    total = sum(weight * int(digit) for weight, digit in zip(WEIGHTS, digits))
    return digits + "10X98765432"[total % 11]


def person(dice: random.Random, posts: str, title: str = "无", electrician: bool = False, since: str = "") -> str:
    name = dice.choice(FAMILY) + dice.choice(GIVEN) + dice.choice(GIVEN)
    related = "否" if title == "无" else "是"
    return ",".join((name, identity(dice), posts, title, related, "是" if electrician else "否", "是", since, since, since))


def roster(dice: random.Random, technicians: int = 10) -> bytes:
    """A CSV as a spreadsheet saves it; with fewer than ten technicians the application is not eligible."""
    rows = [",".join(HEADINGS),
            person(dice, "技术负责人、专业技术人员", "中级", since="2015-01-01至今"),
            person(dice, "安全负责人", "初级", since="2015-01-01至今")]
    rows += [person(dice, "专业技术人员", "初级") for _ in range(technicians)]
    rows += [person(dice, "专业技能人员", electrician=number < 9) for number in range(17)]
    return ("\ufeff" + "\r\n".join(rows) + "\r\n").encode()


def parts(dice: random.Random, name: str) -> list[tuple[str, dict[str, str]]]:
    """Each part of the draft with its fields."""
    return [
        ("enterprise", {"name": name, "legal-person": "on", "address": "山西省太原市小店区学府街1号",
                        "division": "140105", "representative": "王建国", "representative-id": identity(dice)}),
        ("requested", {"installation": "4"}),
        ("safety", {"organization": "on", "rules": "on"}),
        ("assets", {"balance-date": "2025-12-31", "total": "12000000", "net": "2600000"}),
        ("delivery", {"way": "mail"}),
    ]
