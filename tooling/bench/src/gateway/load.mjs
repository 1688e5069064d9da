import { readFileSync } from 'node:fs';

import { Pool } from 'undici';

const TICKS_PER_SECOND = 100;

/** CPU seconds that a process has used, and the memory that it holds now and has held at most, in megabytes; Linux alone tells. */
export function usageOf({ pid }) {
  const [, fields] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
  const [user, system] = fields.split(' ').slice(11, 13).map(Number);
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const megabytes = (name) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1]) / 1024;
  return { cpu: (user + system) / TICKS_PER_SECOND, now: megabytes('VmRSS'), peak: megabytes('VmHWM') };
}

const prompt = 'A lighthouse on a rocky shore at dusk, painted in watercolour, with gulls';

/** One request; hands on its answer's chunks, and gives how many bytes they were. Rejects for one that is not 200. */
function once(pool, { path, headers, body }, onChunk = () => undefined) {
  return new Promise((resolve, reject) => {
    let bytes = 0;
    pool.dispatch(
      {
        path,
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify({ model: 'gpt-image-1', ...body, prompt }),
      },
      {
        onRequestStart() {},
        onResponseStart(_controller, status) {
          if (status !== 200) reject(new Error(`${path} answered ${status}`));
        },
        onResponseData(_controller, chunk) {
          bytes += chunk.length;
          onChunk(chunk);
        },
        onResponseEnd: () => resolve(bytes),
        onResponseError: (_controller, error) => reject(error),
      },
    );
  });
}

/**
 * Requests a second, CPU seconds a request, and the milliseconds of the slower ones: so many at once on connections that are open, for so
 * long or until they are so many.
 */
export async function load(
  { origin, child, to },
  size,
  { connections, requests = Infinity, seconds = Infinity },
) {
  const pool = new Pool(origin, { connections, pipelining: 1 });
  const wanted = to(size);
  // A contender's connections to its upstream that lay idle while others had their turn are closed by then, in some and not in others.
  await Promise.all(Array.from({ length: connections }, () => once(pool, wanted)));
  const times = [];
  let left = requests;
  const before = usageOf(child);
  const start = performance.now();
  const worker = async () => {
    for (let begun = start; left > 0 && begun < start + seconds * 1000; begun = performance.now()) {
      left -= 1;
      const bytes = await once(pool, wanted);
      if (bytes < 1024) throw new Error('The answer holds no picture.');
      times.push(performance.now() - begun);
    }
  };
  await Promise.all(Array.from({ length: connections }, worker));
  const taken = (performance.now() - start) / 1000;
  const { cpu, peak } = usageOf(child);
  await pool.close();
  times.sort((a, b) => a - b);
  const done = times.length;
  const at = (share) => times[Math.min(done - 1, Math.floor(done * share))];
  return { speed: done / taken, cpu: (cpu - before.cpu) / done, p50: at(0.5), p99: at(0.99), peak };
}

/** The bytes that a contender answers with. */
export async function answerFrom({ origin, to }, size) {
  const pool = new Pool(origin);
  const chunks = [];
  await once(pool, to(size), (chunk) => chunks.push(Buffer.from(chunk)));
  await pool.close();
  return Buffer.concat(chunks);
}

/** The base64 of each picture in an answer, whatever the dialect. */
export function picturesIn(answer) {
  const { data, choices } = JSON.parse(answer.toString());
  return data
    ? data.map(({ b64_json }) => b64_json)
    : choices.map(({ message }) => message.content.replace(/^[^,]*,/, ''));
}
