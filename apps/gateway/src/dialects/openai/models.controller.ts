import type { ModelCapabilities } from '@imagewire/capabilities';
import { Controller, Get, Inject, Param } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiOkResponse,
  ApiOperation,
  ApiProperty,
  ApiPropertyOptional,
  ApiTags,
} from '@nestjs/swagger';

import { Failures } from '../../docs/failures.js';
import { GatewayError } from '../../errors/gateway-error.js';
import { MODEL_REGISTRY, type ModelRegistry } from '../../upstreams/model-registry.js';

/** What is known of a model's abilities. */
type Abilities = Pick<
  ModelCapabilities,
  'operations' | 'promptLimit' | 'sizes' | 'choices' | 'ranges' | 'streams' | 'deliveries'
>;

/** A model as OpenAI's models API describes it, with what it can do. */
export class ModelDescription {
  @ApiProperty({ type: String, example: 'gpt-image-2' })
  id!: string;

  @ApiProperty({ type: String, enum: ['model'] })
  object!: 'model';

  /** OpenAI gives the moment of its release; the gateway knows none and says 0. */
  @ApiProperty({ type: 'integer', description: 'Unix seconds; 0 where no moment is known.' })
  created!: number;

  /** The first upstream that has it. */
  @ApiProperty({ type: String, example: 'imagewire-embedded' })
  owned_by!: string;

  /** What it accepts; absent where nothing is known of it. OpenAI has no such member. */
  @ApiPropertyOptional({ type: 'object', additionalProperties: true })
  capabilities?: Abilities;
}

/** The models that can be asked for, as OpenAI lists them. */
export class ModelList {
  @ApiProperty({ type: String, enum: ['list'] })
  object!: 'list';

  @ApiProperty({ type: [ModelDescription] })
  data!: ModelDescription[];
}

/** The models that can be asked for, in OpenAI's form. */
@Controller('v1/models')
@ApiTags('OpenAI')
@ApiBearerAuth()
@Failures(401, 403)
export class ModelsController {
  constructor(@Inject(MODEL_REGISTRY) private readonly registry: ModelRegistry) {}

  /** All of them. */
  @Get()
  @ApiOperation({ summary: 'List the models' })
  @ApiOkResponse({ description: 'All models.', type: ModelList })
  list(): ModelList {
    return { object: 'list', data: this.registry.names().flatMap((id) => this.describe(id) ?? []) };
  }

  /** One of them; 404 where there is none of that name. */
  @Get(':id')
  @ApiOperation({ summary: 'Describe a model' })
  @ApiOkResponse({ description: 'The model.', type: ModelDescription })
  @Failures(404)
  get(@Param('id') id: string): ModelDescription {
    const model = this.describe(id);
    if (model) return model;
    throw new GatewayError(
      'model_not_found',
      `There is no model ${JSON.stringify(id)} here. GET /v1/models lists those that there are.`,
      'model',
    );
  }

  private describe(id: string): ModelDescription | undefined {
    const [offer] = this.registry.offersOf(id);
    if (!offer) return undefined;
    const { upstream, capabilities } = offer;
    return {
      id,
      object: 'model',
      created: 0,
      owned_by: `imagewire-${upstream.name}`,
      ...(capabilities && { capabilities: abilitiesOf(capabilities) }),
    };
  }
}

function abilitiesOf(model: ModelCapabilities): Abilities {
  const { operations, promptLimit, sizes, choices, ranges, streams, deliveries } = model;
  return { operations, promptLimit, sizes, choices, ranges, streams, deliveries };
}
