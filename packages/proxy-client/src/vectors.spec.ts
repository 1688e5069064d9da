import { describeClientVectors } from '@imagewire/conformance';

import { ProxyClient } from './index.js';

describeClientVectors('proxy-client', { 'orq-proxy': (options) => new ProxyClient(options) });
