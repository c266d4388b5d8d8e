"""The locks: every package exactly, with hashes, and just what pyproject.toml asks for."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[1]
RUN, DEV = "requirements.lock", "requirements-dev.lock"
HASH = re.compile(r"--hash=(sha256:[0-9a-f]{64})")


def project() -> dict[str, list[Requirement]]:
    """What pyproject.toml asks for, by the lock that has to hold it."""
    told = tomllib.loads((ROOT / "pyproject.toml").read_text())
    run = [Requirement(one) for one in told["project"]["dependencies"]]
    return {RUN: run, DEV: [*run, *map(Requirement, told["dependency-groups"]["dev"])]}


def entries(lock: str) -> list[tuple[Requirement, str]]:
    """Each package of a lock, and all that stands below it: its hashes, and who asks for it."""
    blocks = re.split(r"\n(?=\S)", (ROOT / lock).read_text())
    heads = (block.partition("\n") for block in blocks if not block.startswith("#"))
    return [(Requirement(head.rstrip(" \\")), below) for head, _, below in heads]


@pytest.mark.parametrize("lock", [RUN, DEV])
def test_every_package_is_named_exactly_and_with_hashes(lock: str) -> None:
    for wanted, below in entries(lock):
        (only,) = wanted.specifier
        assert only.operator == "==", wanted
        assert "*" not in only.version, wanted
        hashes = HASH.findall(below)
        assert hashes, wanted
        assert len(hashes) == len(set(hashes)) == below.count("--hash"), wanted


@pytest.mark.parametrize("lock", [RUN, DEV])
def test_no_package_is_named_twice_and_no_address_is_in_it(lock: str) -> None:
    names = [(one.name, str(one.marker)) for one, _ in entries(lock)]
    assert len(names) == len(set(names)) > 20
    assert not re.search(r"://|^-|@", (ROOT / lock).read_text(), re.MULTILINE)


@pytest.mark.parametrize("lock", [RUN, DEV])
def test_the_lock_holds_what_the_project_asks_for_and_nothing_else(lock: str) -> None:
    """`make lock` was forgotten after a change of pyproject.toml: then this says so."""
    locked = {canonicalize_name(one.name): one for one, _ in entries(lock)}
    for wanted in project()[lock]:
        (version,) = (one.version for one in locked[canonicalize_name(wanted.name)].specifier)
        assert wanted.specifier.contains(version), f"{wanted} is locked at {version}"
    asked = {one.name for one, below in entries(lock) if re.search(r"afterword[ :]", below)}
    assert asked == {canonicalize_name(one.name) for one in project()[lock]}


def test_what_is_tested_is_what_runs() -> None:
    tested = {str(one): sorted(HASH.findall(below)) for one, below in entries(DEV)}
    for one, below in entries(RUN):
        assert tested[str(one)] == sorted(HASH.findall(below)), one
