import { describeClientVectors } from '@imagewire/conformance';

import { LegacyRouterClient, RouterClient, SudoClient } from './index.js';

describeClientVectors('router-client', {
  'orq-router': (options) => new RouterClient(options),
  'orq-router-legacy': (options) => new LegacyRouterClient(options),
  sudo: (options) => new SudoClient(options),
});
