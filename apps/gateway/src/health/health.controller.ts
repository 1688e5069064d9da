import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

/** Whether the process lives, and whether it takes requests. */
@ApiTags('Health')
@Controller('health')
export class HealthController {
  /** The process answers. */
  @Get('live')
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /** The gateway takes requests. */
  @Get('ready')
  ready(): { status: 'ok' } {
    return { status: 'ok' };
  }
}
