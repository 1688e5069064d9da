import esm from '@imagewire/jest-config/esm';

/** Packing and checking take their time on a machine that does other work beside. */
export default { ...esm, testTimeout: 300_000 };
