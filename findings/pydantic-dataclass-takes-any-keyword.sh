#!/usr/bin/env bash
# pydantic 2.14.4: a dataclass of pydantic takes keyword arguments that it has no field for, and drops them.
#
# Guess: a TypeError, as for the dataclass of the standard library that it stands in for.
# Seen: no error and no attribute; slots=True changes nothing, extra="forbid" refuses.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv .venv
.venv/bin/pip --quiet --disable-pip-version-check install pydantic==2.14.4
cat > run.py <<'PY'
import dataclasses

from pydantic import ConfigDict, dataclasses as checked


def outcome(decorate):
    @decorate
    class Unit:
        siren: str

    try:
        return hasattr(Unit(siren="130025265", since=2026), "since")
    except (TypeError, ValueError) as error:
        return type(error).__name__


seen = [
    outcome(dataclasses.dataclass),
    outcome(checked.dataclass),
    outcome(checked.dataclass(slots=True)),
    outcome(checked.dataclass(config=ConfigDict(extra="forbid"))),
]
print(seen)
assert seen == ["TypeError", False, False, "ValidationError"]
PY
.venv/bin/python run.py
