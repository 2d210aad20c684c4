"""LibreOffice recalculates workbooks, without a window.

    python3 libreoffice.py check <folder> BOOK.xlsx...
        Every formula of the books is computed anew and must give what the book was delivered with;
        then some given numbers change, what follows from them must change too, and be as before once
        they are back.
    python3 libreoffice.py time <folder>
        The plan and the 10,000 homes of <folder>/data/sheet.json as a workbook: equal results, then the
        time of a recalculation after one price, and one index, changes. Opening is not counted.

Its profile and files stay in <folder>. Prints one line of JSON; ends with 1 when a cell differs.
"""

import json
import os
import re
import subprocess
import sys
import time
import xml.etree.ElementTree as xml
import zipfile

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def start(folder):
    """A LibreOffice of our own; the process and its desktop."""
    pipe = f"aimak-{os.getpid()}"
    profile = "file://" + os.path.join(os.path.abspath(folder), "libreoffice-profile")
    process = subprocess.Popen(
        [
            "soffice", "--headless", "--norestore", "--nologo", "--nodefault",
            f"-env:UserInstallation={profile}", f"--accept=pipe,name={pipe};urp",
        ],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    here = uno.getComponentContext()
    resolver = here.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", here)
    for _ in range(300):
        try:
            there = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
            return process, there.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", there)
        except NoConnectException:
            time.sleep(0.2)
    process.kill()
    sys.exit("LibreOffice did not start within a minute")


def opened(desktop, path):
    hidden = PropertyValue(Name="Hidden", Value=True)
    return desktop.loadComponentFromURL("file://" + os.path.abspath(path), "_blank", 0, (hidden,))


def position(reference):
    letters, digits = re.fullmatch(r"([A-Z]+)(\d+)", reference).groups()
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(digits) - 1, column - 1


def delivered(path):
    """The cells of a book as it was written: by sheet, (row, column) to (formula or none, text, kind)."""
    with zipfile.ZipFile(path) as book:
        sheets = [sheet.get("name") for sheet in xml.fromstring(book.read("xl/workbook.xml")).iter(MAIN + "sheet")]
        for number, name in enumerate(sheets, 1):
            cells = {}
            for cell in xml.fromstring(book.read(f"xl/worksheets/sheet{number}.xml")).iter(MAIN + "c"):
                formula, value = cell.find(MAIN + "f"), cell.find(MAIN + "v")
                text = None if value is None else value.text
                cells[position(cell.get("r"))] = (None if formula is None else formula.text, text, cell.get("t"))
            yield name, cells


def near(found, expected):
    """Half a smallest step is at least five times as much, for any amount of up to 14 digits."""
    return abs(found - expected) <= 1e-13 + 2e-15 * abs(expected)


def differences(document, book):
    """Formula cells that are not what the book was delivered with, and how many there are."""
    found, count = [], 0
    for name, cells in book:
        sheet = document.Sheets.getByName(name)
        rows = max(row for row, _ in cells)
        columns = max(column for _, column in cells)
        values = sheet.getCellRangeByPosition(0, 0, columns, rows).getDataArray()
        for (row, column), (formula, text, kind) in cells.items():
            if formula is None:
                continue
            count += 1
            value = values[row][column]
            if kind == "e":
                same = text == "#NUM!" or sheet.getCellByPosition(column, row).getError() != 0
            else:
                same = isinstance(value, float) and near(value, float(text))
            if not same:
                found.append(f"{name} row {row + 1} column {column + 1}: {formula} is {value!r}, not {text}")
    return found, count


def check(folder, paths):
    process, desktop = start(folder)
    cells, wrong, moved = 0, [], 0
    try:
        for path in paths:
            book = list(delivered(path))
            document = opened(desktop, path)
            document.calculateAll()
            found, count = differences(document, book)
            wrong += [f"{path}: {one}" for one in found]
            cells += count
            # Numbers from all over the book, so that a formula that nobody computes would show.
            for name, written in book[1:]:
                sheet = document.Sheets.getByName(name)
                given = [at for at, (formula, text, kind) in written.items() if formula is None and kind is None and at[1] > 3 and at[0] > 1 and float(text) > 1]
                for row, column in given[:: max(1, len(given) // 4)]:
                    cell = sheet.getCellByPosition(column, row)
                    before = cell.getValue()
                    cell.setValue(before * 1.25)
                    document.calculateAll()
                    moved += len(differences(document, book)[0]) > 0
                    cell.setValue(before)
            document.calculateAll()
            wrong += [f"{path}: after changes: {one}" for one in differences(document, book)[0]]
            document.close(True)
    finally:
        try:
            desktop.terminate()
            process.wait(30)
        except Exception:
            process.kill()
    for one in wrong[:20]:
        print(one, file=sys.stderr)
    print(json.dumps({"books": len(paths), "cells": cells, "differing": len(wrong), "changes_seen": moved}))
    if wrong or not moved:
        sys.exit(1)


def letters(column):
    return ("" if column < 26 else letters(column // 26 - 1)) + chr(65 + column % 26)


def reference(place):
    sheet, row, column = place
    return f"{sheet}!${letters(column)}${row + 1}"


def write_book(told, path):
    """The smallest workbook that holds the plan and the homes."""
    sheets = {name: {} for name in told["sheets"]}
    for (sheet, row, column), text, _ in told["cells"]:
        sheets[sheet].setdefault(row, {})[column] = text
    first, second, third = map(reference, told["prices"])
    low, high = map(reference, told["limits"])
    homes = sheets["Homes"] = {}
    for at, (use, income) in enumerate(zip(told["uses"], told["incomes"])):
        row = at + 1
        blocks = f"{first}*MIN(A{row},{low})+{second}*MAX(MIN(A{row},{high})-{low},0)+{third}*MAX(A{row}-{high},0)"
        homes[at] = {
            0: str(use / 1000),
            1: str(income / 100),
            2: f"=ROUND({reference(told['fixed'])}+{blocks},2)",
            3: f"=ROUND(C{row}/B{row},4)",
            4: f"=IF(D{row}>0.03,1,0)",
        }
    count = len(told["uses"])
    sheets["Totals"] = {0: {0: f"=SUM(Homes!C1:C{count})", 1: f"=SUM(Homes!E1:E{count})"}}
    relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as book:
        kinds = "".join(
            f'<Override PartName="/xl/worksheets/sheet{number}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>'
            for number in range(1, len(sheets) + 1)
        )
        book.writestr(
            "[Content_Types].xml",
            f'<Types xmlns="{package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>{kinds}</Types>',
        )
        book.writestr("_rels/.rels", f'<Relationships xmlns="{package}/relationships"><Relationship Id="r1" Type="{relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>')
        listed = "".join(f'<sheet name="{name}" sheetId="{number}" r:id="r{number}"/>' for number, name in enumerate(sheets, 1))
        book.writestr("xl/workbook.xml", f'<workbook xmlns="{MAIN[1:-1]}" xmlns:r="{relations}"><sheets>{listed}</sheets></workbook>')
        linked = "".join(
            f'<Relationship Id="r{number}" Type="{relations}/worksheet" Target="worksheets/sheet{number}.xml"/>'
            for number in range(1, len(sheets) + 1)
        )
        book.writestr("xl/_rels/workbook.xml.rels", f'<Relationships xmlns="{package}/relationships">{linked}</Relationships>')
        for number, rows in enumerate(sheets.values(), 1):
            lines = []
            for row in sorted(rows):
                cells = []
                for column in sorted(rows[row]):
                    text = rows[row][column].replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
                    inside = f"<f>{text[1:]}</f>" if text.startswith("=") else f"<v>{text}</v>"
                    cells.append(f'<c r="{letters(column)}{row + 1}">{inside}</c>')
                lines.append(f'<row r="{row + 1}">{"".join(cells)}</row>')
            book.writestr(f"xl/worksheets/sheet{number}.xml", f'<worksheet xmlns="{MAIN[1:-1]}"><sheetData>{"".join(lines)}</sheetData></worksheet>')


def measure(folder):
    with open(os.path.join(folder, "data/sheet.json"), encoding="utf-8") as file:
        told = json.load(file)
    path = os.path.join(folder, "data/sheet.xlsx")
    write_book(told, path)
    process, desktop = start(folder)
    wrong, compared, medians = [], 0, {}
    try:
        document = opened(desktop, path)
        document.enableAutomaticCalculation(False)
        document.calculateAll()
        count = len(told["uses"])
        homes = document.Sheets.getByName("Homes").getCellRangeByPosition(2, 0, 3, count - 1)
        totals = document.Sheets.getByName("Totals").getCellRangeByPosition(0, 0, 1, 0)
        rows = max(row for (_, row, _), _, _ in told["cells"])
        columns = max(column for (_, _, column), _, _ in told["cells"])
        plan = {name: document.Sheets.getByName(name).getCellRangeByPosition(0, 0, columns, rows) for name in told["sheets"]}
        for kind in ("price", "index"):
            (name, row, column), changes = told[kind]["cell"], told[kind]["changes"]
            cell = document.Sheets.getByName(name).getCellByPosition(column, row)
            times = []
            for change in changes:
                # Setting the number marks what rests on it, which is part of the work.
                begin = time.perf_counter()
                cell.setValue(float(change["typed"]))
                document.calculate()
                times.append((time.perf_counter() - begin) * 1000)
                values = {name: cells.getDataArray() for name, cells in plan.items()}
                for ((sheet, at, year), text, power), figure in zip(told["cells"], change["figures"]):
                    found = values[sheet][at][year]
                    compared += 1
                    same = not isinstance(found, float) if figure is None else isinstance(found, float) and near(found, float(figure))
                    if not same:
                        wrong.append(f"{change['typed']}: {sheet} {at + 1} {year}: {text} is {found!r}, not {figure}")
                for at, ((bill, share), ours, share_of_income) in enumerate(zip(homes.getDataArray(), change["bills"], change["shares"])):
                    compared += 2
                    if not (near(bill, ours / 100) and near(share, share_of_income / 10_000)):
                        wrong.append(f"{change['typed']}: home {at}: {bill!r}, {share!r}, not {ours / 100}, {share_of_income / 10_000}")
                [[billed, above]] = totals.getDataArray()
                compared += 2
                if abs(billed - change["billed"] / 100) > 0.005 or above != change["above"]:
                    wrong.append(f"{change['typed']}: totals {billed!r}, {above!r}")
            cell.setValue(float(changes[0]["typed"]))
            document.calculate()
            later = sorted(times[3:])
            medians[f"{kind}_ms"] = later[len(later) // 2]
        document.close(True)
    finally:
        try:
            desktop.terminate()
            process.wait(30)
        except Exception:
            process.kill()
    for one in wrong[:5]:
        print(one, file=sys.stderr)
    print(json.dumps({**medians, "compared": compared, "differing": len(wrong)}))
    if wrong:
        sys.exit(1)


if __name__ == "__main__":
    if sys.argv[1] == "check":
        check(sys.argv[2], sys.argv[3:])
    else:
        measure(sys.argv[2])
