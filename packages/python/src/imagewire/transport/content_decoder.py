"""Bodies without their content encodings."""

from __future__ import annotations

import zlib

_UNDONE = ("gzip", "x-gzip", "deflate")
_NOT_UNDONE = ("br", "zstd", "compress", "x-compress")

# A server may have encoded a body several times over; undoing it more often than this costs more than any answer is worth.
_MOST_ENCODINGS = 5

_GZIP_START = 0x1F

# 32 more than the usual bits: the header says which of them it is.
_GZIP_OR_ZLIB = zlib.MAX_WBITS | 32


class BrokenContentError(Exception):
    """A body is not what its content-encoding says, ends too early, or is in an encoding that cannot be undone."""


class ContentDecoder:
    """
    Undoes content encodings. We ask for none, but some servers do not listen. A name that is no encoding changes nothing, as in
    browsers: servers say `utf-8` there, and stores of files what an upload to them was in.
    """

    def __init__(self, encodings: str) -> None:
        names = [name.strip().lower() for name in encodings.split(",")]
        known = [name for name in names if name in _UNDONE]
        if len(known) > _MOST_ENCODINGS or any(name in _NOT_UNDONE for name in names):
            raise BrokenContentError(
                f"the answer has a content encoding that cannot be undone here: {encodings}"
            )
        self._inflaters = [_Inflater() for _ in known]

    def feed(self, chunk: bytes) -> bytes:
        """The bytes that a chunk stands for."""
        for inflater in self._inflaters:
            chunk = inflater.feed(chunk)
        return chunk

    def finish(self) -> None:
        """Raises a BrokenContentError where more should have come."""
        for inflater in self._inflaters:
            inflater.finish()


class _Inflater:
    """Undoes one encoding."""

    def __init__(self) -> None:
        self._stream = zlib.decompressobj(_GZIP_OR_ZLIB)

    def feed(self, chunk: bytes) -> bytes:
        pieces: list[bytes] = []
        while chunk:
            # A gzip body may be several, one behind the other (RFC 1952, 2.2); whatever else comes behind its end says nothing.
            if self._stream.eof:
                if chunk[0] != _GZIP_START:
                    break
                self._stream = zlib.decompressobj(_GZIP_OR_ZLIB)
            try:
                pieces.append(self._stream.decompress(chunk))
            except zlib.error as error:
                raise BrokenContentError("the answer is not what its content-encoding says") from error
            chunk = self._stream.unused_data
        return b"".join(pieces)

    def finish(self) -> None:
        if not self._stream.eof:
            raise BrokenContentError("the compressed answer ends too early")
