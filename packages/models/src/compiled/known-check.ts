import { type KnownRule, knownRules, type ValueCheck } from './known-rules.js';

/** The direct check of a common rule on one field. */
export interface KnownCheck extends Pick<KnownRule, 'type' | 'isType'> {
  readonly check: ValueCheck;
}

/** What a rule on a field can be asked, whoever wrote it. */
export interface HeldRule {
  readonly name: string | undefined;
  readonly constraints: readonly unknown[];
  readonly defaultMessage: () => string;
  readonly check: ValueCheck;
}

/**
 * The direct check of a common rule; undefined for every other rule. A rule of a user's own may bear the same name, so the name
 * alone says nothing: its default message and its verdict on each probe must be the common rule's too.
 */
export function knownCheck(rule: HeldRule): KnownCheck | undefined {
  const known = knownRules.get(rule.name ?? '');
  if (!known || !saysOneOf(known.messages, rule)) return undefined;
  const check = known.check(rule.constraints);
  const alike = [...probes, ...rule.constraints.flat()].every(
    (probe) => verdict(check, probe) === verdict(rule.check, probe),
  );
  return alike ? { ...known, check } : undefined;
}

function saysOneOf(messages: readonly string[], { defaultMessage }: HeldRule): boolean {
  try {
    const said = defaultMessage();
    return messages.some((message) => said.endsWith(` ${message}`));
  } catch {
    // A message that needs a refused value is no common rule's.
    return false;
  }
}

/** class-validator's own isNumber throws for 1e-7 when it counts decimal places. */
function verdict(check: ValueCheck, probe: unknown): boolean | 'throws' {
  try {
    return check(probe);
  } catch {
    return 'throws';
  }
}

const probes: readonly unknown[] = [
  ...[
    undefined,
    null,
    true,
    false,
    new Boolean(true),
    new String('text'),
    new Number(1),
    Symbol.iterator,
    1n,
  ],
  ...['', ' ', 'text', '1', 'true', 'é\u{1f431}', 'https://pictures.example/1.png', 'x'.repeat(5000)],
  ...['<b>text</b>', "'; --", '\0\n', '\ud800'],
  ...[0, -0, 1, -1, 0.5, -2.25, 1e-7, 1e21, 2 ** 31, 2 ** 53, NaN, Infinity, -Infinity],
  ...[
    [],
    [null],
    [[]],
    ['text'],
    [{}],
    {},
    { a: 1 },
    Object.create(null) as unknown,
    new Date(0),
    new Map(),
    new Set(),
  ],
  () => undefined,
];
