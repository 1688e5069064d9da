// A provider as packages of the AI SDK export one, for tests: it records what it is asked and answers as the model's name says.
const png =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

export const asked = [];

export const createProvider = (options) => ({
  imageModel: (modelId) => ({
    specificationVersion: modelId === 'old' ? 'v2' : 'v4',
    provider: 'local',
    modelId,
    maxImagesPerCall: 2,
    supportsMaskInputs: modelId !== 'maskless',
    async doGenerate(call) {
      asked.push({ options, modelId, call });
      if (modelId === 'busy') throw Object.assign(new Error('slow down'), { statusCode: 429 });
      if (modelId === 'broken') throw new Error('key sk-0123456789abcdef is wrong');
      if (modelId === 'silent')
        return new Promise((_, fail) =>
          call.abortSignal.addEventListener('abort', () => fail(new Error('x'))),
        );
      return {
        images: modelId === 'bytes' ? [Buffer.from(png, 'base64')] : [png],
        warnings: [{ type: 'unsupported', feature: 'aspectRatio', details: 'use size' }],
        providerMetadata: { local: { images: [{ revisedPrompt: 'a better one' }] } },
        response: { timestamp: new Date(1_700_000_000_000), modelId, headers: {} },
        usage: { inputTokens: 3, outputTokens: 4, totalTokens: 7 },
      };
    },
  }),
});
