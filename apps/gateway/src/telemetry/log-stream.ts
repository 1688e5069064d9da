import { type DestinationStream, pino } from 'pino';

/** Writes the lines of one turn of the event loop together, and the last ones before the process ends. */
export class LogStream implements DestinationStream {
  private lines = '';

  constructor(private readonly destination: DestinationStream = pino.destination({ sync: true })) {
    process.once('exit', this.flush);
  }

  write(line: string): void {
    if (this.lines === '') setImmediate(this.flush);
    this.lines += line;
  }

  private readonly flush = (): void => {
    const { lines } = this;
    this.lines = '';
    if (lines !== '') this.destination.write(lines);
  };
}
