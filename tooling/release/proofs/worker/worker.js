import { OrqRouterGenerateImageRequest, parseModel } from '@imagewire/models';
import { ModelValidationError, RouterClient } from '@imagewire/router-client';

export default {
  async fetch(incoming, { UPSTREAM_URL }) {
    const client = new RouterClient({ apiKey: 'key', baseURL: UPSTREAM_URL });
    try {
      const request = parseModel(OrqRouterGenerateImageRequest, await incoming.json());
      return await client.images.generate(request).asResponse();
    } catch (error) {
      if (error instanceof ModelValidationError) return Response.json(error.issues, { status: 400 });
      return new Response(String(error), { status: 500 });
    }
  },
};
