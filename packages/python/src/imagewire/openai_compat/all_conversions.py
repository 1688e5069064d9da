"""Every conversion that there is."""

from __future__ import annotations

from collections.abc import Mapping

from .conversions import DialectConversions
from .loss import Dialect
from .orq_proxy import orq_proxy_conversions
from .orq_router import orq_router_conversions
from .orq_router_legacy import orq_router_legacy_conversions
from .sudo import sudo_conversions

conversions_by_dialect: Mapping[Dialect, DialectConversions] = {
    "orq-proxy": orq_proxy_conversions,
    "orq-router": orq_router_conversions,
    "orq-router-legacy": orq_router_legacy_conversions,
    "sudo": sudo_conversions,
}
"""Every conversion that there is, by dialect."""
