import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';

const ok = {
  description: 'It does.',
  schema: { type: 'object', properties: { status: { type: 'string', enum: ['ok'] } }, required: ['status'] },
} as const;

/** Whether the process lives, and whether it takes requests. */
@Controller('health')
@ApiTags('Health')
export class HealthController {
  /** The process answers. */
  @Get('live')
  @ApiOperation({ summary: 'Whether the process answers' })
  @ApiOkResponse(ok)
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /** The gateway takes requests. */
  @Get('ready')
  @ApiOperation({ summary: 'Whether the gateway takes requests' })
  @ApiOkResponse(ok)
  ready(): { status: 'ok' } {
    return { status: 'ok' };
  }
}
