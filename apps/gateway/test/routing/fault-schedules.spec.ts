import fc from 'fast-check';

import { CallTimedOut } from '../../src/upstreams/upstream-failure.js';
import { type Schedule, schedules } from './fault-schedule.js';
import { type Made, SchedulePlay } from './play-schedule.js';
import { wordsIn } from './scripted-answers.js';
import type { ScriptedCall } from './scripted-upstream.js';

const numRuns = process.env.IMAGEWIRE_LONG === '1' ? 10_000 : 100;
const seed = Number(process.env.IMAGEWIRE_SEED ?? Date.now() % 2 ** 31);

/** What is charged at most once: a key of a caller, or a request that has none. */
const purchaseOf = ({ caller, key, job }: Made): string =>
  key === undefined ? job.trace.requestId : `${caller} ${key}`;

/** Whether the request's own on_codes asked to try again after a call that may have been charged. */
function isExcused({ job, play, signal }: ScriptedCall): boolean {
  const codes = job.routing.retry?.onCodes ?? [];
  if (play.do === 'fail' && play.status !== undefined && codes.includes(play.status)) return true;
  return signal.reason instanceof CallTimedOut && codes.includes(504);
}

const chargesOf = (calls: readonly ScriptedCall[]): number =>
  calls.reduce((sum, { isCharged, images }) => sum + (isCharged ? images : 0), 0);

class Proof {
  constructor(private readonly played: SchedulePlay) {}

  /** The calls that were made for a purchase. */
  private callsFor(purchase: string): ScriptedCall[] {
    return this.played.calls.filter(({ job }) => purchaseOf(this.asked(job.trace.requestId)) === purchase);
  }

  private asked(requestId: string): Made {
    const made = this.played.made.find(({ job }) => job.trace.requestId === requestId);
    if (!made) throw new Error(`nobody asked for ${requestId}`);
    return made;
  }

  /** No more images are charged than were asked for, but where the request asked to try again after just that. */
  nothingIsChargedTwice(): void {
    for (const made of this.played.made) {
      const calls = this.callsFor(purchaseOf(made));
      const charged = chargesOf(calls.filter((call) => !isExcused(call)));
      const asked = Math.max(
        0,
        ...calls.map(({ job }) => this.asked(job.trace.requestId).job.request.n ?? 1),
      );
      expect({ purchase: purchaseOf(made), charged, isMore: charged > asked }).toMatchObject({
        isMore: false,
      });
    }
  }

  /** Every answer is on record with its status, and what it used where it was paid for. */
  whatWasToldIsOnRecord(): void {
    const { database } = this.played.bench;
    for (const { job, told } of this.played.made) {
      if (told?.kind !== 'answered' && told?.kind !== 'failed') continue;
      const { requestId } = job.trace;
      expect(database.row('SELECT status FROM requests WHERE id = ?', requestId)).toEqual({
        status: told.kind === 'answered' ? 200 : told.status,
      });
      for (const picture of told.kind === 'answered' ? told.pictures : [])
        expect(database.row('SELECT images FROM usage WHERE request_id = ?', wordsIn(picture))).toBeDefined();
    }
  }

  /** Pictures are the caller's own. */
  nobodySeesAnothersPictures(): void {
    for (const { told, caller } of this.played.made)
      if (told && 'pictures' in told)
        for (const picture of told.pictures) expect(this.asked(wordsIn(picture)).caller).toBe(caller);
  }

  /** Clients that try again by themselves are told not to, once something may have been charged. */
  nobodyIsLedToPayAgain(): void {
    for (const made of this.played.made) {
      const { told } = made;
      if (told?.kind !== 'failed' || !(told.status >= 500 || [408, 409, 429].includes(told.status))) continue;
      const own = this.callsFor(purchaseOf(made)).filter(({ job }) => job === made.job);
      if (chargesOf(own) > 0 || told.status === 409)
        expect({ ...told, made }).toMatchObject({ isRetried: false });
    }
  }

  /** No call, no time and no work is left. */
  nothingIsLeftRunning(): void {
    const deaf = this.played.calls.filter(({ play }) => play.do === 'hang' && play.isDeaf).length;
    const open = [...this.played.upstreams.values()].reduce((sum, upstream) => sum + upstream.open, 0);
    expect({ timers: this.played.clock.pending, calls: open - deaf }).toEqual({ timers: 0, calls: 0 });
  }

  /** After a crash, what was answered under a key is given again, picture for picture. */
  async keysKeepTheirAnswers(): Promise<void> {
    this.played.bench.restart();
    for (const made of [...this.played.made]) {
      if (made.key === undefined) continue;
      const before = this.played.calls.length;
      const told = await this.played.again(made);
      if (made.told?.kind !== 'answered') continue;
      expect(told).toEqual({ ...made.told, from: 'replay' });
      expect(this.played.calls).toHaveLength(before);
    }
  }
}

async function prove(schedule: Schedule): Promise<void> {
  const played = new SchedulePlay(schedule);
  const proof = new Proof(played);
  try {
    await played.play();
    await proof.keysKeepTheirAnswers();
    proof.whatWasToldIsOnRecord();
    proof.nobodySeesAnothersPictures();
    proof.nobodyIsLedToPayAgain();
    proof.nothingIsChargedTwice();
    proof.nothingIsLeftRunning();
  } finally {
    played.bench.end();
  }
}

it(`pays once, loses no answer and leaves nothing running, over ${numRuns} random schedules of faults from seed ${seed}`, async () => {
  await fc.assert(fc.asyncProperty(schedules, prove), { seed, numRuns });
}, 1_800_000);
