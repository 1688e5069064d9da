"""Keys that name a call."""

from __future__ import annotations

import secrets


def create_idempotency_key() -> str:
    """A key that names one call over all its attempts: 32 random hexadecimal digits."""
    return secrets.token_hex(16)
