"""Bodies without their content encoding."""

from __future__ import annotations

import zlib


class BrokenContentError(Exception):
    """A body is not what its content-encoding says, or ends too early."""


class ContentDecoder:
    """Undoes a content encoding. We ask for none, but some servers do not listen."""

    def __init__(self, encoding: str) -> None:
        name = encoding.strip().lower()
        if name not in ("", "identity", "gzip", "x-gzip", "deflate"):
            raise BrokenContentError(
                "the answer has a content encoding that was not asked for and cannot be undone"
            )
        # 32 more than the usual bits: the header says whether it is gzip or zlib.
        self._inflater = None if name in ("", "identity") else zlib.decompressobj(zlib.MAX_WBITS | 32)

    def feed(self, chunk: bytes) -> bytes:
        """The bytes that a chunk stands for."""
        if self._inflater is None:
            return chunk
        try:
            return self._inflater.decompress(chunk)
        except zlib.error as error:
            raise BrokenContentError(str(error)) from error

    def finish(self) -> None:
        """Raises a BrokenContentError where more should have come."""
        if self._inflater is not None and not self._inflater.eof:
            raise BrokenContentError("the compressed body ends too early")
