import { IsArray, IsObject, IsString } from 'class-validator';

import { IsEmailAddress } from '../rules/email.js';
import { Optional } from '../rules/optional.js';
import { Required } from '../rules/required.js';

/**
 * The person or system for whom a request is made; orq creates the record on first use.
 * Source: orq.ai OpenAPI of 2026-08-21, `PublicIdentity` and its equal and deprecated twin `PublicContact`.
 */
export class OrqRouterIdentity {
  /** Your own id of the person or system. */
  @Required()
  @IsString()
  id!: string;

  /** The name to show. */
  @Optional()
  @IsString()
  display_name?: string;

  /** The e-mail address. The router checks its form; the proxy does not. */
  @Optional()
  @IsString()
  @IsEmailAddress()
  email?: string;

  /** Anything else about it: a list of maps, not one map. */
  @Optional()
  @IsArray()
  @IsObject({ each: true })
  metadata?: Record<string, unknown>[];

  /** A link to a picture of it. */
  @Optional()
  @IsString()
  logo_url?: string;

  /** Labels to find it by. */
  @Optional()
  @IsArray()
  @IsString({ each: true })
  tags?: string[];
}
