"""Which options there are."""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches
from typing import Any


def refuse_unknown_options(options: Mapping[str, object], known: Any) -> None:
    """Raises a TypeError for an option that there is not, with the one that was meant: nothing is ignored in silence."""
    names: frozenset[str] = known.__optional_keys__
    by_letters = {_letters(name): name for name in names}
    for name in sorted(options.keys() - names):
        meant = get_close_matches(_letters(name), by_letters, 1)
        cure = f"did you mean {by_letters[meant[0]]}?" if meant else f"there are {', '.join(sorted(names))}"
        raise TypeError(f"there is no option {name}: {cure}")


def _letters(name: str) -> str:
    """A name as whoever types it hears it: baseURL, base_url and BASEURL are one."""
    return name.lower().replace("_", "")
