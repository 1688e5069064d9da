"""Pictures to send, and what came."""

from __future__ import annotations

import base64
import struct
import zlib

import httpx


def png(size: int, pixel: bytes = b"\xc8\x28\x28\xff") -> bytes:
    """A square PNG of one colour (RGBA)."""
    header = struct.pack(">IIBBBBB", size, size, 8, 6, 0, 0, 0)
    rows = (b"\0" + pixel * size) * size
    chunks = [(b"IHDR", header), (b"IDAT", zlib.compress(rows)), (b"IEND", b"")]
    body = b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in chunks
    )
    return b"\x89PNG\r\n\x1a\n" + body


def png_size(content: bytes) -> tuple[int, int]:
    """Width and height of a PNG."""
    assert content.startswith(b"\x89PNG\r\n\x1a\n")
    width, height = struct.unpack(">II", content[16:24])
    return width, height


def decoded(text: str | None) -> bytes:
    """The bytes of base64 that must be there."""
    assert text
    return base64.b64decode(text)


def fetched(url: str | None) -> bytes:
    """The bytes behind a link that must be there."""
    assert url
    return httpx.get(url).raise_for_status().content
