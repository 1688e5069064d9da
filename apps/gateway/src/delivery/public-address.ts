/** What links to this gateway begin with: what the configuration says, else the address it listens on. */
export class PublicAddress {
  constructor(private readonly configured: string | undefined) {}

  private listening = '';

  /** Told once the port is known. */
  listensOn(url: string): void {
    this.listening = url;
  }

  /** The beginning of every link, without a slash at the end. */
  get url(): string {
    return this.configured ?? this.listening;
  }
}
