"""A report as text for people and as JUnit for machines."""

from collections import Counter
from xml.etree import ElementTree as ET

from .golden import cite
from .report import Group, Report, Verdict

__all__ = ["as_junit", "as_text"]

_SHOWN = 10


def as_text(report: Report) -> str:
    """The report in plain English: the result first, then each group with the story of its first finding."""
    lines = [_result(report), *(_of_subject(report, subject) for subject in report.subjects)]
    if report.unknown:
        lines.append(f"Answers to no question: {_listed(report.unknown)}.")
    return "\n".join(lines) + "".join(f"\n\n{_of_group(group)}" for group in report.groups) + "\n"


def _result(report: Report) -> str:
    if report.passed:
        return "Passed."
    found = sum(1 for _ in report)
    if found:
        return f"Not passed: {found} wrong, {len(report.groups)} by norm and cause."
    return "Not passed: nothing wrong was found, but not everything could be judged."


def _of_subject(report: Report, subject: str) -> str:
    covered = report.of(subject)
    asked = f"{subject}: asked {covered.asked}, judged {covered.judged}"
    if not covered.judged:
        return f"{asked}: nothing of this subject is answered."
    return f"{asked}, unanswered {len(covered.unanswered)}{_why(report, subject)}."


def _why(report: Report, subject: str) -> str:
    """Why questions were not answered, each reason once."""
    reasons = [one.unanswered for one in report.verdicts if one.subject == subject and one.unanswered is not None]
    return f" ({_listed(tuple(Counter(reasons)))})" if reasons else ""


def _listed(names: tuple[str, ...]) -> str:
    more = f" and {len(names) - _SHOWN} more" if len(names) > _SHOWN else ""
    return ", ".join(names[:_SHOWN]) + more


def _of_group(group: Group) -> str:
    head = f"{cite(group.norms) or 'no norm'}: {group.cause} ({len(group.wrong)})"
    return "\n".join([head, f"  {_listed(tuple(one.id for one in group.wrong))}", *_story(group.wrong[0])])


def _story(verdict: Verdict) -> list[str]:
    return [f"  | {line}" for line in str(verdict.divergence).splitlines()]


def as_junit(report: Report) -> str:
    """The report as the XML that JUnit writes: a suite for each subject, a case for each question.

    A wrong answer is a failure, a missing one is skipped. What keeps a report without findings from passing (an
    answer to no question, a subject of which nothing was judged) is an error of a case of its own.
    """
    root = ET.Element("testsuites", name="aleumet_rules")
    for subject in report.subjects:
        _suite(root, subject, [verdict for verdict in report.verdicts if verdict.subject == subject])
    wants = [f"answer to no question: {name}" for name in report.unknown]
    wants += [f"nothing of this subject is answered: {subject}" for subject in report.not_judged]
    if wants:
        _suite_of_wants(root, wants)
    ET.indent(root)
    return '<?xml version="1.0" encoding="utf-8"?>\n' + ET.tostring(root, encoding="unicode") + "\n"


def _suite(root: ET.Element, subject: str, verdicts: list[Verdict]) -> None:
    failures = sum(verdict.divergence is not None for verdict in verdicts)
    skipped = sum(verdict.unanswered is not None for verdict in verdicts)
    counts = {"tests": str(len(verdicts)), "failures": str(failures), "errors": "0", "skipped": str(skipped)}
    suite = ET.SubElement(root, "testsuite", {"name": subject, **counts})
    for verdict in verdicts:
        case = ET.SubElement(suite, "testcase", classname=f"{subject}.{'+'.join(verdict.norms)}", name=verdict.id)
        if verdict.divergence is not None:
            told = ET.SubElement(case, "failure", message=_readable(verdict.divergence.cause))
            told.text = _readable(str(verdict.divergence))
        elif verdict.unanswered is not None:
            ET.SubElement(case, "skipped", message=_readable(verdict.unanswered))


def _suite_of_wants(root: ET.Element, wants: list[str]) -> None:
    counts = {"tests": str(len(wants)), "failures": "0", "errors": str(len(wants)), "skipped": "0"}
    suite = ET.SubElement(root, "testsuite", {"name": "coverage", **counts})
    for want in wants:
        case = ET.SubElement(suite, "testcase", classname="coverage", name=_readable(want))
        ET.SubElement(case, "error", message=_readable(want))


def _readable(text: str) -> str:
    """The text without the characters that XML cannot hold; the system may have replied anything."""
    return "".join(letter if letter.isprintable() or letter == "\n" else "\N{REPLACEMENT CHARACTER}" for letter in text)
