import { IsString } from 'class-validator';

import { Nested } from '../rules/nested.js';
import { Nullable } from '../rules/nullable.js';
import { Optional } from '../rules/optional.js';

/** What went wrong, where the body says it the way that OpenAI does; no member is certain. Source: as {@link OrqRouterLegacyErrorBody}. */
export class OrqRouterLegacyErrorDetail {
  /** What went wrong, for people. */
  @Optional()
  @IsString()
  message?: string;

  /** The kind of error. */
  @Optional()
  @IsString()
  type?: string;

  /** The field at fault. */
  @Optional()
  @Nullable()
  @IsString()
  param?: string | null;

  /** The error's code. */
  @Optional()
  @Nullable()
  @IsString()
  code?: string | null;
}

/**
 * The error body of the 2024 router. It declares 400, 401 and 500 without any content, so no member is certain: these are the ones
 * that orq's other bodies have. Source: orq.ai OpenAPI of 2024-11-21, and the error bodies of its later documents.
 */
export class OrqRouterLegacyErrorBody {
  /** What went wrong, in the form of the proxy and of the later router. */
  @Optional()
  @Nested(() => OrqRouterLegacyErrorDetail)
  error?: OrqRouterLegacyErrorDetail;

  /** The HTTP status as text, in the form of the rest of orq's API. */
  @Optional()
  @IsString()
  code?: string;

  /** What went wrong, for people, in the form of the rest of orq's API. */
  @Optional()
  @IsString()
  message?: string;
}
