import { capabilitiesOf, knownModels } from '@imagewire/capabilities';
import { Controller, Get, Param } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';

import { Failures } from '../../docs/failures.js';
import { GatewayError } from '../../errors/gateway-error.js';

/** A model as OpenAI's models API describes it. */
export class ModelDescription {
  @ApiProperty({ type: String, example: 'gpt-image-1' })
  id!: string;

  @ApiProperty({ type: String, enum: ['model'] })
  object!: 'model';

  /** OpenAI gives the moment of its release; the embedded upstream has none and says 0. */
  @ApiProperty({ type: 'integer', description: 'Unix seconds; 0 where no moment is known.' })
  created!: number;

  @ApiProperty({ type: String })
  owned_by!: string;
}

/** The models that can be asked for, as OpenAI lists them. */
export class ModelList {
  @ApiProperty({ type: String, enum: ['list'] })
  object!: 'list';

  @ApiProperty({ type: [ModelDescription] })
  data!: ModelDescription[];
}

const describe = (id: string): ModelDescription => ({
  id,
  object: 'model',
  created: 0,
  owned_by: 'imagewire-embedded',
});

/** The models that can be asked for, in OpenAI's form. */
@Controller('v1/models')
@ApiTags('OpenAI')
@ApiBearerAuth()
@Failures(401, 403)
export class ModelsController {
  /** All of them. */
  @Get()
  @ApiOperation({ summary: 'List the models' })
  @ApiOkResponse({ description: 'All models.', type: ModelList })
  list(): ModelList {
    return {
      object: 'list',
      data: knownModels.flatMap((model) => [model.id, ...model.snapshots].map(describe)),
    };
  }

  /** One of them; 404 where there is none of that name. */
  @Get(':id')
  @ApiOperation({ summary: 'Describe a model' })
  @ApiOkResponse({ description: 'The model.', type: ModelDescription })
  @Failures(404)
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
