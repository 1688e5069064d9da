"""What is known of an image model."""

from __future__ import annotations

from typing import Literal, TypedDict

from typing_extensions import NotRequired

ImageOperation = Literal["generate", "edit", "variation"]
"""What a model can be asked to do."""

CHOICE_PARAMETERS = (
    "quality",
    "background",
    "output_format",
    "moderation",
    "style",
    "response_format",
    "input_fidelity",
)
"""The parameters of OpenAI's image requests that take one of a list of words."""

NUMBER_PARAMETERS = ("n", "output_compression", "partial_images")
"""The parameters of OpenAI's image requests that take a whole number in a range."""


class ListedSizes(TypedDict):
    """The model draws these sizes and no other."""

    kind: Literal["listed"]
    """Tells it from `FreeSizes`."""

    values: list[str]
    """Each as it stands on the wire, `auto` among them where the model sizes by itself."""


class FreeSizes(TypedDict):
    """The model draws any size within these limits, and `auto`."""

    kind: Literal["free"]
    """Tells it from `ListedSizes`."""

    multiple_of: int
    """Both sides are multiples of so many pixels."""

    max_edge: int
    """The longest side in pixels."""

    max_ratio: float
    """The longest side is at most so many times the shortest."""

    pixels: tuple[int, int]
    """The smallest and the largest area in pixels."""


class PictureRule(TypedDict):
    """What a picture that is handed in must be."""

    media_types: list[str]
    """What its bytes may be: `image/png`."""

    bytes_below: int
    """The file is smaller than so many bytes."""


class InputImageRule(PictureRule):
    """What the pictures of an edit or a variation must be."""

    max: int
    """At most so many in one request."""

    square: bool
    """Width equals height."""

    alpha_without_mask: bool
    """Without a mask the picture's own transparent area is what is painted, so it needs an alpha channel."""

    mask: PictureRule
    """What an edit's mask must be; it is also as wide and as high as the first picture and has an alpha channel."""


class ModelCapabilities(TypedDict):
    """What one image model accepts, in OpenAI's words."""

    id: str
    """The vendor's name, without a provider prefix."""

    snapshots: list[str]
    """Dated names of the same model."""

    operations: list[ImageOperation]
    """What it can be asked to do."""

    prompt_limit: int
    """The longest prompt in Unicode code points; the vendor says characters and leaves the unit open."""

    sizes: ListedSizes | FreeSizes
    """The sizes that it draws."""

    choices: dict[str, list[str]]
    """The words that each parameter takes; a parameter that is not here is unknown to the model."""

    ranges: dict[str, tuple[int, int]]
    """The least and the most that each parameter takes; a parameter that is not here is unknown to the model."""

    streams: bool
    """Whether the answer can be an event stream."""

    deliveries: list[Literal["url", "b64_json"]]
    """How its images can be handed over."""

    input_images: NotRequired[InputImageRule]
    """Absent where the model takes no picture."""

    revises_prompt: bool
    """Whether an answer says how the prompt was rewritten."""

    retires_on: NotRequired[str]
    """The day on which the vendor switches the model off, `YYYY-MM-DD`; absent while none is announced."""

    quality_equivalents: dict[str, str]
    """Other models' quality words, and the word of this model whose image costs most nearly the same. Ours, not the vendor's."""
