"""The questions as JSON Schema."""

import jsonschema
import pytest

from aleumet_rules import ask
from aleumet_rules.ask import QUESTIONS
from aleumet_rules.words.text import LANGUAGES


@pytest.mark.parametrize("lang", LANGUAGES)
def test_schema_takes_every_example(lang: str) -> None:
    """The schema is one, and each example is valid by the part of its question alone."""
    schema = ask.schema(lang=lang)
    jsonschema.Draft202012Validator.check_schema(schema)
    told = jsonschema.Draft202012Validator(schema)

    for question in QUESTIONS:
        for one in question.examples:
            told.validate({"question": question.id, "facts": one.facts_in(lang)})
    assert schema["oneOf"][4]["properties"]["facts"]["properties"]["week"]["default"] == "five-day"
    with pytest.raises(jsonschema.ValidationError):
        told.validate({"question": "day", "facts": {"day": "2025-12-16", "more": 1}})
