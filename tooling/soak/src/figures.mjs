import { isFailure } from './ledger.mjs';
import { countBy, quantile, slope } from './statistics.mjs';

/** Memory counts from here on, in seconds: a process that has just begun has not yet made the room that it needs. */
export const warmSeconds = ({ minutes }) => Math.min(300, minutes * 20);

/** The figures of a run. */
export function figuresOf({ settings, ledger, gateways, reasking, missing, idleSockets, openSockets }) {
  const { told } = ledger;
  const times = told.filter(({ status }) => status === 200).map(({ milliseconds }) => milliseconds);
  times.sort((one, other) => one - other);
  const memory = gateways.steady.memory.filter(([seconds]) => seconds > warmSeconds(settings));
  const failures = told.filter(isFailure);
  return {
    settings,
    requests: told.length,
    answered: times.length,
    failed: countBy(failures, ({ status, isBroken, code }) =>
      isBroken ? `a stream that breaks off (${code})` : `${status} ${code}`,
    ),
    reasons: countBy(failures, (failure) => ledger.reasonFor(failure) ?? 'UNEXPLAINED'),
    unexplained: ledger.unexplained(),
    cut: told.filter(({ cut }) => cut),
    brokenForNothing: ledger.brokenForNothing(),
    left: told.filter(({ left }) => left).length,
    calls: ledger.calls,
    faults: [...ledger.faults].sort(([, one], [, other]) => other - one),
    kills: gateways.killed.gaps.map(([killed, ready]) => ready - killed),
    twice: ledger.chargedTwice(),
    missing,
    lost: reasking.lost,
    repeated: reasking.repeated,
    outcomes: [...reasking.outcomes],
    memory,
    slope: slope(memory) * 3600,
    // The first half holds the warm-up, in which every process grows.
    lateSlope: slope(memory.slice(Math.floor(memory.length / 2))) * 3600,
    half: halves(memory),
    kept: gateways.steady.kept,
    p50: quantile(times, 0.5),
    p99: quantile(times, 0.99),
    idleSockets,
    openSockets,
    stalls: Object.values(gateways).flatMap(({ stalls }) => stalls.map(([from, until]) => until - from)),
    kinds: countBy(told, ({ kind }) => kind),
  };
}

/** The mean of the first and of the second half of a series. */
function halves(series) {
  const middle = Math.ceil(series.length / 2);
  const mean = (part) => part.reduce((sum, [, value]) => sum + value, 0) / part.length;
  return [mean(series.slice(0, middle)), mean(series.slice(middle))];
}
