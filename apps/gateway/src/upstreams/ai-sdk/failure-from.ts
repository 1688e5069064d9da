import { readErrorFacts } from '@imagewire/models';
import {
  type FailureClass,
  failureClassOf,
  isContentRefusal,
  neverConnected,
  redactText,
} from '@imagewire/transport';

import { UpstreamFailure } from '../upstream-failure.js';

/** What errors of the AI SDK tell; others have none of it. */
interface ProviderError {
  name?: string;
  statusCode?: number;
  responseBody?: string;
  responseHeaders?: Record<string, string>;
  /** The body that was posted; without members for what was only fetched. */
  requestBodyValues?: object;
}

// What packages throw before they open a connection.
const thrownBefore = ['AI_LoadAPIKeyError', 'AI_LoadSettingError', 'AI_NoSuchModelError'];
// Replicate and Bedrock say it in words alone, and fal as the type of one of its details.
const HELD_BACK = { words: /\bNSFW\b|request was moderated/, type: /"type":\s*"content_policy_violation"/ };

/** What an error of a provider package is to routing. Of one that says neither where nor how it failed, it cannot be known whether anything was sent. */
export function failureFrom(error: unknown, name: string): UpstreamFailure {
  const told = (error ?? {}) as ProviderError;
  const said = error instanceof Error ? redactText(error.message) : 'an error without a message';
  const facts = { message: said, ...readErrorFacts(parsed(told.responseBody)) };
  // The status of a later step says nothing about the request: that was accepted by then.
  const status = isLaterStep(told) ? undefined : told.statusCode;
  const isRefusal =
    isContentRefusal(status, facts) ||
    HELD_BACK.words.test(said) ||
    HELD_BACK.type.test(told.responseBody ?? '');
  return new UpstreamFailure(`${name}: ${status === undefined ? '' : `${status} `}${said}`, {
    failure: isRefusal ? 'refused' : failureOf(told, status, facts),
    status,
    type: facts.type,
    code: facts.code,
    param: facts.param,
    isContentRefusal: isRefusal,
    cause: error,
  });
}

function failureOf(
  told: ProviderError,
  status: number | undefined,
  facts: ReturnType<typeof readErrorFacts>,
): FailureClass {
  if (thrownBefore.includes(told.name ?? '')) return 'never-sent';
  if (!isLaterStep(told) && neverConnected(told)) return 'never-sent';
  // An answer that the package could not read was given all the same.
  if (status === undefined || status < 300) return 'unknown';
  return failureClassOf(status, told.responseHeaders ?? {}, facts, Date.now());
}

/** Whether it failed at asking how far a picture is, or at fetching it. */
const isLaterStep = ({ requestBodyValues }: ProviderError): boolean =>
  requestBodyValues !== undefined && Object.keys(requestBodyValues).length === 0;

function parsed(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    // An answer that is no JSON has no facts beyond its status.
    return {};
  }
}
