export { default } from '@imagewire/jest-config/esm';
