"""The form of an edit, for its JSON."""

from __future__ import annotations

import pytest

from imagewire.models import serialize_model
from imagewire.openai_compat import ConversionError, openai_edit_request_from_json

URL = "https://pictures.example/1.png"


def test_pictures_are_named_by_their_urls() -> None:
    request = {
        "model": "gpt-image-1",
        "prompt": "p",
        "images": [{"image_url": URL}],
        "mask": {"image_url": URL},
    }
    converted = openai_edit_request_from_json(request)
    assert serialize_model(converted.request) == {
        "model": "gpt-image-1",
        "prompt": "p",
        "image": [URL],
        "mask": URL,
    }
    assert converted.report == ()


def test_ids_of_uploaded_files_are_refused() -> None:
    with pytest.raises(ConversionError) as refused:
        openai_edit_request_from_json(
            {
                "prompt": "p",
                "images": [{"image_url": URL}, {"file_id": "file-1"}],
                "mask": {"file_id": "file-2"},
            }
        )
    assert [entry.path for entry in refused.value.report] == ["images.1.file_id", "mask.file_id"]
    assert refused.value.target == "openai"
