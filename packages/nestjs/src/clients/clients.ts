import {
  type Client,
  clientClasses,
  type ClientKind,
  clientKinds,
  type ClientsOptions,
} from './client-kinds.js';

/** The clients of one registration of ImagewireModule. Options that cannot work throw at construction, before the service listens. */
export class Clients {
  private readonly made: ReadonlyMap<ClientKind, Client>;

  constructor(
    options: ClientsOptions,
    private readonly name: string | undefined,
  ) {
    this.made = new Map(
      clientKinds.flatMap((kind) => (options[kind] ? [[kind, new clientClasses[kind](options[kind])]] : [])),
    );
  }

  /** Throws an Error that names the missing option when the client was not set up. */
  get(kind: ClientKind): Client {
    const client = this.made.get(kind);
    if (client) return client;
    const name = this.name === undefined ? '' : `name: '${this.name}', `;
    throw new Error(
      `${clientClasses[kind].name} is injected, but not set up: import ImagewireModule.forRoot({ ${name}${kind}: {} })`,
    );
  }

  /** Closes all of them; calls under way end first. */
  async close(): Promise<void> {
    await Promise.all([...this.made.values()].map((client) => client.close()));
  }
}
