import type { Language } from './index';

export const python: Language = {
  id: 'python',
  file: 'entreprises.py',
  comment: '#',
  top: `import csv
import os
import time
from dataclasses import dataclass, field
from datetime import date, timedelta

import requests

BASE_URL = os.environ.get("API_ENTREPRISE_URL", "https://entreprise.api.gouv.fr")
TOKEN = os.environ["API_ENTREPRISE_TOKEN"]

session = requests.Session()
session.headers.update({"Authorization": f"Bearer {TOKEN}"})


def traceability(subject):
    return {"context": "Instruction des aides", "recipient": "13002526500013", "object": subject}


def fetch_resource(path, params):
    response = session.get(BASE_URL + path, params=params, timeout=5)
    response.raise_for_status()
    return response.json()


class Provider:
    subject = "instruction"

    def __init__(self, subject=None):
        if subject is not None:
            self.subject = subject

    def params(self):
        return traceability(self.subject)

    def fetch(self, identifier):
        return fetch_resource(self.path(identifier), self.params())

    def path(self, identifier):
        raise NotImplementedError
`,
  calls: [
    ({ snake, path }) => `

def ${snake}(identifier):
    data = fetch_resource(f"${path}{identifier}", traceability("${snake}"))
    if not data:
        return None
    data["checked_at"] = date.today().isoformat()
    return data
`,
    ({ type, path, thing }) => `

class ${type}Provider(Provider):
    subject = "${thing}"

    def path(self, identifier):
        return f"${path}{identifier}"
`,
    ({ snake, path, number }) => `

def ${snake}(identifier, retries=${number % 4}):
    params = {
        "context": "Contrôle annuel",
        "object": "lot ${number}",
    }
    for attempt in range(retries + 1):
        try:
            return fetch_resource("${path}" + identifier, params)
        except requests.RequestException:
            if attempt == retries:
                raise
            time.sleep(${number} * 2**attempt / 1000)
`,
    ({ snake, path }) => `

def ${snake}(identifiers, deep=False):
    found = []
    for identifier in identifiers:
        query = traceability("${snake}")
        if deep:
            query["scope"] = "full"
        response = requests.get(
            f"{BASE_URL}${path}{identifier}",
            params=query,
            headers={"Authorization": f"Bearer {TOKEN}"},
            timeout=5,
        )
        if response.ok:
            found.append(response.json())
    return found
`,
  ],
  others: [
    ({ snake, number }) => `

def ${snake}(lines, rate=${number / 100}):
    totals = {}
    for line in lines:
        key = line.get("account") or "divers"
        totals[key] = totals.get(key, 0) + line["quantity"] * line["price"] * (1 + rate)
    return [
        {"account": account, "amount": round(amount, 2), "late": amount > ${number * 100}}
        for account, amount in sorted(totals.items())
    ]
`,
    ({ type, thing, number }) => `

@dataclass
class ${type}Store:
    """Keeps what is known of each ${thing}."""

    items: dict = field(default_factory=dict)
    limit: int = ${number}

    def keep(self, item):
        known = self.items.get(item.id)
        if known is not None and known.updated_at > item.updated_at:
            return known
        self.items[item.id] = item
        if len(self.items) > self.limit:
            oldest = min(self.items.values(), key=lambda each: each.updated_at)
            del self.items[oldest.id]
        return item

    def find(self, predicate):
        for item in self.items.values():
            if predicate(item):
                return item
        return None

    def rows(self):
        return [";".join([item.id, item.label.strip(), str(item.updated_at)]) for item in self.items.values()]
`,
    ({ snake, thing }) => `

def ${snake}(file):
    with open(file, encoding="utf-8") as source:
        reader = csv.DictReader(source, delimiter=";")
        if "${thing}" not in (reader.fieldnames or []):
            raise ValueError(f"{file}: no column named ${thing}")
        seen = []
        for row in reader:
            value = row["${thing}"].strip()
            if value and value not in seen:
                seen.append(value)
    return seen
`,
    ({ snake, number, thing }) => `

def ${snake}(data):
    errors = []
    if not data.get("label") or len(data["label"]) > ${number}:
        errors.append("label")
    if not str(data.get("siret", "")).isdigit():
        errors.append("siret")
    if data.get("kind") == "${thing}":
        if data.get("amount", 0) <= 0:
            errors.append("amount")
    elif data.get("kind") == "autre":
        if not data.get("reason"):
            errors.append("reason")
    else:
        errors.append("kind")
    return {"ok": not errors, "errors": errors}
`,
    ({ snake, number }) => `

def ${snake}(start, days=${number}):
    due = start
    left = days
    while left > 0:
        due += timedelta(days=1)
        if due.weekday() < 5:
            left -= 1
    return due.strftime("%d/%m/%Y")
`,
  ],
  map: /"context": "/,
  parameter: `"note": "a", `,
};
