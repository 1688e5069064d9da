"""The gateway of apps/, as `npm start` runs it."""

from __future__ import annotations

import os
import re
import subprocess
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[4]
NODE = ROOT / "node_modules/node/bin/node"
MAIN = ROOT / "apps/gateway/dist/main.js"


class Gateway:
    """A gateway in a process of its own, with a data folder of its own, on a free port."""

    def __init__(self, **environment: str) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="imagewire-e2e-")
        self._process = subprocess.Popen(
            [NODE, "--enable-source-maps", MAIN],
            env={
                "PATH": os.environ["PATH"],
                "PORT": "0",
                "IMAGEWIRE_DATA_DIR": self._folder.name,
                **environment,
            },
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        self.url = self._read_url()

    def _read_url(self) -> str:
        lines: list[str] = []
        for line in self._process.stdout or ():
            found = re.match(r"Imagewire gateway\s+(\S+)", line)
            if found:
                return found[1]
            lines.append(line)
        raise RuntimeError(f"the gateway did not start:\n{''.join(lines)}")

    def stop(self) -> None:
        """Stops it and removes its data."""
        self._process.terminate()
        self._process.wait()
        self._folder.cleanup()
