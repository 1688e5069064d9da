import { modelClasses, OrqProxyGenerateImageResponse } from '@imagewire/models';
import { dataUrl, ProxyClient } from '@imagewire/proxy-client';

export async function draw(baseURL) {
  const client = new ProxyClient({ apiKey: 'key', baseURL });
  const answer = await client.images.generate({ model: 'openai/gpt-image-1', prompt: 'a heron at dawn' });
  await client.close();
  return {
    isInstance: answer instanceof OrqProxyGenerateImageResponse,
    // The bundler gives classes shorter names.
    isKnownByName: modelClasses.OrqProxyGenerateImageResponse === OrqProxyGenerateImageResponse,
    className: OrqProxyGenerateImageResponse.name,
    isStandardSchema: '~standard' in OrqProxyGenerateImageResponse,
    source: await dataUrl(answer.data[0]),
  };
}
