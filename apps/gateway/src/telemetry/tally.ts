import type { Counter, CounterConfiguration, Gauge, LabelValues } from 'prom-client';

/** A metric of prom-client that counts. */
type CountingMetric = new <Label extends string>(
  configuration: CounterConfiguration<Label> & { collect(this: Counter<Label> | Gauge<Label>): void },
) => object;

/**
 * Numbers by one thing or by two, kept plain until they are read: prom-client makes a text of the labels for each single change and
 * looks for it among all that it has, which costs several times what is counted here.
 */
export class Tally<First, Second = undefined> {
  private readonly rows = new Map<First, Map<Second | undefined, number>>();

  /** Counts as a metric of prom-client's, which gets the numbers whenever it is read, under the labels of what they are by. */
  constructor(
    Metric: CountingMetric,
    configuration: CounterConfiguration<string>,
    labelsOf: (first: First, second: Second) => LabelValues<string>,
  ) {
    const { rows } = this;
    new Metric({
      ...configuration,
      collect() {
        this.reset();
        for (const [first, row] of rows)
          for (const [second, value] of row) this.inc(labelsOf(first, second as Second), value);
      },
    });
  }

  /** Adds to a number, which was 0 at first. */
  add(amount: number, first: First, second?: Second): void {
    const row = this.rows.get(first) ?? this.begin(first);
    row.set(second, (row.get(second) ?? 0) + amount);
  }

  private begin(first: First): Map<Second | undefined, number> {
    const row = new Map<Second | undefined, number>();
    this.rows.set(first, row);
    return row;
  }
}
