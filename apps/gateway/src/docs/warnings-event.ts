import { ApiProperty } from '@nestjs/swagger';

import type { WarningsEvent as Event } from '../upstreams/upstream.js';

/** The event of a stream by which warnings come that arose when the headers had left. OpenAI has none of this type. */
export class WarningsEvent implements Event {
  @ApiProperty({ type: String, enum: ['imagewire.warnings'] })
  type!: 'imagewire.warnings';

  @ApiProperty({
    type: [String],
    description: 'What the client must know of how the request was understood, a sentence each.',
  })
  warnings!: string[];
}
