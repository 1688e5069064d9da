"""The form of an edit, for its JSON."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..models.generated.model_classes import OpenAIEditImageJsonRequest, OpenAIEditImageRequest
from ..models.plain import is_list, members_of
from .answer_pair import plain_of
from .fit_request import OnLoss, fit_request
from .loss import ConversionError, LossEntry
from .path import chosen
from .request_pair import ConvertedRequest


def openai_edit_request_from_json(
    request: OpenAIEditImageJsonRequest | Mapping[str, Any], *, on_loss: OnLoss = "refuse"
) -> ConvertedRequest[OpenAIEditImageRequest]:
    """
    The form of an edit for its JSON: each `image_url` becomes a picture that is named by its URL. The ids of uploaded files mean nothing
    to other servers and are refused with a ConversionError, and so is `moderation`, which the form lacks.
    """
    plain = plain_of(OpenAIEditImageJsonRequest, request)
    images = plain.pop("images", None)
    references = {f"images.{at}": image for at, image in enumerate(images)} if is_list(images) else {}
    refused = [
        LossEntry(f"{path}.file_id", "refused", _FILE_ID)
        for path, reference in {**references, **chosen(plain, "mask")}.items()
        if "file_id" in (members_of(reference) or {})
    ]
    if refused:
        raise ConversionError("openai", refused)
    plain["image"] = [_url_of(image) for image in images] if is_list(images) else images
    plain.update({name: _url_of(mask) for name, mask in chosen(plain, "mask").items()})
    return ConvertedRequest(*fit_request(OpenAIEditImageRequest, plain, "openai", on_loss))


_FILE_ID = "the id of an uploaded file means nothing to another server; name the picture by its image_url"


def _url_of(reference: object) -> object:
    """A reference without a URL stays what it is, and is then refused by its path."""
    url = (members_of(reference) or {}).get("image_url")
    return url if isinstance(url, str) else reference
