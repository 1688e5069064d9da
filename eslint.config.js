export { default } from '@imagewire/eslint-config';
