"""A small picture, and a large one, for the clients' tests."""

from __future__ import annotations

PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de"
    "0000000c4944415408d763f8cfc000000003010100f70341430000000049454e44ae426082"
)
"""A PNG of one pixel."""


def large_png(size: int) -> bytes:
    """The beginning of a PNG, and noise up to a size."""
    return PNG[:33] + bytes(index * 7 % 251 for index in range(1000)) * (size // 1000)
