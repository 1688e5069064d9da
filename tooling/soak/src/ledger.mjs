import { faultIn } from './faults.mjs';

const nameIn = /soak-\d{6}|shared \d\d/;
/** How long an upstream that failed too often is left alone, and a little more for the calls that were under way. */
const BREAK_MILLISECONDS = 35_000;

/** What the upstream was sent for each request, and what its clients were told. */
export class Ledger {
  /** By the request's name: what the upstream did with each call. */
  met = new Map();
  /** Everything that a client was told. */
  told = [];
  faults = new Map();
  /** When each fault was played, in Unix milliseconds. */
  faultTimes = [];
  calls = 0;

  /** Takes over what the upstream has recorded since. */
  read(upstream) {
    const whole = upstream.requests.filter(({ complete }) => complete);
    const waiting = upstream.requests.filter(({ complete, closedEarly }) => !complete && !closedEarly);
    upstream.requests.splice(0, upstream.requests.length, ...waiting);
    for (const { body, behaviour, charged } of whole) {
      const name = nameIn.exec(body.toString('latin1'))?.[0] ?? 'nameless';
      const fault = faultIn(behaviour);
      this.calls += 1;
      if (fault) {
        this.faults.set(fault, (this.faults.get(fault) ?? 0) + 1);
        this.faultTimes.push(Date.now());
      }
      this.met.set(name, [...(this.met.get(name) ?? []), { status: behaviour.status, fault, charged }]);
    }
  }

  note(gateway, request, told) {
    const { name, kind, key, onCodes, isShared } = request;
    this.told.push({ gateway, name, kind, key, onCodes, isShared, at: Date.now(), ...told });
  }

  /** Failures that no injected fault explains. */
  unexplained() {
    return this.told.filter((told) => isFailure(told) && this.reasonFor(told) === undefined);
  }

  /** Connections that broke though the upstream kept its own and nobody killed the gateway. */
  brokenForNothing() {
    const isKilled = ({ gateway, at }) =>
      gateway.gaps.some(([killed, ready]) => at >= killed && at <= ready + 1000);
    return this.told.filter((told) => told.cut && !isKilled(told) && !this.reasonFor(told));
  }

  reasonFor({ name, kind, at, attempts, status, code, gateway, milliseconds = 0 }) {
    const fault = (this.met.get(name) ?? []).map((call) => call.fault).find(Boolean);
    if (fault) return fault;
    if (kind === 'no upstream there' && status === 503) return 'nothing listens there';
    if (status === 409 && code === 'outcome_unknown') return 'a kill';
    const before = this.faultTimes.filter((time) => time <= at + 1000 && time > at - BREAK_MILLISECONDS);
    const isKeptBack = attempts?.includes('failure=never-sent') && before.length >= 5;
    if (isKeptBack) return 'an upstream that failed too often';
    const isStalled = gateway.stalls.some(([from, until]) => from <= at && until >= at - milliseconds);
    return isStalled ? 'a machine that stood still' : undefined;
  }

  /** Requests that were charged more often than once, where their own on_codes did not ask for it. */
  chargedTwice() {
    const asked = new Map(this.told.filter(({ isShared }) => !isShared).map((told) => [told.name, told]));
    return [...this.met].flatMap(([name, calls]) => {
      const request = asked.get(name);
      const unasked = calls.filter(({ charged, status }) => charged && !request?.onCodes.includes(status));
      return request && unasked.length > 1 ? [{ name, kind: request.kind, calls }] : [];
    });
  }

  /** Answers that were told and are not on record, of one gateway. */
  missing(gateway, records) {
    return this.told.filter(
      (told) =>
        told.gateway === gateway && told.status === 200 && records.get(told.id) !== 200 && !told.isBroken,
    );
  }
}

export const isFailure = ({ status, isBroken }) => status >= 400 || isBroken === true;
