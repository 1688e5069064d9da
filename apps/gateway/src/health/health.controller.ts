import { Controller, Get } from '@nestjs/common';

/** Whether the process lives, and whether it takes requests. */
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
