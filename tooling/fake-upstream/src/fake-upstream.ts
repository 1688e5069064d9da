import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

import { answer, endSocket } from './answer.js';
import { type Behaviour, isChargedStatus, type Manner, ordinary } from './behaviour.js';
import { control } from './control.js';
import { Ledger } from './ledger.js';
import { readWhole, type RecordedRequest, recordOf } from './recorded-request.js';

/** A server that does what its schedule says, one behaviour a request, then answers with a picture. */
export class FakeUpstream {
  /** Every request whose headers came, in order. */
  readonly requests: RecordedRequest[] = [];
  private readonly schedule: Behaviour[] = [];
  private readonly sockets = new Map<Socket, number>();
  private connections = 0;
  private readonly ledger = new Ledger();
  private manner: Manner = {};
  private readonly server: Server;

  constructor() {
    // Silence is one of the things to be played: no limit of the server's own.
    this.server = createServer({ requestTimeout: 0, headersTimeout: 0, keepAliveTimeout: 60_000 });
    this.server.on('connection', (socket) => {
      this.connected(socket);
    });
    this.server.on('request', (request, response) => {
      void this.received(request, response);
    });
  }

  /** Listens on 127.0.0.1; 0 takes any free port. */
  async listen(port = 0): Promise<this> {
    await new Promise<void>((resolve, reject) => {
      this.server.once('error', reject).listen(port, '127.0.0.1', resolve);
    });
    return this;
  }

  /** Where it listens, without a slash at the end. */
  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** How many requests it would have charged. */
  get charges(): number {
    return this.ledger.charges;
  }

  /** How many sockets are open. */
  get openSockets(): number {
    return this.sockets.size;
  }

  /** What the next requests meet, in order. */
  play(...behaviours: readonly Behaviour[]): void {
    this.schedule.push(...behaviours);
  }

  /** How it treats every request from now on. */
  behave(manner: Manner): void {
    this.manner = manner;
  }

  /** Forgets schedule, manner, requests and charges, and breaks every connection. */
  reset(): void {
    this.schedule.length = 0;
    this.requests.length = 0;
    this.manner = {};
    this.ledger.clear();
    this.breakConnections();
  }

  /** Closes every socket, those that are kept for later among them. */
  breakConnections(): void {
    for (const socket of this.sockets.keys()) socket.destroy();
  }

  /** Breaks every connection and stops. */
  async close(): Promise<void> {
    this.breakConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private connected(socket: Socket): void {
    this.connections += 1;
    this.sockets.set(socket, this.connections);
    socket.on('error', () => undefined);
    socket.on('close', () => this.sockets.delete(socket));
  }

  private async received(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.url?.startsWith('/_control/')) {
      await control(this, request, response);
      return;
    }
    const behaviour = this.schedule.shift() ?? ordinary;
    const record = recordOf(request, behaviour, this.sockets.get(request.socket) ?? 0);
    this.requests.push(record);
    response.once('close', () => {
      record.closedEarly = !response.writableFinished;
    });
    if ('at' in behaviour && behaviour.at === 'headers') {
      endSocket(request.socket, behaviour.do);
      return;
    }
    if (!(await readWhole(request, record))) return;
    this.charge(behaviour, record);
    if (behaviour.do === 'answer') await answer(response, behaviour, this.promise());
    else if (behaviour.do === 'raw')
      request.socket.write(behaviour.text, () => {
        endSocket(request.socket, behaviour.then ?? 'close');
      });
    else endSocket(request.socket, behaviour.do);
  }

  private promise(): Record<string, string> {
    return this.manner.honoursIdempotency ? { 'x-imagewire-idempotency': '1' } : {};
  }

  private charge(behaviour: Behaviour, record: RecordedRequest): void {
    const byStatus =
      behaviour.do !== 'answer' || isChargedStatus(behaviour.status ?? 200, behaviour.headers ?? {});
    const charged = 'charges' in behaviour ? behaviour.charges : byStatus;
    if (!charged) return;
    record.charged = this.ledger.charge(
      this.manner.honoursIdempotency ? record.headers['idempotency-key'] : undefined,
    );
  }
}
