import { capabilitiesOf } from '@imagewire/capabilities';

import { type ImageJob, modelOf } from '../routing/image-job.js';

/** How a job's pictures are to be handed over: as asked, else as its model does by itself; undefined where nothing is known of either. */
export function wantedDelivery(job: ImageJob): 'url' | 'b64_json' | undefined {
  const asked = 'response_format' in job.request ? job.request.response_format : undefined;
  const wanted = asked ?? job.delivery;
  if (wanted) return wanted;
  const { deliveries } = job.capabilities ?? capabilitiesOf(modelOf(job)) ?? {};
  return deliveries && (deliveries.includes('url') ? 'url' : 'b64_json');
}
