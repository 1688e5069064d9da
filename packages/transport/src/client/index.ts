export { CALL_OPTIONS, type CallOptions } from './call-options.js';
export type { CallResult, CallWarning, ClientResponse, SavedAnswer, StreamedAnswer } from './call-result.js';
export { ClientCall } from './client-call.js';
export { CLIENT_OPTIONS, type ClientOptions, type HeaderOptions, type Logger } from './client-options.js';
export { type ClientSettings, resolveClientOptions, type ServerFacts } from './client-settings.js';
export { encodeFormRequest, encodeJsonRequest, type RequestFrame } from './encode-request.js';
export { PendingAnswer } from './pending-answer.js';
export type { FormPictures } from './prepare-pictures.js';
