#!/usr/bin/env bash
# marshmallow 4.4.0: unknown=EXCLUDE, in the schema or in the call, holds for the outermost object alone.
#
# Guess: given to load(), it holds for all that is loaded; given to a schema, nested ones take it over.
# Seen: in both places, an unknown field of a nested object is refused.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv .venv
.venv/bin/pip --quiet --disable-pip-version-check install marshmallow==4.4.0
cat > run.py <<'PY'
from marshmallow import EXCLUDE, Schema, ValidationError, fields


class Address(Schema):
    city = fields.Str()


class Unit(Schema):
    class Meta:
        unknown = EXCLUDE

    address = fields.Nested(Address)


def outcome(value, **options):
    try:
        return Unit().load(value, **options)
    except ValidationError as error:
        return error.messages


seen = [
    outcome({"since": 2026}),
    outcome({"address": {"since": 2026}}),
    outcome({"address": {"since": 2026}}, unknown=EXCLUDE),
]
print(seen)
assert seen == [{}, {"address": {"since": ["Unknown field."]}}, {"address": {"since": ["Unknown field."]}}]
PY
.venv/bin/python run.py
