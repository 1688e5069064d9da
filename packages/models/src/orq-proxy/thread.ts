import { IsArray, IsString } from 'class-validator';

import { Optional } from '../rules/optional.js';
import { Required } from '../rules/required.js';

/**
 * Groups the traces of several requests. Only the proxy has it; it never came back in the router.
 * Source: orq.ai OpenAPI of 2025-09-04, `orq.thread` of the proxy.
 */
export class OrqProxyThread {
  /** The key by which requests belong together. */
  @Required()
  @IsString()
  id!: string;

  /** Labels to find the thread by. */
  @Optional()
  @IsArray()
  @IsString({ each: true })
  tags?: string[];
}
