"""Reads a class's name and a value from each line, and writes back what strict parsing and serializing make of it."""

from __future__ import annotations

import json
import sys

from imagewire import models
from imagewire.models import ModelValidationError, parse_model, serialize_model

for line in sys.stdin:
    name, value = json.loads(line)
    try:
        answer = {"value": serialize_model(parse_model(getattr(models, name), value))}
    except ModelValidationError as error:
        answer = {"error": str(error)}
    print(json.dumps(answer), flush=True)
