import type { IncomingMessage, ServerResponse } from 'node:http';

import { isFormClass, type ModelClass, type ParseOptions, parseModel } from '@imagewire/models';
import type { ExecutionContext } from '@nestjs/common';

import { parseForm } from './parse-form.js';
import { RequestBodyError } from './request-body-error.js';
import { emptyBody } from './uploads/refusals.js';
import { type ServedRequest, uploadsOf } from './uploads/use-imagewire-uploads.js';
import { urlencodedFields } from './urlencoded-fields.js';

/** The class of a route's body: one that itself tells whether a form or JSON carries it, or one for each. */
export type BodyClass = ModelClass | BodyClasses;

/** The class of each kind of body that a route takes; the other kind is refused. */
export interface BodyClasses {
  /** For multipart and urlencoded bodies. */
  form?: ModelClass;
  /** For bodies of `application/json`. */
  json?: ModelClass;
}

/** A request with what its framework made of it. */
interface Exchange {
  request: IncomingMessage;
  response: ServerResponse;
  /** The request as its framework hands it on. */
  served: ServedRequest;
  /** What the framework's parser made of a JSON or urlencoded body. */
  body: unknown;
}

const JSON_TYPE = 'application/json';
const URLENCODED = 'application/x-www-form-urlencoded';
const MULTIPART = 'multipart/form-data';

/** Reads the body of the request that a route is called for, by its Content-Type: JSON at once, because Nest would spend several promises on one. */
export function readBody(
  { form, json }: BodyClasses,
  context: ExecutionContext,
  options: ParseOptions,
): object | Promise<object> {
  const exchange = exchangeOf(context);
  const type = mediaType(exchange.request);
  if (json && type === JSON_TYPE) return readJson(json, exchange, options);
  if (form && type === URLENCODED) return readUrlencoded(form, exchange, options);
  if (form && type === MULTIPART) return readForm(form, exchange, options);
  throw unsupported(type, exchange, [...(json ? [JSON_TYPE] : []), ...(form ? [MULTIPART] : [])]);
}

/** Tells what carries a class: a class with pictures can only come in a form. */
export function classesOf(bodyClass: BodyClass): BodyClasses {
  if (typeof bodyClass !== 'function') return bodyClass;
  return isFormClass(bodyClass) ? { form: bodyClass } : { json: bodyClass };
}

/** The parts of an exchange: Fastify wraps Node's request and response, Express extends them. */
function exchangeOf(context: ExecutionContext): Exchange {
  const http = context.switchToHttp();
  const request = http.getRequest<
    IncomingMessage & ServedRequest & { raw?: IncomingMessage; body?: unknown }
  >();
  const response = http.getResponse<ServerResponse & { raw?: ServerResponse }>();
  return {
    request: request.raw ?? request,
    response: response.raw ?? response,
    served: request,
    body: request.body,
  };
}

const mediaType = ({ headers }: IncomingMessage): string =>
  (headers['content-type'] ?? '').replace(/;.*/s, '').trim().toLowerCase();

function readJson(json: ModelClass, { body }: Exchange, options: ParseOptions): object {
  if (body === undefined) throw emptyBody();
  return parseModel(json, body, options);
}

async function readUrlencoded(form: ModelClass, { body }: Exchange, options: ParseOptions): Promise<object> {
  return parseForm(form, urlencodedFields(form, body), options);
}

async function readForm(
  form: ModelClass,
  { request, response, served }: Exchange,
  options: ParseOptions,
): Promise<object> {
  return parseForm(form, await uploadsOf(served).read(request, response, form), options);
}

function unsupported(type: string, { request, response }: Exchange, taken: string[]): RequestBodyError {
  const { 'content-length': length = '0', 'transfer-encoding': encoding } = request.headers;
  if (length === '0' && encoding === undefined) return emptyBody();
  // RFC 7694: what a client may send instead.
  response.setHeader('accept-post', taken.join(', '));
  return new RequestBodyError(
    'unsupported_media_type',
    `this route takes ${taken.join(' or ')}, not ${type || 'a body without Content-Type'}; set the Content-Type that fits the body`,
  );
}
