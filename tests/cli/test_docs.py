"""What the README says of the program is so."""

import re

import pytest

from tests.cli.option_tables import README, readme
from tests.cli.program import ROOT, armada

TEXT = README.read_text(encoding="utf-8")


def test_the_tables_of_options_are_those_of_the_program() -> None:
    assert readme(TEXT) == TEXT, "run `make docs`"


def test_every_option_that_is_named_exists() -> None:
    known = b"".join(armada(command, "--help").stdout for command in ("extract", "segment", "annotate")).decode()
    known += armada("--help").stdout.decode()
    named = set(re.findall(r"armada [^\n`]*?(--[a-z-]+)", TEXT))
    assert named <= set(re.findall(r"--[a-z-]+", known))


@pytest.mark.parametrize("link", re.findall(r"\]\(([^)#]+)\)", TEXT))
def test_links_lead_somewhere(link: str) -> None:
    assert link.startswith("https://") or (ROOT / link).exists()
