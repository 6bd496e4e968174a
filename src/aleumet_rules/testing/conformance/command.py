"""The command of the kit: `python -m aleumet_rules.testing.conformance`, for systems in any language.

It exits with 0 where a system has passed, with 1 where it departs from the law or was not judged, and with 2 where the
command cannot be carried out: a file is missing, holds something else, or nobody listens at the URL.
"""

import argparse
import json
import socket
import sys
from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from pathlib import Path
from types import MappingProxyType
from typing import Any
from urllib.parse import urlsplit

from ...errors import AleumetError
from .contract import openapi
from .data import calendar_data, message_forms
from .drawn import FIRST_DAY, LAST_DAY, Draw, asked_at_random
from .files import AnswersFile, write_questions
from .golden import SUBJECTS, law_of
from .judging import findings
from .over_http import HTTP_SYSTEMS
from .report import Report, merged
from .report_texts import as_junit, as_text

__all__ = ["main"]

PASSED, NOT_PASSED, MISUSE = 0, 1, 2
_PORTS = {"http": 80, "https": 443}


def main(words: Sequence[str] | None = None) -> int:
    """Do what the words of the command line say, by default those of this process; the exit code."""
    asked = _parser().parse_args(words)
    try:
        code: int = asked.do(asked)
    except (AleumetError, OSError) as error:
        sys.stderr.write(f"{error}\n")
        return MISUSE
    return code


def _questions(asked: argparse.Namespace) -> int:
    count = write_questions(asked.file, subjects=asked.subject, readings=asked.readings, years=asked.years)
    sys.stdout.write(f"{count} questions\n")
    return PASSED


def _judge(asked: argparse.Namespace) -> int:
    answers = AnswersFile(asked.file)
    chosen: dict[str, Any] = {"readings": asked.readings, "years": asked.years}
    return _told(asked, merged(findings(subject, answers, **chosen) for subject in asked.subject))


def _run(asked: argparse.Namespace) -> int:
    """Golden cases first, then what is drawn at random, of each subject."""
    _require_listener(asked.url)
    return _told(asked, merged(report for subject in asked.subject for report in _asked_over_http(subject, asked)))


def _asked_over_http(subject: str, asked: argparse.Namespace) -> list[Report]:
    system = HTTP_SYSTEMS[subject](asked.url, timeout=asked.timeout)
    golden = findings(subject, system, readings=asked.readings, years=asked.years)
    if not asked.examples or (asked.years and subject != "calendar"):
        return [golden]
    first, last = (min(asked.years), max(asked.years)) if asked.years else (FIRST_DAY.year, LAST_DAY.year)
    resolution = timedelta(milliseconds=1) if asked.milliseconds else timedelta.resolution
    draw = Draw(asked.examples, resolution, date(first, 1, 1), date(last, 12, 31))
    return [golden, asked_at_random(subject, system, law_of(asked.readings), draw)]


def _require_listener(url: str) -> None:
    """`OSError` where nobody listens: else each question would say so."""
    parts = urlsplit(HTTP_SYSTEMS["queue"](url).url)
    with socket.create_connection((str(parts.hostname), parts.port or _PORTS[parts.scheme]), timeout=10):
        pass


def _contract(asked: argparse.Namespace) -> int:
    return _written(asked.output, _json(openapi(asked.subject)))


def _data(asked: argparse.Namespace) -> int:
    return _written(asked.output, _json(calendar_data(asked.years) if asked.what == "calendar" else message_forms()))


def _told(asked: argparse.Namespace, report: Report) -> int:
    _written(asked.output, _FORMS[asked.format](report))
    return PASSED if report.passed else NOT_PASSED


def _written(path: str | None, text: str) -> int:
    if path is None:
        sys.stdout.write(text)
    else:
        Path(path).write_text(text, encoding="utf-8")
    return PASSED


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def _report_as_json(report: Report) -> str:
    return _json(report.to_dict())


_FORMS: Mapping[str, Callable[[Report], str]] = MappingProxyType(
    {"text": as_text, "json": _report_as_json, "junit": as_junit}
)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m aleumet_rules.testing.conformance",
        description="Put a system, in whatever language it is written, to the law.",
        epilog="Exit codes: 0 passed; 1 departs from the law, or was not judged; 2 cannot be carried out.",
    )
    commands = parser.add_subparsers(required=True, metavar="command")
    _add_questions(commands.add_parser("questions", help="write the questions into a file"))
    _add_judge(commands.add_parser("judge", help="judge a file of answers"))
    _add_run(commands.add_parser("run", help="ask a system over HTTP"))
    _add_contract(commands.add_parser("contract", help="the routes that `run` asks, as an OpenAPI document"))
    _add_data(commands.add_parser("data", help="days off, or the words of the SMS, as JSON"))
    return parser


def _add_questions(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", help="the file to write: JSON, aleumet.questions/1")
    _add_choice(parser)
    parser.set_defaults(do=_questions)


def _add_judge(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", help="the file of answers: JSON, aleumet.answers/1")
    _add_choice(parser)
    _add_report(parser)
    parser.set_defaults(do=_judge)


def _add_run(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--url", required=True, help="where the routes begin, such as http://localhost:8000/conformance"
    )
    parser.add_argument(
        "--examples", type=int, default=100, help="how much is drawn at random (default: 100; 0: nothing)"
    )
    parser.add_argument("--milliseconds", action="store_true", help="the system's clock knows nothing finer")
    parser.add_argument("--timeout", type=float, default=10.0, help="seconds that an answer may take (default: 10)")
    _add_choice(parser)
    _add_report(parser)
    parser.set_defaults(do=_run)


def _add_contract(parser: argparse.ArgumentParser) -> None:
    _add_subjects(parser)
    _add_output(parser)
    parser.set_defaults(do=_contract)


def _add_data(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("what", choices=["calendar", "messages"])
    parser.add_argument(
        "--years", nargs="+", type=int, default=range(FIRST_DAY.year, LAST_DAY.year + 1), metavar="YEAR"
    )
    _add_output(parser)
    parser.set_defaults(do=_data)


def _add_choice(parser: argparse.ArgumentParser) -> None:
    _add_subjects(parser)
    parser.add_argument("--years", nargs="+", type=int, metavar="YEAR", help="ask of no day of another year")
    parser.add_argument(
        "--reading",
        action=_Reading,
        dest="readings",
        default={},
        metavar="NAME=VALUE",
        help="how the system reads what the law leaves open; may be repeated",
    )


def _add_subjects(parser: argparse.ArgumentParser) -> None:
    told = f"what is asked about, one or more of {', '.join(SUBJECTS)} (default: all)"
    parser.add_argument("--subject", nargs="+", choices=SUBJECTS, default=SUBJECTS, metavar="SUBJECT", help=told)


def _add_report(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--format", choices=[*_FORMS], default="text", help="of the report (default: text)")
    _add_output(parser)


def _add_output(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--output", metavar="FILE", help="where it is written (default: standard output)")


class _Reading(argparse.Action):
    """Collects the readings that are named."""

    def __call__(self, parser: argparse.ArgumentParser, namespace: argparse.Namespace, values: Any, *_: Any) -> None:
        name, equals, value = values.partition("=")
        if not equals:
            parser.error(f"argument --reading: {values!r} is no NAME=VALUE")
        setattr(namespace, self.dest, {**getattr(namespace, self.dest), name: value})
