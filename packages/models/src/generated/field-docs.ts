// Written by `npm run generate` from the TSDoc of the classes; edits here are lost.

/** What the TSDoc says about each model class and each of its fields, inherited ones included, by class name. */
export const fieldDocs: Readonly<
  Record<string, { readonly description: string; readonly fields: Readonly<Record<string, string>> }>
> = {
  "OpenAIEditImageCompletedEvent": {
    "description": "An edited picture, finished. Source: OpenAI OpenAPI 2.3.0, `ImageEditCompletedEvent`.",
    "fields": {
      "type": "Which event this is.",
      "b64_json": "The image as base64.",
      "created_at": "When it was made, in Unix seconds.",
      "size": "The size asked for, WIDTHxHEIGHT or auto. Real events carry sizes beyond the ones that the spec lists.",
      "quality": "The quality asked for.",
      "background": "The background asked for.",
      "output_format": "The file format of the image.",
      "usage": "What the image cost. Required here, optional in an answer that is not streamed."
    }
  },
  "OpenAIEditImageJsonRequest": {
    "description": "The JSON body of `POST /images/edits`, for GPT image models. Source: OpenAI OpenAPI 2.3.0, `EditImageBodyJsonParam`.",
    "fields": {
      "model": "The image model; gpt-image-1.5 by default.",
      "images": "The pictures to edit, 1 to 16.",
      "mask": "A PNG of the first picture's size: where it is fully transparent, that picture is edited.",
      "prompt": "What the picture shall show, 1 to 32,000 characters.",
      "n": "How many images, 1 to 10; 1 by default.",
      "quality": "How finely to draw; auto by default. The form takes standard too, JSON does not.",
      "input_fidelity": "How closely the given pictures are kept to, faces above all; low by default (prose of the spec). Not for gpt-image-1-mini.",
      "size": "WIDTHxHEIGHT in pixels, or auto, the default. The schema lists these alone; the API takes every size that the model draws.",
      "user": "Your own id of the end user. Beside the mask, the one optional field that may not be null.",
      "output_format": "File format of the images; png by default.",
      "output_compression": "Compression in percent, 0 to 100, for jpeg and webp; 100 where absent.",
      "moderation": "How strictly content is moderated; auto by default. The form lacks it.",
      "background": "Whether the background is see-through; auto by default. Transparent needs png or webp.",
      "stream": "Answer as an event stream; false by default.",
      "partial_images": "How many earlier stages to stream, 0 to 3; 0 by default: one event, the final image. Fewer may arrive."
    }
  },
  "OpenAIEditImagePartialEvent": {
    "description": "An earlier stage of a picture that is being edited. Source: OpenAI OpenAPI 2.3.0, `ImageEditPartialImageEvent`.",
    "fields": {
      "type": "Which event this is.",
      "b64_json": "The image as base64.",
      "created_at": "When it was made, in Unix seconds.",
      "size": "The size asked for, WIDTHxHEIGHT or auto. Real events carry sizes beyond the ones that the spec lists.",
      "quality": "The quality asked for.",
      "background": "The background asked for.",
      "output_format": "The file format of the image.",
      "partial_image_index": "Which stage this is, counted from 0."
    }
  },
  "OpenAIEditImageRequest": {
    "description": "The form of `POST /images/edits`. Source: OpenAI OpenAPI 2.3.0, `CreateImageEditRequest`.",
    "fields": {
      "image": "The picture to edit, or up to 16: PNG, WebP or JPEG below 50 MB each for the GPT image models, one square PNG below 4 MB for dall-e-2.",
      "prompt": "What the picture shall show. At most 32,000 characters for the GPT image models, 1,000 for dall-e-2 (prose of the spec).",
      "mask": "A PNG below 4 MB of the first picture's size: where it is fully transparent, that picture is edited.",
      "background": "Whether the background is see-through; auto by default. Transparent needs png or webp. GPT image models only.",
      "model": "The image model; gpt-image-1.5 by default.",
      "n": "How many images, 1 to 10; 1 by default.",
      "size": "WIDTHxHEIGHT in pixels, or auto. 1024x1024 by default, where generations and JSON edits take auto.",
      "response_format": "How an image is handed over, for dall-e-2: as url (valid 60 minutes) or as base64. GPT image models refuse it.",
      "output_format": "File format of the images; png by default. GPT image models only.",
      "output_compression": "Compression in percent, 0 to 100 by the spec's prose, for jpeg and webp; 100 by default. GPT image models only.",
      "user": "Your own id of the end user. Beside the mask, the one optional field that may not be null.",
      "input_fidelity": "How closely the given pictures are kept to, faces above all; low by default (prose of the spec). Not for gpt-image-1-mini.",
      "stream": "Answer as an event stream; false by default. GPT image models only.",
      "partial_images": "How many earlier stages to stream, 0 to 3; 0 by default: one event, the final image. Fewer may arrive.",
      "quality": "How finely to draw: auto, low, medium, high for the GPT image models, standard for dall-e-2; auto by default."
    }
  },
  "OpenAIEditImageResponse": {
    "description": "The answer to `POST /images/edits`: OpenAI's are equal. Source: OpenAI OpenAPI 2.3.0, `ImagesResponse`.",
    "fields": {
      "created": "When the images were made, in Unix seconds. The only member that the spec requires.",
      "data": "The images. Optional in the spec, there in every real answer.",
      "background": "The background that was used.",
      "output_format": "The file format of the images.",
      "size": "The size of the images, WIDTHxHEIGHT. Real answers carry sizes beyond the three that the spec lists.",
      "quality": "The quality that was used.",
      "usage": "What the images cost. GPT image models only."
    }
  },
  "OpenAIError": {
    "description": "What went wrong. All four members are always there; two may be null. Source: OpenAI OpenAPI 2.3.0, `Error`.",
    "fields": {
      "code": "Which failure it is, for programs: invalid_api_key, unknown_parameter, ...; null where there is none.",
      "message": "What went wrong, for people.",
      "param": "The request field at fault; null where it is none.",
      "type": "The kind of failure: invalid_request_error, server_error, ... An open list."
    }
  },
  "OpenAIErrorBody": {
    "description": "The body of every refused request. Source: OpenAI OpenAPI 2.3.0, `ErrorResponse`.",
    "fields": {
      "error": "What went wrong."
    }
  },
  "OpenAIGenerateImageCompletedEvent": {
    "description": "A generated image, finished. Source: OpenAI OpenAPI 2.3.0, `ImageGenCompletedEvent`.",
    "fields": {
      "type": "Which event this is.",
      "b64_json": "The image as base64.",
      "created_at": "When it was made, in Unix seconds.",
      "size": "The size asked for, WIDTHxHEIGHT or auto. Real events carry sizes beyond the ones that the spec lists.",
      "quality": "The quality asked for.",
      "background": "The background asked for.",
      "output_format": "The file format of the image.",
      "usage": "What the image cost. Required here, optional in an answer that is not streamed."
    }
  },
  "OpenAIGenerateImagePartialEvent": {
    "description": "An earlier stage of an image that is being generated. Source: OpenAI OpenAPI 2.3.0, `ImageGenPartialImageEvent`.",
    "fields": {
      "type": "Which event this is.",
      "b64_json": "The image as base64.",
      "created_at": "When it was made, in Unix seconds.",
      "size": "The size asked for, WIDTHxHEIGHT or auto. Real events carry sizes beyond the ones that the spec lists.",
      "quality": "The quality asked for.",
      "background": "The background asked for.",
      "output_format": "The file format of the image.",
      "partial_image_index": "Which stage this is, counted from 0."
    }
  },
  "OpenAIGenerateImageRequest": {
    "description": "The body of `POST /images/generations`. Source: OpenAI OpenAPI 2.3.0, `CreateImageRequest`.",
    "fields": {
      "prompt": "What to draw. At most 32,000 characters for the GPT image models, 4,000 for dall-e-3, 1,000 for dall-e-2 (prose of the spec).",
      "model": "The image model. OpenAI takes dall-e-2 when absent, or a GPT image model when a field that only those know is used.",
      "n": "How many images, 1 to 10; 1 by default. dall-e-3 draws one.",
      "quality": "How finely to draw: auto, low, medium, high for the GPT image models, standard or hd for dall-e-3, standard for dall-e-2; auto by default.",
      "response_format": "How an image is handed over, for dall-e models: as url (the default, valid 60 minutes) or as base64. GPT image models refuse it.",
      "output_format": "File format of the images; png by default. GPT image models only.",
      "output_compression": "Compression in percent, 0 to 100 by the spec's prose, for jpeg and webp; 100 by default. GPT image models only.",
      "stream": "Answer as an event stream; false by default. GPT image models only.",
      "partial_images": "How many earlier stages to stream, 0 to 3; 0 by default: one event, the final image. Fewer may arrive.",
      "size": "WIDTHxHEIGHT in pixels, or auto, the default. What is accepted depends on the model; gpt-image-2 takes any multiple of 16 up to 3840x2160.",
      "moderation": "How strictly content is moderated; auto by default. GPT image models only.",
      "background": "Whether the background is see-through; auto by default. Transparent needs png or webp. GPT image models only.",
      "style": "vivid (the default) or natural. dall-e-3 only.",
      "user": "Your own id of the end user. The one optional field that may not be null."
    }
  },
  "OpenAIGenerateImageResponse": {
    "description": "The answer to `POST /images/generations`. Nothing in it may be null. Source: OpenAI OpenAPI 2.3.0, `ImagesResponse`.",
    "fields": {
      "created": "When the images were made, in Unix seconds. The only member that the spec requires.",
      "data": "The images. Optional in the spec, there in every real answer.",
      "background": "The background that was used.",
      "output_format": "The file format of the images.",
      "size": "The size of the images, WIDTHxHEIGHT. Real answers carry sizes beyond the three that the spec lists.",
      "quality": "The quality that was used.",
      "usage": "What the images cost. GPT image models only."
    }
  },
  "OpenAIImage": {
    "description": "One image of an answer: by link or as base64. Source: OpenAI OpenAPI 2.3.0, `Image`.",
    "fields": {
      "b64_json": "The image as base64. GPT image models always send it; dall-e models when asked by response_format.",
      "url": "A link to the image, valid 60 minutes. dall-e models only.",
      "revised_prompt": "The prompt as the model rewrote it. dall-e-3 only."
    }
  },
  "OpenAIImageReference": {
    "description": "A picture of a JSON edit, by link or by the id of an uploaded file: exactly one of the two. Source: OpenAI OpenAPI 2.3.0, `ImageRefParam`.",
    "fields": {
      "image_url": "An http URL, or the picture itself as a data URL; at most 20,971,520 characters.",
      "file_id": "The id of a file that was uploaded through OpenAI's Files API."
    }
  },
  "OpenAIImageVariationRequest": {
    "description": "The form of `POST /images/variations`. Source: OpenAI OpenAPI 2.3.0, `CreateImageVariationRequest`.",
    "fields": {
      "image": "The picture to vary: a square PNG below 4 MB.",
      "model": "The image model; dall-e-2, the default, is the only one that makes variations.",
      "n": "How many images, 1 to 10; 1 by default.",
      "response_format": "How an image is handed over: as url (the default, valid 60 minutes) or as base64.",
      "size": "WIDTHxHEIGHT in pixels; 1024x1024 by default.",
      "user": "Your own id of the end user. The one optional field that may not be null."
    }
  },
  "OpenAIImageVariationResponse": {
    "description": "The answer to `POST /images/variations`: OpenAI's are equal. Source: OpenAI OpenAPI 2.3.0, `ImagesResponse`.",
    "fields": {
      "created": "When the images were made, in Unix seconds. The only member that the spec requires.",
      "data": "The images. Optional in the spec, there in every real answer.",
      "background": "The background that was used.",
      "output_format": "The file format of the images.",
      "size": "The size of the images, WIDTHxHEIGHT. Real answers carry sizes beyond the three that the spec lists.",
      "quality": "The quality that was used.",
      "usage": "What the images cost. GPT image models only."
    }
  },
  "OpenAIStreamUsage": {
    "description": "What a streamed image cost: without output_tokens_details, which answers that are not streamed may have. Source: OpenAI OpenAPI 2.3.0, `ImagesUsage`.",
    "fields": {
      "total_tokens": "Tokens of prompt and image together.",
      "input_tokens": "Tokens of the prompt, text and images together.",
      "output_tokens": "Tokens of the image.",
      "input_tokens_details": "The prompt's tokens by kind."
    }
  },
  "OpenAITokensDetails": {
    "description": "Tokens by what they stand for. Source: OpenAI OpenAPI 2.3.0, `ImageGenInputUsageDetails` and `ImageGenOutputTokensDetails`.",
    "fields": {
      "text_tokens": "Tokens of text.",
      "image_tokens": "Tokens of images."
    }
  },
  "OpenAIUsage": {
    "description": "What an answer of a GPT image model cost. Source: OpenAI OpenAPI 2.3.0, `ImageGenUsage`.",
    "fields": {
      "input_tokens": "Tokens of the prompt, text and images together.",
      "total_tokens": "Tokens of prompt and answer together.",
      "output_tokens": "Tokens of the answer.",
      "output_tokens_details": "The answer's tokens by kind. Real answers often lack it.",
      "input_tokens_details": "The prompt's tokens by kind."
    }
  },
  "OrqCache": {
    "description": "How long an equal request may be answered from memory. Source: orq.ai OpenAPI, proxy and router alike.",
    "fields": {
      "ttl": "For how many seconds, 1 to 259,200 (three days); 1800 by default. The proxy took 0 too until 2025-09-04.",
      "type": "What counts as an equal request: the whole of it, the only way there is."
    }
  },
  "OrqErrorBody": {
    "description": "The error body of orq's API outside the proxy and the router, for instance of a route that does not exist. Source: orq.ai OpenAPI of 2026-08-21, `HonoApiError`.",
    "fields": {
      "code": "The HTTP status as text.",
      "message": "What went wrong, for people."
    }
  },
  "OrqFallback": {
    "description": "A model to try when those before it fail. Source: orq.ai OpenAPI, proxy and router alike.",
    "fields": {
      "model": "The id of the model, as in the request's own `model`."
    }
  },
  "OrqGeneratedImage": {
    "description": "One image of a generation: by link or as base64; neither is legal too. Source: orq.ai OpenAPI, proxy and router alike.",
    "fields": {
      "revised_prompt": "The prompt as the model rewrote it. The only member of an orq answer that may be null.",
      "b64_json": "The image as base64, when response_format asked for it or the model sends nothing else.",
      "url": "A link to the image. Its form is not checked."
    }
  },
  "OrqGenerationTokensDetails": {
    "description": "A generation's input tokens by what they stand for, each kind optional. Source: orq.ai OpenAPI, proxy and router alike.",
    "fields": {
      "image_tokens": "Tokens of images. A fraction is legal.",
      "text_tokens": "Tokens of text. A fraction is legal."
    }
  },
  "OrqGenerationUsage": {
    "description": "What a generation cost: the totals are optional, the details are not. Source: orq.ai OpenAPI, proxy and router alike.",
    "fields": {
      "input_tokens": "Tokens of the prompt, text and images together. A fraction is legal.",
      "input_tokens_details": "The prompt's tokens by kind. Required, though `{}` will do.",
      "output_tokens": "Tokens of the answer. A fraction is legal.",
      "total_tokens": "Tokens of prompt and answer together. A fraction is legal."
    }
  },
  "OrqImage": {
    "description": "One image of an edit or a variation: by link or as base64; neither is legal too. Source: orq.ai OpenAPI, proxy and router alike.",
    "fields": {
      "b64_json": "The image as base64, when response_format asked for it or the model sends nothing else.",
      "url": "A link to the image. Its form is not checked."
    }
  },
  "OrqProxyContact": {
    "description": "The person or system for whom a request is made; orq creates the record on first use. Source: orq.ai OpenAPI of 2025-09-04, `PublicContact`.",
    "fields": {
      "id": "Your own id of the contact.",
      "display_name": "The name to show.",
      "email": "The e-mail address. The proxy does not check its form; the router does.",
      "metadata": "Anything else about the contact: a list of maps, not one map.",
      "logo_url": "A link to a picture of the contact.",
      "tags": "Labels to find the contact by."
    }
  },
  "OrqProxyEditImageRequest": {
    "description": "The form of `POST /v2/proxy/images/edits`. It has no mask, no quality and no `orq`. Source: orq.ai OpenAPI of 2025-09-04, `PostV2ProxyImagesEditsRequestBody`.",
    "fields": {
      "model": "The image model, with its provider before a slash: openai/gpt-image-1.",
      "image": "The picture to edit, or up to 16 of them: png, webp or jpg, each below 50 MB.",
      "prompt": "What the edited image shows.",
      "n": "How many images, 1 to 10; 1 by default.",
      "size": "WIDTHxHEIGHT in pixels, or auto. The proxy lists no sizes; the model does.",
      "response_format": "How an image is handed over: as url, the default, or as base64.",
      "user": "Your own id of the end user. May not be null."
    }
  },
  "OrqProxyEditImageResponse": {
    "description": "The answer to `POST /v2/proxy/images/edits`. Nothing in it may be null. Source: orq.ai OpenAPI of 2025-09-04, `PostV2ProxyImagesEditsResponseBody`.",
    "fields": {
      "created": "When the images were made, in Unix seconds; a fraction is legal. Required here, unlike in the proxy's generations.",
      "output_format": "The file format of the images.",
      "size": "The size of the images, WIDTHxHEIGHT.",
      "quality": "The quality that was used.",
      "data": "The images.",
      "usage": "What the images cost."
    }
  },
  "OrqProxyErrorBody": {
    "description": "The error body of the proxy. Source: orq.ai OpenAPI of 2025-09-04, the 422 of the proxy's moderations and audio; its image operations declare no error.",
    "fields": {
      "error": "What went wrong."
    }
  },
  "OrqProxyErrorDetail": {
    "description": "What went wrong. Source: orq.ai OpenAPI of 2025-09-04, the 422 of the proxy's moderations and audio; its image operations declare no error.",
    "fields": {
      "message": "What went wrong, for people.",
      "type": "The kind of error.",
      "param": "The field at fault, or null; never absent.",
      "code": "The error's code. May not be null, unlike OpenAI's."
    }
  },
  "OrqProxyGenerateImageRequest": {
    "description": "The body of `POST /v2/proxy/images/generations`. The vendor's SDKs send every default named here, also to models that refuse it. Source: orq.ai OpenAPI of 2025-09-04, `PostV2ProxyImagesGenerationsRequestBody`.",
    "fields": {
      "prompt": "What to draw. The proxy sets no length; the model does.",
      "background": "Whether the background is see-through; auto by default. gpt-image-1 only.",
      "model": "The image model, with its provider before a slash: openai/gpt-image-1.",
      "moderation": "How strictly content is moderated; auto by default. gpt-image-1 only.",
      "n": "How many images, 1 to 10; 1 by default. dall-e-3 draws one.",
      "output_compression": "Compression in percent, 0 to 100, for jpeg and webp; 100 by default. gpt-image-1 only.",
      "output_format": "File format of the images; png by default. gpt-image-1 only.",
      "quality": "How finely to draw: high, medium, low for gpt-image-1, hd for dall-e-3, standard for the dall-e models; auto by default.",
      "response_format": "How an image is handed over: as url, the default, or as base64. gpt-image-1 knows no such field and always sends base64.",
      "size": "WIDTHxHEIGHT in pixels, or auto. The proxy lists no sizes; the model does.",
      "style": "vivid or natural for dall-e-3. Any text is legal here; the router closed the list.",
      "orq": "What is asked of the gateway itself."
    }
  },
  "OrqProxyGenerateImageResponse": {
    "description": "The answer to `POST /v2/proxy/images/generations`. Source: orq.ai OpenAPI of 2025-09-04, `PostV2ProxyImagesGenerationsResponseBody`.",
    "fields": {
      "created": "When the images were made, in Unix seconds; a fraction is legal. Optional here, required in every other answer of orq.",
      "data": "The images; the only required member.",
      "usage": "What the images cost."
    }
  },
  "OrqProxyImageVariationRequest": {
    "description": "The form of `POST /v2/proxy/images/variations`. Source: orq.ai OpenAPI of 2025-09-04, `PostV2ProxyImagesVariationsRequestBody`.",
    "fields": {
      "image": "The one picture to vary.",
      "model": "The image model, with its provider before a slash: openai/dall-e-2.",
      "n": "How many images, 1 to 10; 1 by default.",
      "response_format": "How an image is handed over: as url, the default, valid 60 minutes, or as base64. May not be null here, unlike in edits.",
      "size": "WIDTHxHEIGHT in pixels, one of three squares; 1024x1024 by default. May not be null.",
      "user": "Your own id of the end user. May not be null."
    }
  },
  "OrqProxyImageVariationResponse": {
    "description": "The answer to `POST /v2/proxy/images/variations`: an edit's, member by member. Source: orq.ai OpenAPI of 2025-09-04, `PostV2ProxyImagesVariationsResponseBody`.",
    "fields": {
      "created": "When the images were made, in Unix seconds; a fraction is legal. Required here, unlike in the proxy's generations.",
      "output_format": "The file format of the images.",
      "size": "The size of the images, WIDTHxHEIGHT.",
      "quality": "The quality that was used.",
      "data": "The images.",
      "usage": "What the images cost."
    }
  },
  "OrqProxyOptions": {
    "description": "What a request asks of the gateway itself rather than of the model. Source: orq.ai OpenAPI of 2025-09-04, `orq` of the proxy (since 2025-08-25).",
    "fields": {
      "name": "The name to show on the trace.",
      "retry": "How to try again by itself.",
      "fallbacks": "The models to try, in this order, when the request's own fails.",
      "contact": "For whom the request is made.",
      "thread": "The thread to which the request belongs.",
      "cache": "Whether and how long an equal request may be answered from memory."
    }
  },
  "OrqProxyRetry": {
    "description": "How the gateway tries again by itself. Source: orq.ai OpenAPI of 2025-09-04, `orq.retry` of the proxy.",
    "fields": {
      "count": "How many times, 1 to 5; 3 by default.",
      "on_codes": "The HTTP statuses after which to try again; [429] by default. The proxy sets no range and takes an empty list."
    }
  },
  "OrqProxyThread": {
    "description": "Groups the traces of several requests. Only the proxy has it; it never came back in the router. Source: orq.ai OpenAPI of 2025-09-04, `orq.thread` of the proxy.",
    "fields": {
      "id": "The key by which requests belong together.",
      "tags": "Labels to find the thread by."
    }
  },
  "OrqRouterEditImageRequest": {
    "description": "The form of `POST /v2/router/images/edits`; its objects travel as JSON text. It has no mask, metadata or plugins. Source: orq.ai OpenAPI of 2026-08-21, `createImageEdit`.",
    "fields": {
      "model": "The image model, with its provider before a slash: openai/gpt-image-1.",
      "image": "The picture to edit, or up to 16 of them: png, webp or jpg, each below 50 MB. Optional by the schema, needed by every model.",
      "prompt": "What the edited image shows.",
      "n": "How many images, 1 to 10; 1 by default. A fraction is legal on the wire, unlike in generations.",
      "size": "WIDTHxHEIGHT in pixels, or auto. The router lists no sizes; the model does.",
      "quality": "How finely to draw: high, medium, low for gpt-image-1, standard for dall-e-2, auto for any. hd is unknown here.",
      "response_format": "How an image is handed over: as url or as base64. May not be null, unlike in generations.",
      "user": "Your own id of the end user. May not be null.",
      "name": "The name to show on the trace.",
      "fallbacks": "The models to try, in this order, when the request's own fails.",
      "retry": "How to try again by itself.",
      "cache": "Whether and how long an equal request may be answered from memory.",
      "load_balancer": "The models among which requests are spread by weight.",
      "timeout": "How long one call of a model may take.",
      "orq": "The older place of the options above. Where both are present, those above count."
    }
  },
  "OrqRouterEditImageResponse": {
    "description": "The answer to `POST /v2/router/images/edits`. Nothing in it may be null. Source: orq.ai OpenAPI of 2026-08-21, `createImageEdit`.",
    "fields": {
      "created": "When the images were made, in Unix seconds; a fraction is legal.",
      "output_format": "The file format of the images.",
      "size": "The size of the images, WIDTHxHEIGHT.",
      "quality": "The quality that was used.",
      "data": "The images.",
      "usage": "What the images cost."
    }
  },
  "OrqRouterErrorBody": {
    "description": "The error body of the router. Source: as OrqRouterErrorDetail.",
    "fields": {
      "error": "What went wrong."
    }
  },
  "OrqRouterErrorDetail": {
    "description": "What went wrong. Source: orq.ai OpenAPI of 2026-08-21, the 422 of the router's moderations and audio and the 404 of its responses; its image operations declare no error.",
    "fields": {
      "message": "What went wrong, for people.",
      "type": "The kind of error.",
      "param": "The field at fault, or null; never absent.",
      "code": "The error's code; null only in a 404; never absent.",
      "failures": "What each model that was tried had to say, in no declared form."
    }
  },
  "OrqRouterFormOptions": {
    "description": "What an edit or a variation asks of the gateway itself, in its older place: as a generation does, and a stored prompt besides. Source: orq.ai OpenAPI of 2026-08-21, `orq` of `createImageEdit` and `createImageVariation`.",
    "fields": {
      "name": "The name to show on the trace.",
      "retry": "How to try again by itself.",
      "fallbacks": "The models to try, in this order, when the request's own fails.",
      "identity": "For whom the request is made.",
      "contact": "The older name of identity, deprecated by the vendor in January 2026.",
      "cache": "Whether and how long an equal request may be answered from memory.",
      "load_balancer": "The models among which requests are spread by weight.",
      "timeout": "How long one call of a model may take.",
      "prompt": "The prompt, stored at orq, whose text to use. Edits and variations only."
    }
  },
  "OrqRouterGenerateImageRequest": {
    "description": "The body of `POST /v2/router/images/generations`. It knows no `user`; edits and variations do. Source: orq.ai OpenAPI of 2026-08-21, `createImage`.",
    "fields": {
      "prompt": "What to draw. The router sets no length; the model does.",
      "background": "Whether the background is see-through. gpt-image-1 only.",
      "model": "The image model, with its provider before a slash: openai/gpt-image-1.",
      "moderation": "How strictly content is moderated. gpt-image-1 only.",
      "n": "How many images, 1 to 10; 1 by default. dall-e-3 draws one.",
      "output_compression": "Compression in percent, 0 to 100, for jpeg and webp. gpt-image-1 only.",
      "output_format": "File format of the images. gpt-image-1 only.",
      "quality": "How finely to draw: high, medium, low for gpt-image-1, hd for dall-e-3, standard for the dall-e models, auto for any.",
      "response_format": "How an image is handed over: as url or as base64. gpt-image-1 knows no such field and always sends base64.",
      "size": "WIDTHxHEIGHT in pixels, or auto. The router lists no sizes; the model does.",
      "style": "vivid or natural. dall-e-3 only.",
      "metadata": "Texts to find the trace by, each of at most 512 characters. Generations only. The vendor's limit of 16 texts, published for a few hours on 2026-06-03, is not checked.",
      "name": "The name to show on the trace.",
      "fallbacks": "The models to try, in this order, when the request's own fails.",
      "retry": "How to try again by itself.",
      "cache": "Whether and how long an equal request may be answered from memory.",
      "load_balancer": "The models among which requests are spread by weight.",
      "timeout": "How long one call of a model may take.",
      "plugins": "What to do with the text on its way to the model and back. Generations only.",
      "orq": "The older place of the options above. Where both are present, those above count."
    }
  },
  "OrqRouterGenerateImageResponse": {
    "description": "The answer to `POST /v2/router/images/generations`. Source: orq.ai OpenAPI of 2026-08-21, `createImage`.",
    "fields": {
      "created": "When the images were made, in Unix seconds; a fraction is legal. Required here, unlike in the proxy.",
      "data": "The images.",
      "usage": "What the images cost."
    }
  },
  "OrqRouterIdentity": {
    "description": "The person or system for whom a request is made; orq creates the record on first use. Source: orq.ai OpenAPI of 2026-08-21, `PublicIdentity` and its equal and deprecated twin `PublicContact`.",
    "fields": {
      "id": "Your own id of the person or system.",
      "display_name": "The name to show.",
      "email": "The e-mail address. The router checks its form; the proxy does not.",
      "metadata": "Anything else about it: a list of maps, not one map.",
      "logo_url": "A link to a picture of it.",
      "tags": "Labels to find it by."
    }
  },
  "OrqRouterImageVariationRequest": {
    "description": "The form of `POST /v2/router/images/variations`; its objects travel as JSON text. It has no metadata or plugins. Source: orq.ai OpenAPI of 2026-08-21, `createImageVariation`.",
    "fields": {
      "image": "The one picture to vary. Optional by the schema, needed by every model.",
      "model": "The image model, with its provider before a slash: openai/dall-e-2.",
      "n": "How many images, 1 to 10; 1 by default. A fraction is legal on the wire, unlike in generations.",
      "response_format": "How an image is handed over: as url, the default, or as base64. May not be null.",
      "size": "WIDTHxHEIGHT in pixels, one of three squares; 1024x1024 by default. May not be null.",
      "user": "Your own id of the end user. May not be null.",
      "name": "The name to show on the trace.",
      "fallbacks": "The models to try, in this order, when the request's own fails.",
      "retry": "How to try again by itself.",
      "cache": "Whether and how long an equal request may be answered from memory.",
      "load_balancer": "The models among which requests are spread by weight.",
      "timeout": "How long one call of a model may take.",
      "orq": "The older place of the options above. Where both are present, those above count."
    }
  },
  "OrqRouterImageVariationResponse": {
    "description": "The answer to `POST /v2/router/images/variations`: an edit's, member by member. Source: orq.ai OpenAPI of 2026-08-21, `createImageVariation`.",
    "fields": {
      "created": "When the images were made, in Unix seconds; a fraction is legal.",
      "output_format": "The file format of the images.",
      "size": "The size of the images, WIDTHxHEIGHT.",
      "quality": "The quality that was used.",
      "data": "The images.",
      "usage": "What the images cost."
    }
  },
  "OrqRouterLegacyChoice": {
    "description": "One result of an answer. Source: orq.ai OpenAPI of 2024-11-21, `RouterImageGenerationsChoices`.",
    "fields": {
      "finish_reason": "Why the model stopped. May be absent and may be null.",
      "index": "The place among the choices; the only required member. A fraction is legal.",
      "message": "The image, as a link or as text. May be absent, never null."
    }
  },
  "OrqRouterLegacyContentMessage": {
    "description": "A message that holds text, or null. Nothing else in the 2024 answer can hold base64, so that is where an image of response_format b64_json must stand, though no page says so. Source: orq.ai OpenAPI of 2024-11-21, `RouterImageGenerationsMessage1`.",
    "fields": {
      "role": "Who speaks.",
      "content": "The text. May be null, never absent."
    }
  },
  "OrqRouterLegacyErrorBody": {
    "description": "The error body of the 2024 router. It declares 400, 401 and 500 without any content, so no member is certain: these are the ones that orq's other bodies have. Source: orq.ai OpenAPI of 2024-11-21, and the error bodies of its later documents.",
    "fields": {
      "error": "What went wrong, in the form of the proxy and of the later router.",
      "code": "The HTTP status as text, in the form of the rest of orq's API.",
      "message": "What went wrong, for people, in the form of the rest of orq's API."
    }
  },
  "OrqRouterLegacyErrorDetail": {
    "description": "What went wrong, where the body says it the way that OpenAI does; no member is certain. Source: as OrqRouterLegacyErrorBody.",
    "fields": {
      "message": "What went wrong, for people.",
      "type": "The kind of error.",
      "param": "The field at fault.",
      "code": "The error's code."
    }
  },
  "OrqRouterLegacyFunctionCall": {
    "description": "The function of a tool call. Source: orq.ai OpenAPI of 2024-11-21, `RouterImageGenerationsMessageFunction`.",
    "fields": {
      "name": "The name of the function.",
      "arguments": "Its arguments as JSON text. That it is JSON is not checked."
    }
  },
  "OrqRouterLegacyGenerateImageRequest": {
    "description": "The body of `POST /v2/router/images/generations` in November 2024. Nothing in it may be null, and the vendor's SDKs send every default. Source: orq.ai OpenAPI of 2024-11-21, `RouterImageGenerations`, which lets the whole body be absent and yet requires its prompt.",
    "fields": {
      "prompt": "What to draw. The router sets no length; the model does.",
      "model": "The image model, with its provider before a slash; openai/dall-e-2 by default.",
      "n": "How many images; 1 by default. No range is declared, and a fraction is legal: the Python SDK writes 2.0.",
      "quality": "How finely to draw; standard by default.",
      "response_format": "How an image is handed over: as url, the default, or as base64.",
      "size": "WIDTHxHEIGHT in pixels, one of three squares; 1024x1024 by default.",
      "style": "vivid, the default, or natural for dall-e-3. Any text is legal.",
      "user": "Your own id of the end user."
    }
  },
  "OrqRouterLegacyGenerateImageResponse": {
    "description": "The answer to `POST /v2/router/images/generations` in November 2024: chat-like, and unlike every later one on the same path. Source: orq.ai OpenAPI of 2024-11-21, `RouterImageGenerations`.",
    "fields": {
      "id": "The id of the answer, in no documented form.",
      "created": "When the images were made, in no documented unit; a fraction is legal.",
      "choices": "The results. An empty list is legal.",
      "model": "The model that answered.",
      "object": "The kind of object, in no documented list."
    }
  },
  "OrqRouterLegacyToolCall": {
    "description": "A call that the model asks for. Source: orq.ai OpenAPI of 2024-11-21, `RouterImageGenerationsMessageToolCalls`.",
    "fields": {
      "id": "The id of the call.",
      "index": "Which call it is. A fraction is legal.",
      "type": "What is called: a function, the only thing there is.",
      "function": "The function and its arguments."
    }
  },
  "OrqRouterLegacyToolCallsMessage": {
    "description": "A message that holds tool calls. Source: orq.ai OpenAPI of 2024-11-21, `RouterImageGenerationsMessage3`.",
    "fields": {
      "role": "Who speaks.",
      "tool_calls": "The calls. An empty list is legal."
    }
  },
  "OrqRouterLegacyUrlMessage": {
    "description": "A message that holds a link to an image. Source: orq.ai OpenAPI of 2024-11-21, `RouterImageGenerationsMessage2`.",
    "fields": {
      "role": "Who speaks.",
      "url": "The link. Its form is not checked."
    }
  },
  "OrqRouterLoadBalancer": {
    "description": "Spreads requests among models by weight. Until 2026-01-23 it was a list; that form is refused. Source: orq.ai OpenAPI of 2026-08-21, `load_balancer` of the router.",
    "fields": {
      "type": "How requests are spread: by weight, the only way there is.",
      "models": "The models and their weights. An empty list is legal."
    }
  },
  "OrqRouterLoadBalancerModel": {
    "description": "One of the models among which requests are spread. Source: orq.ai OpenAPI of 2026-08-21, `load_balancer.models` of the router.",
    "fields": {
      "model": "The id of the model, as in the request's own `model`.",
      "weight": "Its share against the others', 0.001 to 1; 0.5 by default. The sum is free."
    }
  },
  "OrqRouterOptions": {
    "description": "What a generation asks of the gateway itself, in its older place: since January 2026 the request itself has all but identity and contact, and what stands there counts first. Source: orq.ai OpenAPI of 2026-08-21, `orq` of `createImage`.",
    "fields": {
      "name": "The name to show on the trace.",
      "retry": "How to try again by itself.",
      "fallbacks": "The models to try, in this order, when the request's own fails.",
      "identity": "For whom the request is made.",
      "contact": "The older name of identity, deprecated by the vendor in January 2026.",
      "cache": "Whether and how long an equal request may be answered from memory.",
      "load_balancer": "The models among which requests are spread by weight.",
      "timeout": "How long one call of a model may take."
    }
  },
  "OrqRouterPiiRedactionAuto": {
    "description": "Redaction in text whose language is not said. Source: orq.ai OpenAPI of 2026-08-21, `PIIRedactionPluginAuto`.",
    "fields": {
      "id": "What the plugin does: it replaces personal data before the model sees it and puts it back into the answer.",
      "on_failure": "What becomes of the request when the detector fails: block, the default, refuses it; passthrough sends it unredacted.",
      "threshold": "How sure the detector must be, 0 to 1.",
      "entities": "The kinds of personal data to replace; all when absent."
    }
  },
  "OrqRouterPiiRedactionDutch": {
    "description": "Redaction in Dutch text, which knows fewer kinds of personal data. Source: orq.ai OpenAPI of 2026-08-21, `PIIRedactionPluginNl`.",
    "fields": {
      "id": "What the plugin does: it replaces personal data before the model sees it and puts it back into the answer.",
      "on_failure": "What becomes of the request when the detector fails: block, the default, refuses it; passthrough sends it unredacted.",
      "threshold": "How sure the detector must be, 0 to 1.",
      "language": "The language of the text.",
      "entities": "The kinds of personal data to replace; all when absent."
    }
  },
  "OrqRouterPiiRedactionEnglish": {
    "description": "Redaction in English text. Source: orq.ai OpenAPI of 2026-08-21, `PIIRedactionPluginEn`.",
    "fields": {
      "id": "What the plugin does: it replaces personal data before the model sees it and puts it back into the answer.",
      "on_failure": "What becomes of the request when the detector fails: block, the default, refuses it; passthrough sends it unredacted.",
      "threshold": "How sure the detector must be, 0 to 1.",
      "language": "The language of the text.",
      "entities": "The kinds of personal data to replace; all when absent."
    }
  },
  "OrqRouterPromptReference": {
    "description": "A prompt that is stored at orq. Source: orq.ai OpenAPI of 2026-08-21, `orq.prompt` of `createImageEdit` and `createImageVariation`.",
    "fields": {
      "id": "The id of the prompt.",
      "version": "Which version of it; the latest is the only one that can be named."
    }
  },
  "OrqRouterRetry": {
    "description": "How the gateway tries again by itself. Source: orq.ai OpenAPI of 2026-08-21, `retry` of the router.",
    "fields": {
      "count": "How many times, 1 to 5; 3 by default.",
      "on_codes": "The HTTP statuses after which to try again, at least one, each 100 to 599; [429] by default."
    }
  },
  "OrqRouterTimeout": {
    "description": "How long one call of a model may take before it is retried or the next model is tried. Source: orq.ai OpenAPI of 2026-08-21, `timeout` of the router.",
    "fields": {
      "call_timeout": "The limit in milliseconds, at least 1."
    }
  },
  "OrqTokensDetails": {
    "description": "The input tokens of an edit or a variation by what they stand for. Source: orq.ai OpenAPI, proxy and router alike.",
    "fields": {
      "text_tokens": "Tokens of text. A fraction is legal.",
      "image_tokens": "Tokens of images. A fraction is legal."
    }
  },
  "OrqUsage": {
    "description": "What an edit or a variation cost: unlike a generation's, every member is required. Source: orq.ai OpenAPI, proxy and router alike.",
    "fields": {
      "total_tokens": "Tokens of prompt and answer together. A fraction is legal.",
      "input_tokens": "Tokens of the prompt, text and images together. A fraction is legal.",
      "output_tokens": "Tokens of the answer. A fraction is legal.",
      "input_tokens_details": "The prompt's tokens by kind."
    }
  },
  "SudoErrorBody": {
    "description": "The error body of the statuses 400, 401, 500 and 502. Source: Sudo OpenAPI of 2025-11-17, `ErrorResponse`.",
    "fields": {
      "error": "What went wrong."
    }
  },
  "SudoErrorDetail": {
    "description": "What went wrong; it has no param and no code. Source: Sudo OpenAPI of 2025-11-17, `ErrorDetail`.",
    "fields": {
      "message": "What went wrong, for people.",
      "type": "The kind of error, in no documented list: overloaded_error, upstream_rate_limited, ..."
    }
  },
  "SudoGenerateImageRequest": {
    "description": "The body of `POST /v1/images/generations`. The closed lists are those of the dall-e models; what is only for GPT image models is free text. The vendor's SDKs add no defaults. Source: Sudo OpenAPI of 2025-11-17, `ImageGenerationRequest`.",
    "fields": {
      "prompt": "What to draw. At most 1000 characters for dall-e-2, 4000 for dall-e-3 (prose of the spec).",
      "model": "The image model, without a provider: gpt-image-1, dall-e-3.",
      "n": "How many images, 1 to 10. dall-e-3 draws one.",
      "response_format": "How an image is handed over: as url, valid 60 minutes, or as base64.",
      "quality": "How finely to draw. The levels of the GPT image models cannot be asked for.",
      "size": "WIDTHxHEIGHT in pixels, of the dall-e models. auto, 1536x1024 and 1024x1536 cannot be asked for.",
      "style": "vivid or natural. dall-e-3 only.",
      "background": "Whether the background is see-through. Any text is legal; the GPT image models know transparent, opaque and auto.",
      "moderation": "How strictly content is moderated. Any text is legal; the GPT image models know low and auto.",
      "output_compression": "Compression in percent, 0 to 100, for jpeg and webp. GPT image models only.",
      "output_format": "File format of the images. Any text is legal; the GPT image models know png, jpeg and webp."
    }
  },
  "SudoGenerateImageResponse": {
    "description": "The answer to `POST /v1/images/generations`. Every member but data may be absent, and every member but data and usage null. Source: Sudo OpenAPI of 2025-11-17, `ImageGeneration`.",
    "fields": {
      "background": "The background that was used.",
      "created": "When the images were made, in Unix seconds; int64, 0 or more.",
      "output_format": "The file format of the images.",
      "quality": "The quality that was used.",
      "size": "The size of the images, WIDTHxHEIGHT.",
      "usage": "What the images cost. Null is refused, as the vendor's pages and TypeScript SDK have it; its spec and Python SDK allow it.",
      "data": "The images; the only required member."
    }
  },
  "SudoImage": {
    "description": "One image of an answer: by link or as base64; neither is legal too. Source: Sudo OpenAPI of 2025-11-17, `ImageData`.",
    "fields": {
      "b64_json": "The image as base64.",
      "revised_prompt": "The prompt as the model rewrote it.",
      "url": "A link to the image. Its form is not checked."
    }
  },
  "SudoTokensDetails": {
    "description": "The input tokens by what they stand for. Source: Sudo OpenAPI of 2025-11-17, `ImageInputTokens`.",
    "fields": {
      "image_tokens": "Tokens of images; int32, 0 or more.",
      "text_tokens": "Tokens of text; int32, 0 or more."
    }
  },
  "SudoUsage": {
    "description": "What an answer cost. Source: Sudo OpenAPI of 2025-11-17, `ImageUsage`.",
    "fields": {
      "input_tokens": "Tokens of the prompt; int32, 0 or more.",
      "input_tokens_details": "The prompt's tokens by kind.",
      "output_tokens": "Tokens of the answer; int32, 0 or more.",
      "total_tokens": "Tokens of prompt and answer together; int32, 0 or more."
    }
  }
};
