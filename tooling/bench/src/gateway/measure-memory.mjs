import { median } from '../median.mjs';
import { heldTo, rounded } from '../targets.mjs';
import { contenders } from './contenders.mjs';
import { load } from './load.mjs';
import { started } from './processes.mjs';

/** How much memory a gateway has held at most once so many answers of a size went through it, one at a time. */
async function peakAt(size, requests, contender) {
  const upstream = await started('upstream.mjs');
  const running = await contenders[contender].start(upstream);
  try {
    // One has opened the connection by then.
    const { peak } = await load(running, size, { connections: 1, requests: requests - 1 });
    return peak;
  } finally {
    await running.stop();
    upstream.stop();
  }
}

/** What large answers take of a gateway's memory, as a multiple of what small ones do. */
export async function measureMemory(contender) {
  const ratios = [];
  for (let round = 0; round < 3; round += 1)
    // As many bytes of each: Node frees what it has read once 64 MB of it are waiting.
    ratios.push((await peakAt('32mb', 12, contender)) / (await peakAt('1mb', 384, contender)));
  const value = median(ratios);
  const { makes, checks } = contenders[contender];
  const metric = 'peak RSS, 32 MB / 1 MB';
  return {
    ...{ row: 'one answer at a time', contender, makes, checks, metric },
    ...{ value: rounded(value), ...heldTo({ atMost: 1.1 }, value) },
  };
}
