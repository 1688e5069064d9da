import { openDoor } from '#door';
import { checkOptionNames } from '@imagewire/models';

import { type Address, readAddress } from './address.js';
import { type Door, DOOR_OPTIONS, type DoorOptions } from './door/door.js';
import type { HttpHeaders } from './http-message.js';

/** The answer header by which a server promises that a repeated idempotency key is never charged twice. */
export const IDEMPOTENCY_PROMISE = 'x-imagewire-idempotency';

/** What calls share: sockets that are kept, and what is known of the servers at their ends. */
export class Connection {
  /** The way out. @internal */
  readonly door: Door;
  private readonly promisingOrigins = new Set<string>();
  // A client asks the same address again and again, and taking it apart is slow.
  private last?: { readonly url: string; readonly address: Address };
  private closing?: Promise<void>;

  /** Throws a RequestOptionsError for an option that does not exist. */
  constructor(options: DoorOptions = {}) {
    checkOptionNames(options, DOOR_OPTIONS, 'a connection');
    this.door = openDoor(options);
  }

  /** The address of a request. Throws a RequestOptionsError for anything but a whole http or https address. @internal */
  addressOf(url: string): Address {
    if (this.last?.url !== url) this.last = { url, address: readAddress(url) };
    return this.last.address;
  }

  /** Keeps in mind that this server honours idempotency keys, where the answer says so. @internal */
  noteAnswer(url: string, headers: HttpHeaders): void {
    if (headers[IDEMPOTENCY_PROMISE] === '1') this.promisingOrigins.add(this.addressOf(url).origin);
  }

  /** Whether this server has said that it honours idempotency keys. @internal */
  honoursIdempotency(url: string): boolean {
    return this.promisingOrigins.has(this.addressOf(url).origin);
  }

  /** Whether nothing can be sent through it any more. @internal */
  get closed(): boolean {
    return this.closing !== undefined;
  }

  /** Closes idle sockets at once and the others as their calls end; resolves when all are closed. A dispatcher of the caller's stays open. */
  close(): Promise<void> {
    return (this.closing ??= this.door.close());
  }
}
