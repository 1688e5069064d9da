import { Controller, Get, Header, Inject, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';

import { Failures } from '../docs/failures.js';
import { GatewayError } from '../errors/gateway-error.js';
import { PictureStore } from './picture-store.js';
import { LinkSigner } from './signed-link.js';

const picture = { schema: { type: 'string', format: 'binary' } } as const;

/** Hands out stored pictures to whoever holds a good link. */
@Controller('pictures')
@ApiTags('Pictures')
export class PicturesController {
  constructor(
    @Inject(PictureStore) private readonly store: PictureStore,
    @Inject(LinkSigner) private readonly signer: LinkSigner,
  ) {}

  /** The picture; 404 for a link that has expired, was tampered with, or whose picture is gone: all look alike. */
  @Get(':name')
  @ApiOperation({ summary: 'A stored picture, by the link that an answer gave' })
  @ApiQuery({
    name: 'expires',
    description: 'When the link ends, in Unix seconds.',
    schema: { type: 'string' },
  })
  @ApiQuery({
    name: 'signature',
    description: 'Proves that the link was made here.',
    schema: { type: 'string' },
  })
  @ApiOkResponse({
    description: 'The picture.',
    content: { 'image/png': picture, 'image/jpeg': picture, 'image/webp': picture, 'image/gif': picture },
  })
  @Failures(404)
  @Header('cache-control', 'private, max-age=3600')
  @Header('x-content-type-options', 'nosniff')
  async open(
    @Param('name') name: string,
    @Query('expires') expires: unknown,
    @Query('signature') signature: unknown,
  ): Promise<StreamableFile> {
    const now = Date.now() / 1000;
    // A query that repeats a name arrives as a list.
    const good =
      typeof expires === 'string' &&
      typeof signature === 'string' &&
      this.signer.isGood(name, expires, signature, now);
    const picture = good ? await this.store.open(name) : undefined;
    if (!picture)
      throw new GatewayError(
        'picture_not_found',
        'There is no such picture. Links are good for 60 minutes; ask for the image again.',
      );
    return new StreamableFile(picture.stream, { type: picture.mediaType, length: picture.bytes });
  }
}
