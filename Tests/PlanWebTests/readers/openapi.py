#!/usr/bin/env python3
"""Validates an OpenAPI document, and answers against its schemas.

Reads {"document": ..., "answers": [{"schema": name, "answer": ...}]} and prints a line a fault.
"""

import json
import sys

from jsonschema import Draft202012Validator
from openapi_spec_validator import OpenAPIV31SpecValidator

asked = json.load(sys.stdin)
document = asked["document"]
for fault in OpenAPIV31SpecValidator(document).iter_errors():
    print("document:", fault.message.splitlines()[0])
for number, item in enumerate(asked["answers"]):
    schema = {
        "$ref": f"#/components/schemas/{item['schema']}",
        "components": document["components"],
    }
    for fault in Draft202012Validator(schema).iter_errors(item["answer"]):
        place = "/".join(str(part) for part in fault.absolute_path)
        print(f"answer {number} ({item['schema']}), {place}: {fault.message[:200]}")
