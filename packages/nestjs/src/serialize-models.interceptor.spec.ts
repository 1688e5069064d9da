import { OpenAIGenerateImageResponse, readModel } from '@imagewire/models';
import type { ExecutionContext } from '@nestjs/common';
import { firstValueFrom, of } from 'rxjs';

import { SerializeModelsInterceptor } from './index.js';

const answered = (value: unknown) =>
  firstValueFrom(
    new SerializeModelsInterceptor().intercept({} as ExecutionContext, { handle: () => of(value) }),
  );

const wire = {
  created: 1,
  background: null,
  data: [{ b64_json: 'AAAA', newer: { than: null } }],
  newest: [null],
};

describe('SerializeModelsInterceptor', () => {
  it('keeps absent, null and unknown members of a model as they came', async () => {
    const { value } = readModel(OpenAIGenerateImageResponse, wire);
    const plain = await answered(value);
    expect(plain).toStrictEqual(wire);
    expect(plain).not.toBe(value);
  });

  it('turns every model of a list', async () => {
    const { value } = readModel(OpenAIGenerateImageResponse, wire);
    expect(await answered([value, 1])).toStrictEqual([wire, 1]);
  });

  it.each([undefined, null, 'text', 7])('leaves %p alone', async (value) => {
    expect(await answered(value)).toBe(value);
  });

  it('leaves the host’s own objects alone', async () => {
    const own = new Date(0);
    expect(await answered(own)).toBe(own);
  });
});
