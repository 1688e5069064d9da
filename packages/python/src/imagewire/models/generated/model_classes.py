# Written by scripts/generate_models.py; run `npm run generate` to write it anew.

from __future__ import annotations

from imagewire.models.rules.binary_part import BinaryPart, BinaryParts
from typing import Annotated, Any, Literal
from pydantic import ConfigDict, Field
from imagewire.models.model import Model


class OpenAIEditImageCompletedEvent(Model):
    """An edited picture, finished. Source: OpenAI OpenAPI 2.3.0, `ImageEditCompletedEvent`."""
    type: Literal["image_edit.completed"]
    """Which event this is."""
    b64_json: str
    """The image as base64."""
    created_at: int
    """When it was made, in Unix seconds."""
    size: str
    """The size asked for, WIDTHxHEIGHT or auto. Real events carry sizes beyond the ones that the spec lists."""
    quality: Literal["low", "medium", "high", "auto"] | str
    """The quality asked for."""
    background: Literal["transparent", "opaque", "auto"] | str
    """The background asked for."""
    output_format: Literal["png", "webp", "jpeg"] | str
    """The file format of the image."""
    usage: OpenAIStreamUsage
    """What the image cost. Required here, optional in an answer that is not streamed."""


class OpenAIEditImageJsonRequest(Model):
    """The JSON body of `POST /images/edits`, for GPT image models. Source: OpenAI OpenAPI 2.3.0, `EditImageBodyJsonParam`."""
    model: str | None = None
    """The image model; gpt-image-1.5 by default."""
    images: Annotated[list[OpenAIImageReference], Field(max_length=16, min_length=1)]
    """The pictures to edit, 1 to 16."""
    mask: OpenAIImageReference | None = None
    """A PNG of the first picture's size: where it is fully transparent, that picture is edited."""
    prompt: Annotated[str, Field(max_length=32000, min_length=1)]
    """What the picture shall show, 1 to 32,000 characters."""
    n: Annotated[int | None, Field(ge=1, le=10)] = None
    """How many images, 1 to 10; 1 by default."""
    quality: Literal["low", "medium", "high", "auto"] | None = None
    """How finely to draw; auto by default. The form takes standard too, JSON does not."""
    input_fidelity: Literal["high", "low"] | None = None
    """How closely the given pictures are kept to, faces above all; low by default (prose of the spec). Not for gpt-image-1-mini."""
    size: str | None = None
    """WIDTHxHEIGHT in pixels, or auto, the default. The schema lists these alone; the API takes every size that the model draws."""
    user: str | None = None
    """Your own id of the end user. Beside the mask, the one optional field that may not be null."""
    output_format: Literal["png", "jpeg", "webp"] | None = None
    """File format of the images; png by default."""
    output_compression: Annotated[int | None, Field(ge=0, le=100)] = None
    """Compression in percent, 0 to 100, for jpeg and webp; 100 where absent."""
    moderation: Literal["low", "auto"] | None = None
    """How strictly content is moderated; auto by default. The form lacks it."""
    background: Literal["transparent", "opaque", "auto"] | None = None
    """Whether the background is see-through; auto by default. Transparent needs png or webp."""
    stream: bool | None = None
    """Answer as an event stream; false by default."""
    partial_images: Annotated[int | None, Field(ge=0, le=3)] = None
    """How many earlier stages to stream, 0 to 3; 0 by default: one event, the final image. Fewer may arrive."""


class OpenAIEditImagePartialEvent(Model):
    """An earlier stage of a picture that is being edited. Source: OpenAI OpenAPI 2.3.0, `ImageEditPartialImageEvent`."""
    type: Literal["image_edit.partial_image"]
    """Which event this is."""
    b64_json: str
    """The image as base64."""
    created_at: int
    """When it was made, in Unix seconds."""
    size: str
    """The size asked for, WIDTHxHEIGHT or auto. Real events carry sizes beyond the ones that the spec lists."""
    quality: Literal["low", "medium", "high", "auto"] | str
    """The quality asked for."""
    background: Literal["transparent", "opaque", "auto"] | str
    """The background asked for."""
    output_format: Literal["png", "webp", "jpeg"] | str
    """The file format of the image."""
    partial_image_index: int
    """Which stage this is, counted from 0."""


class OpenAIEditImageRequest(Model):
    """The form of `POST /images/edits`. Source: OpenAI OpenAPI 2.3.0, `CreateImageEditRequest`."""

    model_config = ConfigDict(
        arbitrary_types_allowed=True,
        use_attribute_docstrings=True,
    )
    image: BinaryParts
    """The picture to edit, or up to 16: PNG, WebP or JPEG below 50 MB each for the GPT image models, one square PNG below 4 MB for dall-e-2."""
    prompt: str
    """What the picture shall show. At most 32,000 characters for the GPT image models, 1,000 for dall-e-2 (prose of the spec)."""
    mask: BinaryPart | None = None
    """A PNG below 4 MB of the first picture's size: where it is fully transparent, that picture is edited."""
    background: Literal["transparent", "opaque", "auto"] | None = None
    """Whether the background is see-through; auto by default. Transparent needs png or webp. GPT image models only."""
    model: str | None = None
    """The image model; gpt-image-1.5 by default."""
    n: Annotated[int | None, Field(ge=1, le=10)] = None
    """How many images, 1 to 10; 1 by default."""
    size: str | None = None
    """WIDTHxHEIGHT in pixels, or auto. 1024x1024 by default, where generations and JSON edits take auto."""
    response_format: Literal["url", "b64_json"] | None = None
    """How an image is handed over, for dall-e-2: as url (valid 60 minutes) or as base64. GPT image models refuse it."""
    output_format: Literal["png", "jpeg", "webp"] | None = None
    """File format of the images; png by default. GPT image models only."""
    output_compression: int | None = None
    """Compression in percent, 0 to 100 by the spec's prose, for jpeg and webp; 100 by default. GPT image models only."""
    user: str | None = None
    """Your own id of the end user. Beside the mask, the one optional field that may not be null."""
    input_fidelity: Literal["high", "low"] | None = None
    """How closely the given pictures are kept to, faces above all; low by default (prose of the spec). Not for gpt-image-1-mini."""
    stream: bool | None = None
    """Answer as an event stream; false by default. GPT image models only."""
    partial_images: Annotated[int | None, Field(ge=0, le=3)] = None
    """How many earlier stages to stream, 0 to 3; 0 by default: one event, the final image. Fewer may arrive."""
    quality: Literal["standard", "low", "medium", "high", "auto"] | None = None
    """How finely to draw: auto, low, medium, high for the GPT image models, standard for dall-e-2; auto by default."""


class OpenAIEditImageResponse(Model):
    """The answer to `POST /images/edits`: OpenAI's are equal. Source: OpenAI OpenAPI 2.3.0, `ImagesResponse`."""
    created: int
    """When the images were made, in Unix seconds. The only member that the spec requires."""
    data: list[OpenAIImage] | None = None
    """The images. Optional in the spec, there in every real answer."""
    background: Literal["transparent", "opaque"] | str | None = None
    """The background that was used."""
    output_format: Literal["png", "webp", "jpeg"] | str | None = None
    """The file format of the images."""
    size: str | None = None
    """The size of the images, WIDTHxHEIGHT. Real answers carry sizes beyond the three that the spec lists."""
    quality: Literal["low", "medium", "high"] | str | None = None
    """The quality that was used."""
    usage: OpenAIUsage | None = None
    """What the images cost. GPT image models only."""


class OpenAIError(Model):
    """What went wrong. All four members are always there; two may be null. Source: OpenAI OpenAPI 2.3.0, `Error`."""
    code: str | None
    """Which failure it is, for programs: invalid_api_key, unknown_parameter, ...; null where there is none."""
    message: str
    """What went wrong, for people."""
    param: str | None
    """The request field at fault; null where it is none."""
    type: str
    """The kind of failure: invalid_request_error, server_error, ... An open list."""


class OpenAIErrorBody(Model):
    """The body of every refused request. Source: OpenAI OpenAPI 2.3.0, `ErrorResponse`."""
    error: OpenAIError
    """What went wrong."""


class OpenAIGenerateImageCompletedEvent(Model):
    """A generated image, finished. Source: OpenAI OpenAPI 2.3.0, `ImageGenCompletedEvent`."""
    type: Literal["image_generation.completed"]
    """Which event this is."""
    b64_json: str
    """The image as base64."""
    created_at: int
    """When it was made, in Unix seconds."""
    size: str
    """The size asked for, WIDTHxHEIGHT or auto. Real events carry sizes beyond the ones that the spec lists."""
    quality: Literal["low", "medium", "high", "auto"] | str
    """The quality asked for."""
    background: Literal["transparent", "opaque", "auto"] | str
    """The background asked for."""
    output_format: Literal["png", "webp", "jpeg"] | str
    """The file format of the image."""
    usage: OpenAIStreamUsage
    """What the image cost. Required here, optional in an answer that is not streamed."""


class OpenAIGenerateImagePartialEvent(Model):
    """An earlier stage of an image that is being generated. Source: OpenAI OpenAPI 2.3.0, `ImageGenPartialImageEvent`."""
    type: Literal["image_generation.partial_image"]
    """Which event this is."""
    b64_json: str
    """The image as base64."""
    created_at: int
    """When it was made, in Unix seconds."""
    size: str
    """The size asked for, WIDTHxHEIGHT or auto. Real events carry sizes beyond the ones that the spec lists."""
    quality: Literal["low", "medium", "high", "auto"] | str
    """The quality asked for."""
    background: Literal["transparent", "opaque", "auto"] | str
    """The background asked for."""
    output_format: Literal["png", "webp", "jpeg"] | str
    """The file format of the image."""
    partial_image_index: int
    """Which stage this is, counted from 0."""


class OpenAIGenerateImageRequest(Model):
    """The body of `POST /images/generations`. Source: OpenAI OpenAPI 2.3.0, `CreateImageRequest`."""
    prompt: str
    """What to draw. At most 32,000 characters for the GPT image models, 4,000 for dall-e-3, 1,000 for dall-e-2 (prose of the spec)."""
    model: str | None = None
    """The image model. OpenAI takes dall-e-2 when absent, or a GPT image model when a field that only those know is used."""
    n: Annotated[int | None, Field(ge=1, le=10)] = None
    """How many images, 1 to 10; 1 by default. dall-e-3 draws one."""
    quality: Literal["standard", "hd", "low", "medium", "high", "auto"] | None = None
    """How finely to draw: auto, low, medium, high for the GPT image models, standard or hd for dall-e-3, standard for dall-e-2; auto by default."""
    response_format: Literal["url", "b64_json"] | None = None
    """How an image is handed over, for dall-e models: as url (the default, valid 60 minutes) or as base64. GPT image models refuse it."""
    output_format: Literal["png", "jpeg", "webp"] | None = None
    """File format of the images; png by default. GPT image models only."""
    output_compression: int | None = None
    """Compression in percent, 0 to 100 by the spec's prose, for jpeg and webp; 100 by default. GPT image models only."""
    stream: bool | None = None
    """Answer as an event stream; false by default. GPT image models only."""
    partial_images: Annotated[int | None, Field(ge=0, le=3)] = None
    """How many earlier stages to stream, 0 to 3; 0 by default: one event, the final image. Fewer may arrive."""
    size: str | None = None
    """WIDTHxHEIGHT in pixels, or auto, the default. What is accepted depends on the model; gpt-image-2 takes any multiple of 16 up to 3840x2160."""
    moderation: Literal["low", "auto"] | None = None
    """How strictly content is moderated; auto by default. GPT image models only."""
    background: Literal["transparent", "opaque", "auto"] | None = None
    """Whether the background is see-through; auto by default. Transparent needs png or webp. GPT image models only."""
    style: Literal["vivid", "natural"] | None = None
    """vivid (the default) or natural. dall-e-3 only."""
    user: str | None = None
    """Your own id of the end user. The one optional field that may not be null."""


class OpenAIGenerateImageResponse(Model):
    """The answer to `POST /images/generations`. Nothing in it may be null. Source: OpenAI OpenAPI 2.3.0, `ImagesResponse`."""
    created: int
    """When the images were made, in Unix seconds. The only member that the spec requires."""
    data: list[OpenAIImage] | None = None
    """The images. Optional in the spec, there in every real answer."""
    background: Literal["transparent", "opaque"] | str | None = None
    """The background that was used."""
    output_format: Literal["png", "webp", "jpeg"] | str | None = None
    """The file format of the images."""
    size: str | None = None
    """The size of the images, WIDTHxHEIGHT. Real answers carry sizes beyond the three that the spec lists."""
    quality: Literal["low", "medium", "high"] | str | None = None
    """The quality that was used."""
    usage: OpenAIUsage | None = None
    """What the images cost. GPT image models only."""


class OpenAIImage(Model):
    """One image of an answer: by link or as base64. Source: OpenAI OpenAPI 2.3.0, `Image`."""
    b64_json: str | None = None
    """The image as base64. GPT image models always send it; dall-e models when asked by response_format."""
    url: str | None = None
    """A link to the image, valid 60 minutes. dall-e models only."""
    revised_prompt: str | None = None
    """The prompt as the model rewrote it. dall-e-3 only."""


class OpenAIImageReference(Model):
    """A picture of a JSON edit, by link or by the id of an uploaded file: exactly one of the two. Source: OpenAI OpenAPI 2.3.0, `ImageRefParam`."""
    image_url: Annotated[str | None, Field(max_length=20971520, min_length=0)] = None
    """An http URL, or the picture itself as a data URL; at most 20,971,520 characters."""
    file_id: str | None = None
    """The id of a file that was uploaded through OpenAI's Files API."""


class OpenAIImageVariationRequest(Model):
    """The form of `POST /images/variations`. Source: OpenAI OpenAPI 2.3.0, `CreateImageVariationRequest`."""

    model_config = ConfigDict(
        arbitrary_types_allowed=True,
        use_attribute_docstrings=True,
    )
    image: BinaryPart
    """The picture to vary: a square PNG below 4 MB."""
    model: str | None = None
    """The image model; dall-e-2, the default, is the only one that makes variations."""
    n: Annotated[int | None, Field(ge=1, le=10)] = None
    """How many images, 1 to 10; 1 by default."""
    response_format: Literal["url", "b64_json"] | None = None
    """How an image is handed over: as url (the default, valid 60 minutes) or as base64."""
    size: Literal["256x256", "512x512", "1024x1024"] | None = None
    """WIDTHxHEIGHT in pixels; 1024x1024 by default."""
    user: str | None = None
    """Your own id of the end user. The one optional field that may not be null."""


class OpenAIImageVariationResponse(Model):
    """The answer to `POST /images/variations`: OpenAI's are equal. Source: OpenAI OpenAPI 2.3.0, `ImagesResponse`."""
    created: int
    """When the images were made, in Unix seconds. The only member that the spec requires."""
    data: list[OpenAIImage] | None = None
    """The images. Optional in the spec, there in every real answer."""
    background: Literal["transparent", "opaque"] | str | None = None
    """The background that was used."""
    output_format: Literal["png", "webp", "jpeg"] | str | None = None
    """The file format of the images."""
    size: str | None = None
    """The size of the images, WIDTHxHEIGHT. Real answers carry sizes beyond the three that the spec lists."""
    quality: Literal["low", "medium", "high"] | str | None = None
    """The quality that was used."""
    usage: OpenAIUsage | None = None
    """What the images cost. GPT image models only."""


class OpenAIStreamUsage(Model):
    """What a streamed image cost: without output_tokens_details, which answers that are not streamed may have. Source: OpenAI OpenAPI 2.3.0, `ImagesUsage`."""
    total_tokens: int
    """Tokens of prompt and image together."""
    input_tokens: int
    """Tokens of the prompt, text and images together."""
    output_tokens: int
    """Tokens of the image."""
    input_tokens_details: OpenAITokensDetails
    """The prompt's tokens by kind."""


class OpenAITokensDetails(Model):
    """Tokens by what they stand for. Source: OpenAI OpenAPI 2.3.0, `ImageGenInputUsageDetails` and `ImageGenOutputTokensDetails`."""
    text_tokens: int
    """Tokens of text."""
    image_tokens: int
    """Tokens of images."""


class OpenAIUsage(Model):
    """What an answer of a GPT image model cost. Source: OpenAI OpenAPI 2.3.0, `ImageGenUsage`."""
    input_tokens: int
    """Tokens of the prompt, text and images together."""
    total_tokens: int
    """Tokens of prompt and answer together."""
    output_tokens: int
    """Tokens of the answer."""
    output_tokens_details: OpenAITokensDetails | None = None
    """The answer's tokens by kind. Real answers often lack it."""
    input_tokens_details: OpenAITokensDetails
    """The prompt's tokens by kind."""


class OrqCache(Model):
    """How long an equal request may be answered from memory. Source: orq.ai OpenAPI, proxy and router alike."""
    ttl: Annotated[int | float | None, Field(ge=1.0, le=259200.0)] = None
    """For how many seconds, 1 to 259,200 (three days); 1800 by default. The proxy took 0 too until 2025-09-04."""
    type: Literal["exact_match"]
    """What counts as an equal request: the whole of it, the only way there is."""


class OrqErrorBody(Model):
    """The error body of orq's API outside the proxy and the router, for instance of a route that does not exist. Source: orq.ai OpenAPI of 2026-08-21, `HonoApiError`."""
    code: str | None = None
    """The HTTP status as text."""
    message: str
    """What went wrong, for people."""


class OrqFallback(Model):
    """A model to try when those before it fail. Source: orq.ai OpenAPI, proxy and router alike."""
    model: str
    """The id of the model, as in the request's own `model`."""


class OrqGeneratedImage(Model):
    """One image of a generation: by link or as base64; neither is legal too. Source: orq.ai OpenAPI, proxy and router alike."""
    revised_prompt: str | None = None
    """The prompt as the model rewrote it. The only member of an orq answer that may be null."""
    b64_json: str | None = None
    """The image as base64, when response_format asked for it or the model sends nothing else."""
    url: str | None = None
    """A link to the image. Its form is not checked."""


class OrqGenerationTokensDetails(Model):
    """A generation's input tokens by what they stand for, each kind optional. Source: orq.ai OpenAPI, proxy and router alike."""
    image_tokens: int | float | None = None
    """Tokens of images. A fraction is legal."""
    text_tokens: int | float | None = None
    """Tokens of text. A fraction is legal."""


class OrqGenerationUsage(Model):
    """What a generation cost: the totals are optional, the details are not. Source: orq.ai OpenAPI, proxy and router alike."""
    input_tokens: int | float | None = None
    """Tokens of the prompt, text and images together. A fraction is legal."""
    input_tokens_details: OrqGenerationTokensDetails
    """The prompt's tokens by kind. Required, though `{}` will do."""
    output_tokens: int | float | None = None
    """Tokens of the answer. A fraction is legal."""
    total_tokens: int | float | None = None
    """Tokens of prompt and answer together. A fraction is legal."""


class OrqImage(Model):
    """One image of an edit or a variation: by link or as base64; neither is legal too. Source: orq.ai OpenAPI, proxy and router alike."""
    b64_json: str | None = None
    """The image as base64, when response_format asked for it or the model sends nothing else."""
    url: str | None = None
    """A link to the image. Its form is not checked."""


class OrqProxyContact(Model):
    """The person or system for whom a request is made; orq creates the record on first use. Source: orq.ai OpenAPI of 2025-09-04, `PublicContact`."""
    id: str
    """Your own id of the contact."""
    display_name: str | None = None
    """The name to show."""
    email: str | None = None
    """The e-mail address. The proxy does not check its form; the router does."""
    metadata: list[dict[str, Any]] | None = None
    """Anything else about the contact: a list of maps, not one map."""
    logo_url: str | None = None
    """A link to a picture of the contact."""
    tags: list[str] | None = None
    """Labels to find the contact by."""


class OrqProxyEditImageRequest(Model):
    """The form of `POST /v2/proxy/images/edits`. It has no mask, no quality and no `orq`. Source: orq.ai OpenAPI of 2025-09-04, `PostV2ProxyImagesEditsRequestBody`."""

    model_config = ConfigDict(
        arbitrary_types_allowed=True,
        use_attribute_docstrings=True,
    )
    model: str
    """The image model, with its provider before a slash: openai/gpt-image-1."""
    image: BinaryParts
    """The picture to edit, or up to 16 of them: png, webp or jpg, each below 50 MB."""
    prompt: str
    """What the edited image shows."""
    n: Annotated[int | None, Field(ge=1, le=10)] = None
    """How many images, 1 to 10; 1 by default."""
    size: str | None = None
    """WIDTHxHEIGHT in pixels, or auto. The proxy lists no sizes; the model does."""
    response_format: Literal["url", "b64_json"] | None = None
    """How an image is handed over: as url, the default, or as base64."""
    user: str | None = None
    """Your own id of the end user. May not be null."""


class OrqProxyEditImageResponse(Model):
    """The answer to `POST /v2/proxy/images/edits`. Nothing in it may be null. Source: orq.ai OpenAPI of 2025-09-04, `PostV2ProxyImagesEditsResponseBody`."""
    created: int | float
    """When the images were made, in Unix seconds; a fraction is legal. Required here, unlike in the proxy's generations."""
    output_format: str | None = None
    """The file format of the images."""
    size: str | None = None
    """The size of the images, WIDTHxHEIGHT."""
    quality: str | None = None
    """The quality that was used."""
    data: list[OrqImage]
    """The images."""
    usage: OrqUsage | None = None
    """What the images cost."""


class OrqProxyErrorBody(Model):
    """The error body of the proxy. Source: orq.ai OpenAPI of 2025-09-04, the 422 of the proxy's moderations and audio; its image operations declare no error."""
    error: OrqProxyErrorDetail
    """What went wrong."""


class OrqProxyErrorDetail(Model):
    """What went wrong. Source: orq.ai OpenAPI of 2025-09-04, the 422 of the proxy's moderations and audio; its image operations declare no error."""
    message: str
    """What went wrong, for people."""
    type: str
    """The kind of error."""
    param: str | None
    """The field at fault, or null; never absent."""
    code: str
    """The error's code. May not be null, unlike OpenAI's."""


class OrqProxyGenerateImageRequest(Model):
    """The body of `POST /v2/proxy/images/generations`. The vendor's SDKs send every default named here, also to models that refuse it. Source: orq.ai OpenAPI of 2025-09-04, `PostV2ProxyImagesGenerationsRequestBody`."""
    prompt: str
    """What to draw. The proxy sets no length; the model does."""
    background: Literal["transparent", "opaque", "auto"] | None = None
    """Whether the background is see-through; auto by default. gpt-image-1 only."""
    model: str
    """The image model, with its provider before a slash: openai/gpt-image-1."""
    moderation: Literal["low", "auto"] | None = None
    """How strictly content is moderated; auto by default. gpt-image-1 only."""
    n: Annotated[int | None, Field(ge=1, le=10)] = None
    """How many images, 1 to 10; 1 by default. dall-e-3 draws one."""
    output_compression: Annotated[int | None, Field(ge=0, le=100)] = None
    """Compression in percent, 0 to 100, for jpeg and webp; 100 by default. gpt-image-1 only."""
    output_format: Literal["png", "jpeg", "webp"] | None = None
    """File format of the images; png by default. gpt-image-1 only."""
    quality: Literal["auto", "high", "medium", "low", "hd", "standard"] | None = None
    """How finely to draw: high, medium, low for gpt-image-1, hd for dall-e-3, standard for the dall-e models; auto by default."""
    response_format: Literal["url", "b64_json"] | None = None
    """How an image is handed over: as url, the default, or as base64. gpt-image-1 knows no such field and always sends base64."""
    size: str | None = None
    """WIDTHxHEIGHT in pixels, or auto. The proxy lists no sizes; the model does."""
    style: str | None = None
    """vivid or natural for dall-e-3. Any text is legal here; the router closed the list."""
    orq: OrqProxyOptions | None = None
    """What is asked of the gateway itself."""


class OrqProxyGenerateImageResponse(Model):
    """The answer to `POST /v2/proxy/images/generations`. Source: orq.ai OpenAPI of 2025-09-04, `PostV2ProxyImagesGenerationsResponseBody`."""
    created: int | float | None = None
    """When the images were made, in Unix seconds; a fraction is legal. Optional here, required in every other answer of orq."""
    data: list[OrqGeneratedImage]
    """The images; the only required member."""
    usage: OrqGenerationUsage | None = None
    """What the images cost."""


class OrqProxyImageVariationRequest(Model):
    """The form of `POST /v2/proxy/images/variations`. Source: orq.ai OpenAPI of 2025-09-04, `PostV2ProxyImagesVariationsRequestBody`."""

    model_config = ConfigDict(
        arbitrary_types_allowed=True,
        use_attribute_docstrings=True,
    )
    image: BinaryPart
    """The one picture to vary."""
    model: str
    """The image model, with its provider before a slash: openai/dall-e-2."""
    n: Annotated[int | None, Field(ge=1, le=10)] = None
    """How many images, 1 to 10; 1 by default."""
    response_format: Literal["url", "b64_json"] | None = None
    """How an image is handed over: as url, the default, valid 60 minutes, or as base64. May not be null here, unlike in edits."""
    size: Literal["256x256", "512x512", "1024x1024"] | None = None
    """WIDTHxHEIGHT in pixels, one of three squares; 1024x1024 by default. May not be null."""
    user: str | None = None
    """Your own id of the end user. May not be null."""


class OrqProxyImageVariationResponse(Model):
    """The answer to `POST /v2/proxy/images/variations`: an edit's, member by member. Source: orq.ai OpenAPI of 2025-09-04, `PostV2ProxyImagesVariationsResponseBody`."""
    created: int | float
    """When the images were made, in Unix seconds; a fraction is legal. Required here, unlike in the proxy's generations."""
    output_format: str | None = None
    """The file format of the images."""
    size: str | None = None
    """The size of the images, WIDTHxHEIGHT."""
    quality: str | None = None
    """The quality that was used."""
    data: list[OrqImage]
    """The images."""
    usage: OrqUsage | None = None
    """What the images cost."""


class OrqProxyOptions(Model):
    """What a request asks of the gateway itself rather than of the model. Source: orq.ai OpenAPI of 2025-09-04, `orq` of the proxy (since 2025-08-25)."""
    name: str | None = None
    """The name to show on the trace."""
    retry: OrqProxyRetry | None = None
    """How to try again by itself."""
    fallbacks: list[OrqFallback] | None = None
    """The models to try, in this order, when the request's own fails."""
    contact: OrqProxyContact | None = None
    """For whom the request is made."""
    thread: OrqProxyThread | None = None
    """The thread to which the request belongs."""
    cache: OrqCache | None = None
    """Whether and how long an equal request may be answered from memory."""


class OrqProxyRetry(Model):
    """How the gateway tries again by itself. Source: orq.ai OpenAPI of 2025-09-04, `orq.retry` of the proxy."""
    count: Annotated[int | float | None, Field(ge=1.0, le=5.0)] = None
    """How many times, 1 to 5; 3 by default."""
    on_codes: list[int | float] | None = None
    """The HTTP statuses after which to try again; [429] by default. The proxy sets no range and takes an empty list."""


class OrqProxyThread(Model):
    """Groups the traces of several requests. Only the proxy has it; it never came back in the router. Source: orq.ai OpenAPI of 2025-09-04, `orq.thread` of the proxy."""
    id: str
    """The key by which requests belong together."""
    tags: list[str] | None = None
    """Labels to find the thread by."""


class OrqRouterEditImageRequest(Model):
    """The form of `POST /v2/router/images/edits`; its objects travel as JSON text. It has no mask, metadata or plugins. Source: orq.ai OpenAPI of 2026-08-21, `createImageEdit`."""

    model_config = ConfigDict(
        arbitrary_types_allowed=True,
        use_attribute_docstrings=True,
    )
    model: str
    """The image model, with its provider before a slash: openai/gpt-image-1."""
    image: BinaryParts | None = None
    """The picture to edit, or up to 16 of them: png, webp or jpg, each below 50 MB. Optional by the schema, needed by every model."""
    prompt: str
    """What the edited image shows."""
    n: Annotated[int | float | None, Field(ge=1.0, le=10.0)] = None
    """How many images, 1 to 10; 1 by default. A fraction is legal on the wire, unlike in generations."""
    size: str | None = None
    """WIDTHxHEIGHT in pixels, or auto. The router lists no sizes; the model does."""
    quality: Literal["auto", "high", "medium", "low", "standard"] | None = None
    """How finely to draw: high, medium, low for gpt-image-1, standard for dall-e-2, auto for any. hd is unknown here."""
    response_format: Literal["url", "b64_json"] | None = None
    """How an image is handed over: as url or as base64. May not be null, unlike in generations."""
    user: str | None = None
    """Your own id of the end user. May not be null."""
    name: str | None = None
    """The name to show on the trace."""
    fallbacks: list[OrqFallback] | None = None
    """The models to try, in this order, when the request's own fails."""
    retry: OrqRouterRetry | None = None
    """How to try again by itself."""
    cache: OrqCache | None = None
    """Whether and how long an equal request may be answered from memory."""
    load_balancer: OrqRouterLoadBalancer | None = None
    """The models among which requests are spread by weight."""
    timeout: OrqRouterTimeout | None = None
    """How long one call of a model may take."""
    orq: OrqRouterFormOptions | None = None
    """The older place of the options above. Where both are present, those above count."""


class OrqRouterEditImageResponse(Model):
    """The answer to `POST /v2/router/images/edits`. Nothing in it may be null. Source: orq.ai OpenAPI of 2026-08-21, `createImageEdit`."""
    created: int | float
    """When the images were made, in Unix seconds; a fraction is legal."""
    output_format: str | None = None
    """The file format of the images."""
    size: str | None = None
    """The size of the images, WIDTHxHEIGHT."""
    quality: str | None = None
    """The quality that was used."""
    data: list[OrqImage]
    """The images."""
    usage: OrqUsage | None = None
    """What the images cost."""


class OrqRouterErrorBody(Model):
    """The error body of the router. Source: as OrqRouterErrorDetail."""
    error: OrqRouterErrorDetail
    """What went wrong."""


class OrqRouterErrorDetail(Model):
    """What went wrong. Source: orq.ai OpenAPI of 2026-08-21, the 422 of the router's moderations and audio and the 404 of its responses; its image operations declare no error."""
    message: str
    """What went wrong, for people."""
    type: str
    """The kind of error."""
    param: str | None
    """The field at fault, or null; never absent."""
    code: str | None
    """The error's code; null only in a 404; never absent."""
    failures: Any | None = None
    """What each model that was tried had to say, in no declared form."""


class OrqRouterFormOptions(Model):
    """What an edit or a variation asks of the gateway itself, in its older place: as a generation does, and a stored prompt besides. Source: orq.ai OpenAPI of 2026-08-21, `orq` of `createImageEdit` and `createImageVariation`."""
    prompt: OrqRouterPromptReference | None = None
    """The prompt, stored at orq, whose text to use. Edits and variations only."""
    name: str | None = None
    """The name to show on the trace."""
    retry: OrqRouterRetry | None = None
    """How to try again by itself."""
    fallbacks: list[OrqFallback] | None = None
    """The models to try, in this order, when the request's own fails."""
    identity: OrqRouterIdentity | None = None
    """For whom the request is made."""
    contact: OrqRouterIdentity | None = None
    """The older name of identity, deprecated by the vendor in January 2026."""
    cache: OrqCache | None = None
    """Whether and how long an equal request may be answered from memory."""
    load_balancer: OrqRouterLoadBalancer | None = None
    """The models among which requests are spread by weight."""
    timeout: OrqRouterTimeout | None = None
    """How long one call of a model may take."""


class OrqRouterGenerateImageRequest(Model):
    """The body of `POST /v2/router/images/generations`. It knows no `user`; edits and variations do. Source: orq.ai OpenAPI of 2026-08-21, `createImage`."""
    prompt: str
    """What to draw. The router sets no length; the model does."""
    background: Literal["transparent", "opaque", "auto"] | None = None
    """Whether the background is see-through. gpt-image-1 only."""
    model: str
    """The image model, with its provider before a slash: openai/gpt-image-1."""
    moderation: Literal["low", "auto"] | None = None
    """How strictly content is moderated. gpt-image-1 only."""
    n: Annotated[int | None, Field(ge=1, le=10)] = None
    """How many images, 1 to 10; 1 by default. dall-e-3 draws one."""
    output_compression: Annotated[int | None, Field(ge=0, le=100)] = None
    """Compression in percent, 0 to 100, for jpeg and webp. gpt-image-1 only."""
    output_format: Literal["png", "jpeg", "webp"] | None = None
    """File format of the images. gpt-image-1 only."""
    quality: Literal["auto", "high", "medium", "low", "hd", "standard"] | None = None
    """How finely to draw: high, medium, low for gpt-image-1, hd for dall-e-3, standard for the dall-e models, auto for any."""
    response_format: Literal["url", "b64_json"] | None = None
    """How an image is handed over: as url or as base64. gpt-image-1 knows no such field and always sends base64."""
    size: str | None = None
    """WIDTHxHEIGHT in pixels, or auto. The router lists no sizes; the model does."""
    style: Literal["vivid", "natural"] | None = None
    """vivid or natural. dall-e-3 only."""
    metadata: dict[str, str] | None = None
    """Texts to find the trace by, each of at most 512 characters. Generations only. The vendor's limit of 16 texts, published for a few hours on 2026-06-03, is not checked."""
    name: str | None = None
    """The name to show on the trace."""
    fallbacks: list[OrqFallback] | None = None
    """The models to try, in this order, when the request's own fails."""
    retry: OrqRouterRetry | None = None
    """How to try again by itself."""
    cache: OrqCache | None = None
    """Whether and how long an equal request may be answered from memory."""
    load_balancer: OrqRouterLoadBalancer | None = None
    """The models among which requests are spread by weight."""
    timeout: OrqRouterTimeout | None = None
    """How long one call of a model may take."""
    plugins: (
        list[
            OrqRouterPiiRedactionAuto
            | OrqRouterPiiRedactionEnglish
            | OrqRouterPiiRedactionDutch
        ]
        | None
    ) = None
    """What to do with the text on its way to the model and back. Generations only."""
    orq: OrqRouterOptions | None = None
    """The older place of the options above. Where both are present, those above count."""


class OrqRouterGenerateImageResponse(Model):
    """The answer to `POST /v2/router/images/generations`. Source: orq.ai OpenAPI of 2026-08-21, `createImage`."""
    created: int | float
    """When the images were made, in Unix seconds; a fraction is legal. Required here, unlike in the proxy."""
    data: list[OrqGeneratedImage]
    """The images."""
    usage: OrqGenerationUsage | None = None
    """What the images cost."""


class OrqRouterIdentity(Model):
    """The person or system for whom a request is made; orq creates the record on first use. Source: orq.ai OpenAPI of 2026-08-21, `PublicIdentity` and its equal and deprecated twin `PublicContact`."""
    id: str
    """Your own id of the person or system."""
    display_name: str | None = None
    """The name to show."""
    email: str | None = None
    """The e-mail address. The router checks its form; the proxy does not."""
    metadata: list[dict[str, Any]] | None = None
    """Anything else about it: a list of maps, not one map."""
    logo_url: str | None = None
    """A link to a picture of it."""
    tags: list[str] | None = None
    """Labels to find it by."""


class OrqRouterImageVariationRequest(Model):
    """The form of `POST /v2/router/images/variations`; its objects travel as JSON text. It has no metadata or plugins. Source: orq.ai OpenAPI of 2026-08-21, `createImageVariation`."""

    model_config = ConfigDict(
        arbitrary_types_allowed=True,
        use_attribute_docstrings=True,
    )
    image: BinaryPart | None = None
    """The one picture to vary. Optional by the schema, needed by every model."""
    model: str
    """The image model, with its provider before a slash: openai/dall-e-2."""
    n: Annotated[int | float | None, Field(ge=1.0, le=10.0)] = None
    """How many images, 1 to 10; 1 by default. A fraction is legal on the wire, unlike in generations."""
    response_format: Literal["url", "b64_json"] | None = None
    """How an image is handed over: as url, the default, or as base64. May not be null."""
    size: Literal["256x256", "512x512", "1024x1024"] | None = None
    """WIDTHxHEIGHT in pixels, one of three squares; 1024x1024 by default. May not be null."""
    user: str | None = None
    """Your own id of the end user. May not be null."""
    name: str | None = None
    """The name to show on the trace."""
    fallbacks: list[OrqFallback] | None = None
    """The models to try, in this order, when the request's own fails."""
    retry: OrqRouterRetry | None = None
    """How to try again by itself."""
    cache: OrqCache | None = None
    """Whether and how long an equal request may be answered from memory."""
    load_balancer: OrqRouterLoadBalancer | None = None
    """The models among which requests are spread by weight."""
    timeout: OrqRouterTimeout | None = None
    """How long one call of a model may take."""
    orq: OrqRouterFormOptions | None = None
    """The older place of the options above. Where both are present, those above count."""


class OrqRouterImageVariationResponse(Model):
    """The answer to `POST /v2/router/images/variations`: an edit's, member by member. Source: orq.ai OpenAPI of 2026-08-21, `createImageVariation`."""
    created: int | float
    """When the images were made, in Unix seconds; a fraction is legal."""
    output_format: str | None = None
    """The file format of the images."""
    size: str | None = None
    """The size of the images, WIDTHxHEIGHT."""
    quality: str | None = None
    """The quality that was used."""
    data: list[OrqImage]
    """The images."""
    usage: OrqUsage | None = None
    """What the images cost."""


class OrqRouterLegacyChoice(Model):
    """One result of an answer. Source: orq.ai OpenAPI of 2024-11-21, `RouterImageGenerationsChoices`."""
    finish_reason: str | None = None
    """Why the model stopped. May be absent and may be null."""
    index: int | float
    """The place among the choices; the only required member. A fraction is legal."""
    message: (
        OrqRouterLegacyContentMessage
        | OrqRouterLegacyUrlMessage
        | OrqRouterLegacyToolCallsMessage
        | None
    ) = None
    """The image, as a link or as text. May be absent, never null."""


class OrqRouterLegacyContentMessage(Model):
    """A message that holds text, or null. Nothing else in the 2024 answer can hold base64, so that is where an image of response_format b64_json must stand, though no page says so. Source: orq.ai OpenAPI of 2024-11-21, `RouterImageGenerationsMessage1`."""
    role: (
        Literal[
            "system",
            "assistant",
            "user",
            "exception",
            "tool",
            "prompt",
            "correction",
            "expected_output",
        ]
        | str
    )
    """Who speaks."""
    content: str | None
    """The text. May be null, never absent."""


class OrqRouterLegacyErrorBody(Model):
    """The error body of the 2024 router. It declares 400, 401 and 500 without any content, so no member is certain: these are the ones that orq's other bodies have. Source: orq.ai OpenAPI of 2024-11-21, and the error bodies of its later documents."""
    error: OrqRouterLegacyErrorDetail | None = None
    """What went wrong, in the form of the proxy and of the later router."""
    code: str | None = None
    """The HTTP status as text, in the form of the rest of orq's API."""
    message: str | None = None
    """What went wrong, for people, in the form of the rest of orq's API."""


class OrqRouterLegacyErrorDetail(Model):
    """What went wrong, where the body says it the way that OpenAI does; no member is certain. Source: as OrqRouterLegacyErrorBody."""
    message: str | None = None
    """What went wrong, for people."""
    type: str | None = None
    """The kind of error."""
    param: str | None = None
    """The field at fault."""
    code: str | None = None
    """The error's code."""


class OrqRouterLegacyFunctionCall(Model):
    """The function of a tool call. Source: orq.ai OpenAPI of 2024-11-21, `RouterImageGenerationsMessageFunction`."""
    name: str
    """The name of the function."""
    arguments: str
    """Its arguments as JSON text. That it is JSON is not checked."""


class OrqRouterLegacyGenerateImageRequest(Model):
    """The body of `POST /v2/router/images/generations` in November 2024. Nothing in it may be null, and the vendor's SDKs send every default. Source: orq.ai OpenAPI of 2024-11-21, `RouterImageGenerations`, which lets the whole body be absent and yet requires its prompt."""
    prompt: str
    """What to draw. The router sets no length; the model does."""
    model: str | None = None
    """The image model, with its provider before a slash; openai/dall-e-2 by default."""
    n: int | float | None = None
    """How many images; 1 by default. No range is declared, and a fraction is legal: the Python SDK writes 2.0."""
    quality: Literal["standard", "hd"] | None = None
    """How finely to draw; standard by default."""
    response_format: Literal["url", "b64_json"] | None = None
    """How an image is handed over: as url, the default, or as base64."""
    size: Literal["256x256", "512x512", "1024x1024"] | None = None
    """WIDTHxHEIGHT in pixels, one of three squares; 1024x1024 by default."""
    style: str | None = None
    """vivid, the default, or natural for dall-e-3. Any text is legal."""
    user: str | None = None
    """Your own id of the end user."""


class OrqRouterLegacyGenerateImageResponse(Model):
    """The answer to `POST /v2/router/images/generations` in November 2024: chat-like, and unlike every later one on the same path. Source: orq.ai OpenAPI of 2024-11-21, `RouterImageGenerations`."""
    id: str
    """The id of the answer, in no documented form."""
    created: int | float
    """When the images were made, in no documented unit; a fraction is legal."""
    choices: list[OrqRouterLegacyChoice]
    """The results. An empty list is legal."""
    model: str
    """The model that answered."""
    object: str
    """The kind of object, in no documented list."""


class OrqRouterLegacyToolCall(Model):
    """A call that the model asks for. Source: orq.ai OpenAPI of 2024-11-21, `RouterImageGenerationsMessageToolCalls`."""
    id: str | None = None
    """The id of the call."""
    index: int | float | None = None
    """Which call it is. A fraction is legal."""
    type: Literal["function"] | str
    """What is called: a function, the only thing there is."""
    function: OrqRouterLegacyFunctionCall
    """The function and its arguments."""


class OrqRouterLegacyToolCallsMessage(Model):
    """A message that holds tool calls. Source: orq.ai OpenAPI of 2024-11-21, `RouterImageGenerationsMessage3`."""
    role: (
        Literal[
            "system",
            "assistant",
            "user",
            "exception",
            "tool",
            "prompt",
            "correction",
            "expected_output",
        ]
        | str
    )
    """Who speaks."""
    tool_calls: list[OrqRouterLegacyToolCall]
    """The calls. An empty list is legal."""


class OrqRouterLegacyUrlMessage(Model):
    """A message that holds a link to an image. Source: orq.ai OpenAPI of 2024-11-21, `RouterImageGenerationsMessage2`."""
    role: (
        Literal[
            "system",
            "assistant",
            "user",
            "exception",
            "tool",
            "prompt",
            "correction",
            "expected_output",
        ]
        | str
    )
    """Who speaks."""
    url: str
    """The link. Its form is not checked."""


class OrqRouterLoadBalancer(Model):
    """Spreads requests among models by weight. Until 2026-01-23 it was a list; that form is refused. Source: orq.ai OpenAPI of 2026-08-21, `load_balancer` of the router."""
    type: Literal["weight_based"]
    """How requests are spread: by weight, the only way there is."""
    models: list[OrqRouterLoadBalancerModel]
    """The models and their weights. An empty list is legal."""


class OrqRouterLoadBalancerModel(Model):
    """One of the models among which requests are spread. Source: orq.ai OpenAPI of 2026-08-21, `load_balancer.models` of the router."""
    model: str
    """The id of the model, as in the request's own `model`."""
    weight: Annotated[int | float | None, Field(ge=0.001, le=1.0)] = None
    """Its share against the others', 0.001 to 1; 0.5 by default. The sum is free."""


class OrqRouterOptions(Model):
    """What a generation asks of the gateway itself, in its older place: since January 2026 the request itself has all but identity and contact, and what stands there counts first. Source: orq.ai OpenAPI of 2026-08-21, `orq` of `createImage`."""
    name: str | None = None
    """The name to show on the trace."""
    retry: OrqRouterRetry | None = None
    """How to try again by itself."""
    fallbacks: list[OrqFallback] | None = None
    """The models to try, in this order, when the request's own fails."""
    identity: OrqRouterIdentity | None = None
    """For whom the request is made."""
    contact: OrqRouterIdentity | None = None
    """The older name of identity, deprecated by the vendor in January 2026."""
    cache: OrqCache | None = None
    """Whether and how long an equal request may be answered from memory."""
    load_balancer: OrqRouterLoadBalancer | None = None
    """The models among which requests are spread by weight."""
    timeout: OrqRouterTimeout | None = None
    """How long one call of a model may take."""


class OrqRouterPiiRedactionAuto(Model):
    """Redaction in text whose language is not said. Source: orq.ai OpenAPI of 2026-08-21, `PIIRedactionPluginAuto`."""
    id: Literal["pii_redaction"]
    """What the plugin does: it replaces personal data before the model sees it and puts it back into the answer."""
    on_failure: Literal["block", "passthrough"] | None = None
    """What becomes of the request when the detector fails: block, the default, refuses it; passthrough sends it unredacted."""
    threshold: Annotated[int | float | None, Field(ge=0.0, le=1.0)] = None
    """How sure the detector must be, 0 to 1."""
    entities: (
        list[
            Literal[
                "AGE",
                "API_KEY",
                "BANK_ROUTING",
                "BIC",
                "BIOMETRIC_ID",
                "BLOOD_TYPE",
                "BSN",
                "CREDIT_CARD",
                "CRYPTO",
                "DATE_TIME",
                "DEVICE_ID",
                "EDUCATION_LEVEL",
                "EMAIL_ADDRESS",
                "EMPLOYMENT_STATUS",
                "GENDER",
                "HEALTH_PLAN_ID",
                "HTTP_COOKIE",
                "IBAN_CODE",
                "ID",
                "ID_CARD",
                "IMEI",
                "IP_ADDRESS",
                "KVK_NUMBER",
                "LANGUAGE",
                "LICENSE_NUMBER",
                "LICENSE_PLATE",
                "LOCATION",
                "MAC_ADDRESS",
                "MEDICAL_RECORD",
                "NRP",
                "ORGANIZATION",
                "PASSPORT",
                "PASSWORD",
                "PERSON",
                "PHONE_NUMBER",
                "PIN",
                "POLITICAL_VIEW",
                "RACE_ETHNICITY",
                "RELIGIOUS_BELIEF",
                "SEXUALITY",
                "TAX_ID",
                "TITLE",
                "URL",
                "US_DRIVER_LICENSE",
                "US_SSN",
                "VEHICLE_ID",
                "JOBTITLE",
                "JWT",
                "MEDICAL_LICENSE",
                "UK_NHS",
                "US_BANK_NUMBER",
                "US_ITIN",
                "US_PASSPORT",
                "UUID",
            ]
        ]
        | None
    ) = None
    """The kinds of personal data to replace; all when absent."""


class OrqRouterPiiRedactionDutch(Model):
    """Redaction in Dutch text, which knows fewer kinds of personal data. Source: orq.ai OpenAPI of 2026-08-21, `PIIRedactionPluginNl`."""
    id: Literal["pii_redaction"]
    """What the plugin does: it replaces personal data before the model sees it and puts it back into the answer."""
    on_failure: Literal["block", "passthrough"] | None = None
    """What becomes of the request when the detector fails: block, the default, refuses it; passthrough sends it unredacted."""
    threshold: Annotated[int | float | None, Field(ge=0.0, le=1.0)] = None
    """How sure the detector must be, 0 to 1."""
    language: Literal["nl"]
    """The language of the text."""
    entities: (
        list[
            Literal[
                "AGE",
                "API_KEY",
                "BANK_ROUTING",
                "BIC",
                "BIOMETRIC_ID",
                "BLOOD_TYPE",
                "BSN",
                "CREDIT_CARD",
                "CRYPTO",
                "DATE_TIME",
                "DEVICE_ID",
                "EDUCATION_LEVEL",
                "EMAIL_ADDRESS",
                "EMPLOYMENT_STATUS",
                "GENDER",
                "HEALTH_PLAN_ID",
                "HTTP_COOKIE",
                "IBAN_CODE",
                "ID",
                "ID_CARD",
                "IMEI",
                "IP_ADDRESS",
                "KVK_NUMBER",
                "LANGUAGE",
                "LICENSE_NUMBER",
                "LICENSE_PLATE",
                "LOCATION",
                "MAC_ADDRESS",
                "MEDICAL_RECORD",
                "NRP",
                "ORGANIZATION",
                "PASSPORT",
                "PASSWORD",
                "PERSON",
                "PHONE_NUMBER",
                "PIN",
                "POLITICAL_VIEW",
                "RACE_ETHNICITY",
                "RELIGIOUS_BELIEF",
                "SEXUALITY",
                "TAX_ID",
                "TITLE",
                "URL",
                "US_DRIVER_LICENSE",
                "US_SSN",
                "VEHICLE_ID",
            ]
        ]
        | None
    ) = None
    """The kinds of personal data to replace; all when absent."""


class OrqRouterPiiRedactionEnglish(Model):
    """Redaction in English text. Source: orq.ai OpenAPI of 2026-08-21, `PIIRedactionPluginEn`."""
    id: Literal["pii_redaction"]
    """What the plugin does: it replaces personal data before the model sees it and puts it back into the answer."""
    on_failure: Literal["block", "passthrough"] | None = None
    """What becomes of the request when the detector fails: block, the default, refuses it; passthrough sends it unredacted."""
    threshold: Annotated[int | float | None, Field(ge=0.0, le=1.0)] = None
    """How sure the detector must be, 0 to 1."""
    language: Literal["en"]
    """The language of the text."""
    entities: (
        list[
            Literal[
                "AGE",
                "API_KEY",
                "BANK_ROUTING",
                "BIC",
                "BIOMETRIC_ID",
                "BLOOD_TYPE",
                "BSN",
                "CREDIT_CARD",
                "CRYPTO",
                "DATE_TIME",
                "DEVICE_ID",
                "EDUCATION_LEVEL",
                "EMAIL_ADDRESS",
                "EMPLOYMENT_STATUS",
                "GENDER",
                "HEALTH_PLAN_ID",
                "HTTP_COOKIE",
                "IBAN_CODE",
                "ID",
                "ID_CARD",
                "IMEI",
                "IP_ADDRESS",
                "KVK_NUMBER",
                "LANGUAGE",
                "LICENSE_NUMBER",
                "LICENSE_PLATE",
                "LOCATION",
                "MAC_ADDRESS",
                "MEDICAL_RECORD",
                "NRP",
                "ORGANIZATION",
                "PASSPORT",
                "PASSWORD",
                "PERSON",
                "PHONE_NUMBER",
                "PIN",
                "POLITICAL_VIEW",
                "RACE_ETHNICITY",
                "RELIGIOUS_BELIEF",
                "SEXUALITY",
                "TAX_ID",
                "TITLE",
                "URL",
                "US_DRIVER_LICENSE",
                "US_SSN",
                "VEHICLE_ID",
                "JOBTITLE",
                "JWT",
                "MEDICAL_LICENSE",
                "UK_NHS",
                "US_BANK_NUMBER",
                "US_ITIN",
                "US_PASSPORT",
                "UUID",
            ]
        ]
        | None
    ) = None
    """The kinds of personal data to replace; all when absent."""


class OrqRouterPromptReference(Model):
    """A prompt that is stored at orq. Source: orq.ai OpenAPI of 2026-08-21, `orq.prompt` of `createImageEdit` and `createImageVariation`."""
    id: str
    """The id of the prompt."""
    version: Literal["latest"]
    """Which version of it; the latest is the only one that can be named."""


class OrqRouterRetry(Model):
    """How the gateway tries again by itself. Source: orq.ai OpenAPI of 2026-08-21, `retry` of the router."""
    count: Annotated[int | float | None, Field(ge=1.0, le=5.0)] = None
    """How many times, 1 to 5; 3 by default."""
    on_codes: Annotated[list[int | float] | None, Field(min_length=1)] = None
    """The HTTP statuses after which to try again, at least one, each 100 to 599; [429] by default."""


class OrqRouterTimeout(Model):
    """How long one call of a model may take before it is retried or the next model is tried. Source: orq.ai OpenAPI of 2026-08-21, `timeout` of the router."""
    call_timeout: Annotated[int | float, Field(ge=1.0)]
    """The limit in milliseconds, at least 1."""


class OrqTokensDetails(Model):
    """The input tokens of an edit or a variation by what they stand for. Source: orq.ai OpenAPI, proxy and router alike."""
    text_tokens: int | float
    """Tokens of text. A fraction is legal."""
    image_tokens: int | float
    """Tokens of images. A fraction is legal."""


class OrqUsage(Model):
    """What an edit or a variation cost: unlike a generation's, every member is required. Source: orq.ai OpenAPI, proxy and router alike."""
    total_tokens: int | float
    """Tokens of prompt and answer together. A fraction is legal."""
    input_tokens: int | float
    """Tokens of the prompt, text and images together. A fraction is legal."""
    output_tokens: int | float
    """Tokens of the answer. A fraction is legal."""
    input_tokens_details: OrqTokensDetails
    """The prompt's tokens by kind."""


class SudoErrorBody(Model):
    """The error body of the statuses 400, 401, 500 and 502. Source: Sudo OpenAPI of 2025-11-17, `ErrorResponse`."""
    error: SudoErrorDetail
    """What went wrong."""


class SudoErrorDetail(Model):
    """What went wrong; it has no param and no code. Source: Sudo OpenAPI of 2025-11-17, `ErrorDetail`."""
    message: str
    """What went wrong, for people."""
    type: str
    """The kind of error, in no documented list: overloaded_error, upstream_rate_limited, ..."""


class SudoGenerateImageRequest(Model):
    """The body of `POST /v1/images/generations`. The closed lists are those of the dall-e models; what is only for GPT image models is free text. The vendor's SDKs add no defaults. Source: Sudo OpenAPI of 2025-11-17, `ImageGenerationRequest`."""
    prompt: str
    """What to draw. At most 1000 characters for dall-e-2, 4000 for dall-e-3 (prose of the spec)."""
    model: str
    """The image model, without a provider: gpt-image-1, dall-e-3."""
    n: Annotated[int | None, Field(ge=1, le=10)] = None
    """How many images, 1 to 10. dall-e-3 draws one."""
    response_format: Literal["url", "b64_json"] | None = None
    """How an image is handed over: as url, valid 60 minutes, or as base64."""
    quality: Literal["standard", "hd"] | None = None
    """How finely to draw. The levels of the GPT image models cannot be asked for."""
    size: (
        Literal["256x256", "512x512", "1024x1024", "1792x1024", "1024x1792"] | None
    ) = None
    """WIDTHxHEIGHT in pixels, of the dall-e models. auto, 1536x1024 and 1024x1536 cannot be asked for."""
    style: Literal["vivid", "natural"] | None = None
    """vivid or natural. dall-e-3 only."""
    background: str | None = None
    """Whether the background is see-through. Any text is legal; the GPT image models know transparent, opaque and auto."""
    moderation: str | None = None
    """How strictly content is moderated. Any text is legal; the GPT image models know low and auto."""
    output_compression: Annotated[int | None, Field(ge=0, le=100)] = None
    """Compression in percent, 0 to 100, for jpeg and webp. GPT image models only."""
    output_format: str | None = None
    """File format of the images. Any text is legal; the GPT image models know png, jpeg and webp."""


class SudoGenerateImageResponse(Model):
    """The answer to `POST /v1/images/generations`. Every member but data may be absent, and every member but data and usage null. Source: Sudo OpenAPI of 2025-11-17, `ImageGeneration`."""
    background: str | None = None
    """The background that was used."""
    created: Annotated[int | None, Field(ge=0, le=9223372036854775000)] = None
    """When the images were made, in Unix seconds; int64, 0 or more."""
    output_format: str | None = None
    """The file format of the images."""
    quality: str | None = None
    """The quality that was used."""
    size: str | None = None
    """The size of the images, WIDTHxHEIGHT."""
    usage: SudoUsage | None = None
    """What the images cost. Null is refused, as the vendor's pages and TypeScript SDK have it; its spec and Python SDK allow it."""
    data: list[SudoImage]
    """The images; the only required member."""


class SudoImage(Model):
    """One image of an answer: by link or as base64; neither is legal too. Source: Sudo OpenAPI of 2025-11-17, `ImageData`."""
    b64_json: str | None = None
    """The image as base64."""
    revised_prompt: str | None = None
    """The prompt as the model rewrote it."""
    url: str | None = None
    """A link to the image. Its form is not checked."""


class SudoTokensDetails(Model):
    """The input tokens by what they stand for. Source: Sudo OpenAPI of 2025-11-17, `ImageInputTokens`."""
    image_tokens: Annotated[int, Field(ge=0, le=2147483647)]
    """Tokens of images; int32, 0 or more."""
    text_tokens: Annotated[int, Field(ge=0, le=2147483647)]
    """Tokens of text; int32, 0 or more."""


class SudoUsage(Model):
    """What an answer cost. Source: Sudo OpenAPI of 2025-11-17, `ImageUsage`."""
    input_tokens: Annotated[int, Field(ge=0, le=2147483647)]
    """Tokens of the prompt; int32, 0 or more."""
    input_tokens_details: SudoTokensDetails
    """The prompt's tokens by kind."""
    output_tokens: Annotated[int, Field(ge=0, le=2147483647)]
    """Tokens of the answer; int32, 0 or more."""
    total_tokens: Annotated[int, Field(ge=0, le=2147483647)]
    """Tokens of prompt and answer together; int32, 0 or more."""
