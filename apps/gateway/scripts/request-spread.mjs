import { knownModels } from '@imagewire/capabilities';
import sharp from 'sharp';

const prompt = 'a lighthouse';
const json = (body) => ({ headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

function form(fields, files) {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, String(value));
  for (const [name, content] of files) body.append(name, new Blob([content], { type: 'image/png' }), 'a.png');
  return { body };
}

/** The least work that a model can be asked for. */
const least = ({ id, choices, sizes }) => ({
  model: id,
  ...(choices.quality?.includes('low') && { quality: 'low' }),
  ...(sizes.kind === 'listed' && sizes.values.includes('256x256') && { size: '256x256' }),
});

/** One request for each word that each parameter of a model takes. */
const choicesOf = ({ choices }) =>
  Object.entries(choices)
    .filter(([parameter]) => parameter !== 'input_fidelity')
    .flatMap(([parameter, words]) => words.map((word) => ({ [parameter]: word })));

const named = (operation, { id }, extra, rest) => ({
  name: `${operation} ${id} ${JSON.stringify(extra)}`,
  path: { generate: '/v1/images/generations', edit: '/v1/images/edits', vary: '/v1/images/variations' }[
    operation
  ],
  ...rest,
});

const generations = (model) =>
  [{}, { n: 2 }, ...choicesOf(model)]
    .filter(({ n }) => n === undefined || (model.ranges.n?.[1] ?? 1) >= n)
    .map((extra) =>
      named('generate', model, extra, { request: json({ prompt, ...least(model), ...extra }) }),
    );

const generationStreams = (model) =>
  [{}, { partial_images: 3 }, { partial_images: 1, output_format: 'webp', background: 'transparent' }].map(
    (extra) =>
      named(
        'generate',
        model,
        { stream: true, ...extra },
        {
          request: json({ prompt, ...least(model), stream: true, ...extra }),
        },
      ),
  );

function edits(model, { square, mask }) {
  const image = `data:image/png;base64,${square.toString('base64')}`;
  const fields = { prompt, ...least(model) };
  const all = [
    ['form', form(fields, [['image', square]])],
    [
      'form with mask',
      form(fields, [
        ['image', square],
        ['mask', mask],
      ]),
    ],
  ];
  if (!model.streams) return all.map(([extra, request]) => named('edit', model, extra, { request }));
  all.push(
    [
      'two pictures',
      form(fields, [
        ['image[]', square],
        ['image[]', square],
      ]),
    ],
    ['JSON', json({ ...fields, images: [{ image_url: image }] })],
    ['stream', form({ ...fields, stream: true, partial_images: 2 }, [['image', square]])],
  );
  return all.map(([extra, request]) => named('edit', model, extra, { request }));
}

const variations = (model, { square }) =>
  [{}, { n: 2 }, { response_format: 'b64_json' }].map((extra) =>
    named('vary', model, extra, { request: form({ ...least(model), ...extra }, [['image', square]]) }),
  );

const refusals = [
  '{',
  '{}',
  '{"prompt":"p","n":11}',
  '{"prompt":"p","model":"nobody"}',
  '{"prompt":"[moderation_blocked]"}',
].map((body) => ({
  name: `refusal of ${body}`,
  path: '/v1/images/generations',
  request: { headers: { 'content-type': 'application/json' }, body },
  refused: true,
}));

async function pictures() {
  const create = { width: 256, height: 256, channels: 4, background: '#c82828' };
  const square = await sharp({ create }).png().toBuffer();
  const mask = await sharp({ create: { ...create, background: '#0000' } })
    .png()
    .toBuffer();
  return { square, mask };
}

/** Requests for every model, operation and word that capabilities know, and some that are refused. */
export async function requestSpread() {
  const uploads = await pictures();
  const spread = knownModels.flatMap((model) => [
    ...generations(model),
    ...(model.streams ? generationStreams(model) : []),
    ...(model.operations.includes('edit') ? edits(model, uploads) : []),
    ...(model.operations.includes('variation') ? variations(model, uploads) : []),
  ]);
  return [...spread, ...refusals];
}
