import { Controller, Get, Inject, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';

import { Failures } from '../docs/failures.js';
import { UpstreamGuards } from '../routing/upstream-guard.js';
import { Metrics } from './metrics.js';

/** Numbers for Prometheus. */
@Controller('metrics')
@ApiTags('Metrics')
export class MetricsController {
  constructor(
    @Inject(Metrics) private readonly metrics: Metrics,
    @Inject(UpstreamGuards) private readonly guards: UpstreamGuards,
  ) {}

  /** All of them; access/access.ts says who may read them. */
  @Get()
  @ApiOperation({ summary: 'Numbers for Prometheus' })
  @ApiBearerAuth()
  @ApiOkResponse({ description: 'The numbers.', content: { 'text/plain': { schema: { type: 'string' } } } })
  @Failures(401, 403)
  async read(@Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    reply.header('content-type', this.metrics.contentType);
    return this.metrics.text(this.guards.states());
  }
}
