"""What a type checker knows of members that are made from their values: read by mypy and pyright, never run."""

from typing import assert_type

from aleumet_rules import Channel

assert_type(Channel("voice"), Channel)
