import { type DestinationStream, pino } from 'pino';

/** For so long, in milliseconds, lines wait for others: a write for each turn of the event loop is a third of what a request's line costs. */
const MOMENT = 10;

/** Writes the lines of a moment together, and the last ones before the process ends. */
export class LogStream implements DestinationStream {
  private lines = '';

  constructor(private readonly destination: DestinationStream = pino.destination({ sync: true })) {
    process.once('exit', this.flush);
  }

  write(line: string): void {
    if (this.lines === '') setTimeout(this.flush, MOMENT).unref();
    this.lines += line;
  }

  private readonly flush = (): void => {
    const { lines } = this;
    this.lines = '';
    if (lines !== '') this.destination.write(lines);
  };
}
