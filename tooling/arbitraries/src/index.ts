export { type ArbitraryOptions, plainOf } from './plain-of.js';
