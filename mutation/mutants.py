"""The mutants of a module: one small change each, of the kinds that a slip of the hand makes.

What is changed: comparisons and their bounds, arithmetic, logic, numbers, truth values, words that code reads (a
field's name, a code, a norm's id), returned values, `min` and `max` and their like; statements that only call or raise
are dropped. What is not: sentences that people read, annotations, docstrings, decorators, imports, `__all__`.
"""

import ast
import copy
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from types import CodeType

__all__ = ["Mutant", "codes", "mutants_of"]

_OTHER: dict[type[ast.AST], tuple[type[ast.AST], ...]] = {
    ast.Lt: (ast.LtE, ast.GtE),
    ast.LtE: (ast.Lt, ast.Gt),
    ast.Gt: (ast.GtE, ast.LtE),
    ast.GtE: (ast.Gt, ast.Lt),
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
    ast.Is: (ast.IsNot,),
    ast.IsNot: (ast.Is,),
    ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,),
    ast.Add: (ast.Sub,),
    ast.Sub: (ast.Add,),
    ast.Mult: (ast.FloorDiv,),
    ast.FloorDiv: (ast.Mult,),
    ast.Mod: (ast.FloorDiv,),
    ast.BitOr: (ast.BitAnd,),
    ast.BitAnd: (ast.BitOr,),
    ast.And: (ast.Or,),
    ast.Or: (ast.And,),
}
_NAMES = {
    "min": "max",
    "max": "min",
    "any": "all",
    "all": "any",
    "bisect_left": "bisect_right",
    "bisect_right": "bisect_left",
}
_WORD = re.compile(r"[a-z][a-z0-9_.\-]*")
_TEXTS = {"Text", "Norm", "Citation", "Act", "TypeVar"}  # calls that hold what people read
_UNREAD = {"annotation", "returns", "decorator_list", "type_comment", "bases", "keywords_of_class"}
_SKIPPED = (ast.Import, ast.ImportFrom, ast.JoinedStr)
_FUNCTIONS = (ast.FunctionDef, ast.Lambda)
_LONGEST = 110


@dataclass
class Mutant:
    """One change of one module; `inside` tells whether it lies in the body of a function."""

    module: str
    place: str
    line: int
    inside: bool
    node: ast.AST
    other: ast.AST
    tree: ast.Module
    path: str
    parent: ast.AST = field(repr=False)
    slot: tuple[str, int | None] = field(repr=False)

    @property
    def change(self) -> str:
        """What was, and what is instead."""
        return f"{_shown(self.node)} → {_shown(self.other)}"

    @property
    def id(self) -> str:
        """The name of the change, whatever line it stands on."""
        return f"{self.module}:{self.place}: {self.change}"

    def code(self) -> CodeType:
        """The module compiled with the change; its tree is left as it was."""
        self._put(self.other)
        try:
            return compile(self.tree, self.path, "exec", dont_inherit=True)
        finally:
            self._put(self.node)

    def _put(self, node: ast.AST) -> None:
        name, index = self.slot
        if index is None:
            setattr(self.parent, name, node)
        else:
            getattr(self.parent, name)[index] = node


def _shown(node: ast.AST) -> str:
    text = " ".join(ast.unparse(node).split())
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"


def codes(code: CodeType) -> Iterator[CodeType]:
    """The code objects inside, in the order of the source."""
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield constant
            yield from codes(constant)


def mutants_of(module: str, path: str, source: str) -> list[Mutant]:
    """Every mutant of the module, in the order of its source."""
    return list(_Walk(module, path, ast.parse(source)).mutants())


@dataclass
class _Walk:
    module: str
    path: str
    tree: ast.Module

    def mutants(self) -> Iterator[Mutant]:
        yield from self._below(self.tree, "", inside=False)

    def _below(self, node: ast.AST, place: str, *, inside: bool) -> Iterator[Mutant]:
        for name, value in ast.iter_fields(node):
            if name in _UNREAD:
                continue
            deeper = inside or (isinstance(node, _FUNCTIONS) and name == "body")
            for index, child in enumerate(value) if isinstance(value, list) else [(None, value)]:
                if isinstance(child, ast.AST) and not _is_skipped(child):
                    slot = (name, index)
                    for other in _others(child, node):
                        line = getattr(child, "lineno", 0)
                        other = ast.copy_location(other, child)  # noqa: PLW2901
                        ast.fix_missing_locations(other)
                        yield Mutant(self.module, place, line, deeper, child, other, self.tree, self.path, node, slot)
                    own = "" if deeper else _named(child)
                    yield from self._below(child, f"{place}.{own}".strip("."), inside=deeper)


def _named(node: ast.AST) -> str:
    """What a statement gives a name to: a class, a function, a table, a field."""
    match node:
        case ast.FunctionDef() | ast.ClassDef():
            return node.name
        case ast.Assign(targets=[ast.Name(id=name)]) | ast.AnnAssign(target=ast.Name(id=name)):
            return name
    return ""


def _is_skipped(node: ast.AST) -> bool:
    match node:
        case ast.Expr(value=ast.Constant(value=str())):
            return True
        case ast.Assign(targets=[ast.Name(id="__all__")]):
            return True
        case ast.If(test=ast.Name(id="TYPE_CHECKING")):
            return True
        case ast.Call(func=ast.Name(id=name)) if name in _TEXTS:
            return True
    return isinstance(node, _SKIPPED)


def _others(node: ast.AST, parent: ast.AST) -> Iterator[ast.AST]:  # noqa: C901  (one table of kinds)
    """What can stand instead of a node."""
    match node:
        case ast.Compare():
            for index, op in enumerate(node.ops):
                for other in _OTHER[type(op)]:
                    changed = copy.copy(node)
                    changed.ops = [*node.ops[:index], other(), *node.ops[index + 1 :]]  # type: ignore[list-item]
                    yield changed
        case ast.BinOp() | ast.BoolOp() | ast.AugAssign() if type(node.op) in _OTHER:
            changed_op = copy.copy(node)
            changed_op.op = _OTHER[type(node.op)][0]()  # type: ignore[assignment]
            yield changed_op
        case ast.UnaryOp(op=ast.Not() | ast.USub()):
            yield node.operand
        case ast.Constant():
            yield from _other_constants(node, parent)
        case ast.Name(id=name) if name in _NAMES:
            yield ast.Name(_NAMES[name], ast.Load())
        case ast.Return(value=ast.expr() as value) if not (isinstance(value, ast.Constant) and value.value is None):
            yield ast.Return(ast.Constant(None))
        case ast.Expr(value=ast.Call()) | ast.Raise():
            yield ast.Pass()
        case ast.Break():
            yield ast.Continue()
        case ast.Continue():
            yield ast.Break()
        case ast.Name() | ast.Call() | ast.Attribute() if _is_condition(node, parent):
            yield ast.UnaryOp(ast.Not(), node)


def _is_condition(node: ast.AST, parent: ast.AST) -> bool:
    if isinstance(parent, ast.If | ast.IfExp | ast.While):
        return node is parent.test
    return isinstance(parent, ast.comprehension) and node in parent.ifs


def _other_constants(node: ast.Constant, parent: ast.AST) -> Iterator[ast.AST]:
    value = node.value
    if isinstance(value, bool):
        yield ast.Constant(not value)
    elif isinstance(value, int):
        is_date = isinstance(parent, ast.Call) and isinstance(parent.func, ast.Name) and parent.func.id == "date"
        yield ast.Constant(value - 1 if is_date and value > 1 else value + 1)
    elif isinstance(value, str) and _WORD.fullmatch(value):
        yield ast.Constant(f"x-{value}")
