import { capabilitiesOf, knownModels } from '@imagewire/capabilities';
import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { GatewayError } from '../../errors/gateway-error.js';

/** A model as OpenAI's models API describes it. */
export interface ModelDescription {
  id: string;
  object: 'model';
  /** OpenAI gives the moment of its release; the embedded upstream has none and says 0. */
  created: number;
  owned_by: string;
}

const describe = (id: string): ModelDescription => ({
  id,
  object: 'model',
  created: 0,
  owned_by: 'imagewire-embedded',
});

/** The models that can be asked for, in OpenAI's form. */
@ApiTags('OpenAI')
@Controller('v1/models')
export class ModelsController {
  /** All of them. */
  @Get()
  list(): { object: 'list'; data: ModelDescription[] } {
    return {
      object: 'list',
      data: knownModels.flatMap((model) => [model.id, ...model.snapshots].map(describe)),
    };
  }

  /** One of them; 404 where there is none of that name. */
  @Get(':id')
  get(@Param('id') id: string): ModelDescription {
    if (!capabilitiesOf(id))
      throw new GatewayError(
        'model_not_found',
        `There is no model ${JSON.stringify(id)} here. GET /v1/models lists those that there are.`,
        'model',
      );
    return describe(id);
  }
}
