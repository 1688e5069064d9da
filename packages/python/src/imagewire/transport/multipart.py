"""Bodies as bytes."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field

from .byte_source import ByteSource
from .http_message import FormFile, FormPart, JsonBody, MultipartBody


@dataclass(frozen=True)
class EncodedBody:
    """A body as the wire carries it: pieces in order, read while they are sent."""

    content_type: str
    pieces: tuple[ByteSource, ...] = field(repr=False)

    @property
    def size(self) -> int | None:
        """Bytes in all; None when a stream does not know its own."""
        sizes = [size_of(piece) for piece in self.pieces]
        return None if None in sizes else sum(size for size in sizes if size is not None)

    @property
    def is_spent(self) -> bool:
        """Whether it holds a stream that was read and cannot be read again."""
        return any(not isinstance(piece, bytes) and piece.spent for piece in self.pieces)


def encode_body(body: JsonBody | MultipartBody | None) -> EncodedBody | None:
    """The bytes of a body, none of them copied: a picture stays the file or the stream that it is."""
    if body is None:
        return None
    if isinstance(body, JsonBody):
        return EncodedBody("application/json", (body.text.encode(),))
    return _encode_multipart(body)


def create_boundary() -> str:
    """A boundary for a form that no text holds by chance."""
    return f"imagewire{secrets.token_hex(14)}"[:36]


def size_of(source: ByteSource) -> int | None:
    """Bytes of a source, where they can be told before it is read."""
    return len(source) if isinstance(source, bytes) else source.size


def _encode_multipart(body: MultipartBody) -> EncodedBody:
    pieces: list[ByteSource] = []
    for part in body.parts:
        content = part.image.source if isinstance(part, FormFile) else _text_bytes(part.value)
        pieces += [_text_bytes(f"--{body.boundary}\r\n{_part_head(part)}\r\n\r\n"), content, b"\r\n"]
    pieces.append(_text_bytes(f"--{body.boundary}--\r\n"))
    return EncodedBody(f"multipart/form-data; boundary={body.boundary}", tuple(pieces))


def _part_head(part: FormPart) -> str:
    name = f'content-disposition: form-data; name="{_escape_name(part.name)}"'
    if not isinstance(part, FormFile):
        return name
    return f'{name}; filename="{_escape_name(part.image.filename)}"\r\ncontent-type: {part.image.media_type}'


def _escape_name(name: str) -> str:
    """As browsers do it (WHATWG HTML, multipart/form-data encoding algorithm)."""
    return name.replace("\r", "%0D").replace("\n", "%0A").replace('"', "%22")


def _text_bytes(text: str) -> bytes:
    """UTF-8, where half a surrogate pair becomes the replacement character, as browsers have it."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace").encode()
