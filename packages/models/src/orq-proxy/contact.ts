import { IsArray, IsObject, IsString } from 'class-validator';

import { Optional } from '../rules/optional.js';
import { Required } from '../rules/required.js';

/**
 * The person or system for whom a request is made; orq creates the record on first use.
 * Source: orq.ai OpenAPI of 2025-09-04, `PublicContact`.
 */
export class OrqProxyContact {
  /** Your own id of the contact. */
  @Required()
  @IsString()
  id!: string;

  /** The name to show. */
  @Optional()
  @IsString()
  display_name?: string;

  /** The e-mail address. The proxy does not check its form; the router does. */
  @Optional()
  @IsString()
  email?: string;

  /** Anything else about the contact: a list of maps, not one map. */
  @Optional()
  @IsArray()
  @IsObject({ each: true })
  metadata?: Record<string, unknown>[];

  /** A link to a picture of the contact. */
  @Optional()
  @IsString()
  logo_url?: string;

  /** Labels to find the contact by. */
  @Optional()
  @IsArray()
  @IsString({ each: true })
  tags?: string[];
}
