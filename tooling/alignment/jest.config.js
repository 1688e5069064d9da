import esm from '@imagewire/jest-config/esm';

export default esm;
