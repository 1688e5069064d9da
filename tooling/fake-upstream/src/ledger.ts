/** What a server would have charged: every request, or every idempotency key once. */
export class Ledger {
  private readonly keys = new Set<string>();
  private count = 0;

  /** The sum so far. */
  get charges(): number {
    return this.count;
  }

  /** Charges a request, unless its key was charged before. Tells whether it did. */
  charge(key: string | undefined): boolean {
    if (key !== undefined && this.keys.has(key)) return false;
    if (key !== undefined) this.keys.add(key);
    this.count += 1;
    return true;
  }

  /** Forgets all. */
  clear(): void {
    this.keys.clear();
    this.count = 0;
  }
}
