import { readModel } from '@imagewire/models';

import { modelClassFor } from './model-class.mjs';

const hasPicture = (image) => typeof image?.url === 'string' || typeof image?.b64_json === 'string';

/** An answer can be used when it is read without a crash and holds a picture; what is wrong beside that is reported, not refused. */
export function readAnswer(entry, body) {
  const { value, issues } = readModel(modelClassFor(entry, 'Response'), body);
  const ok = Array.isArray(value.data) && value.data.some(hasPicture);
  return { ok, errors: [...(ok ? [] : ['no picture']), ...issues.map(({ message }) => message)] };
}
