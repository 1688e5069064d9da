import * as v from 'valibot';
import * as z from 'zod';

// The same fields as OpenAI's classes, written as each library's documentation writes them.
const zodDetails = z.object({ text_tokens: z.int(), image_tokens: z.int() });
const zodCounts = { input_tokens: z.int(), total_tokens: z.int(), output_tokens: z.int() };
const zodUsage = z.object({
  ...zodCounts,
  input_tokens_details: zodDetails,
  output_tokens_details: zodDetails.optional(),
});
const zodText = z.string().optional();
export const zodResponse = z.looseObject({
  created: z.int(),
  data: z
    .array(z.looseObject({ b64_json: zodText, url: z.url().optional(), revised_prompt: zodText }))
    .optional(),
  background: zodText,
  output_format: zodText,
  size: zodText,
  quality: zodText,
  usage: zodUsage.optional(),
});
const zodOne = (...values) => z.enum(values).nullish();
export const zodRequest = z.strictObject({
  prompt: z.string(),
  model: z.string().nullish(),
  n: z.int().min(1).max(10).nullish(),
  quality: zodOne('standard', 'hd', 'low', 'medium', 'high', 'auto'),
  response_format: zodOne('url', 'b64_json'),
  output_format: zodOne('png', 'jpeg', 'webp'),
  output_compression: z.int().nullish(),
  stream: z.boolean().nullish(),
  partial_images: z.int().min(0).max(3).nullish(),
  size: z.string().nullish(),
  moderation: zodOne('low', 'auto'),
  background: zodOne('transparent', 'opaque', 'auto'),
  style: zodOne('vivid', 'natural'),
  user: zodText,
});

const int = v.pipe(v.number(), v.integer());
const details = v.object({ text_tokens: int, image_tokens: int });
const text = v.optional(v.string());
export const valibotResponse = v.looseObject({
  created: int,
  data: v.optional(
    v.array(
      v.looseObject({
        b64_json: text,
        url: v.optional(v.pipe(v.string(), v.url())),
        revised_prompt: text,
      }),
    ),
  ),
  background: text,
  output_format: text,
  size: text,
  quality: text,
  usage: v.optional(
    v.object({
      input_tokens: int,
      total_tokens: int,
      output_tokens: int,
      input_tokens_details: details,
      output_tokens_details: v.optional(details),
    }),
  ),
});
const one = (...values) => v.nullish(v.picklist(values));
export const valibotRequest = v.strictObject({
  prompt: v.string(),
  model: v.nullish(v.string()),
  n: v.nullish(v.pipe(int, v.minValue(1), v.maxValue(10))),
  quality: one('standard', 'hd', 'low', 'medium', 'high', 'auto'),
  response_format: one('url', 'b64_json'),
  output_format: one('png', 'jpeg', 'webp'),
  output_compression: v.nullish(int),
  stream: v.nullish(v.boolean()),
  partial_images: v.nullish(v.pipe(int, v.minValue(0), v.maxValue(3))),
  size: v.nullish(v.string()),
  moderation: one('low', 'auto'),
  background: one('transparent', 'opaque', 'auto'),
  style: one('vivid', 'natural'),
  user: text,
});
