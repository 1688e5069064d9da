import { send } from './client.mjs';

/** How many of the newest answers are asked for again after each kill. */
const SAMPLE = 40;

/** Asks again, under the same keys, for what clients of a gateway were told or never heard of before it was killed. */
export class Reasking {
  told = [];
  unheard = [];
  /** Answers that were told and are not given again as they were. */
  lost = [];
  /** What became of requests whose clients heard nothing: a status and how often. */
  outcomes = new Map();
  repeated = 0;

  constructor(ledger, gateway) {
    this.ledger = ledger;
    this.gateway = gateway;
  }

  remember(request, told) {
    if (!request.key) return;
    if (told.cut || told.left) this.unheard.push(request);
    else if (told.status === 200 && !told.isBroken) this.told.push({ request, told });
  }

  async all() {
    for (const { request, told } of this.told.splice(0).slice(-SAMPLE)) {
      const again = await this.ask(request);
      this.repeated += 1;
      if (again.status !== 200 || !again.isReplayed || again.picture !== told.picture)
        this.lost.push({ name: request.name, kind: request.kind, told, again });
    }
    for (const request of this.unheard.splice(0)) {
      const { status, code, isReplayed, mayRetry } = await this.ask(request);
      const outcome = `${status}${isReplayed ? ', given again' : ''}${code ? ` ${code}` : ''}`;
      this.outcomes.set(outcome, (this.outcomes.get(outcome) ?? 0) + 1);
      if (status === 409 && mayRetry)
        this.lost.push({ name: request.name, kind: request.kind, problem: 'a 409 that may be retried' });
    }
  }

  async ask({ patience: _, ...request }) {
    const told = await send(this.gateway, request);
    this.ledger.note(this.gateway, request, told);
    return told;
  }
}
