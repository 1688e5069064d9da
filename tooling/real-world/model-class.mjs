import { modelClasses } from '@imagewire/models';

const prefixes = { 'orq-router': 'OrqRouter', 'orq-proxy': 'OrqProxy', sudo: 'Sudo' };

const operationOf = (endpoint = '') => {
  if (endpoint?.endsWith('/edits')) return 'EditImage';
  return endpoint?.endsWith('/variations') ? 'ImageVariation' : 'GenerateImage';
};

/** The class of a message. Every dialect without classes of its own claims to speak OpenAI's. */
export const modelClassFor = ({ dialect, endpoint }, kind) =>
  modelClasses[`${prefixes[dialect] ?? 'OpenAI'}${operationOf(endpoint)}${kind}`];
