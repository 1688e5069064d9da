export { ImagewireBody } from './imagewire-body.decorator.js';
export { type ErrorAnswer, errorAnswerFromModelValidation } from './error-answer.js';
