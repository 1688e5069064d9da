import { createServer } from 'node:http';

const mediaTypes = { json: 'application/json', html: 'text/html', txt: 'text/plain' };

/** A local server that answers every request with the message that was put in last. */
export class ReplayServer {
  #answer = { status: 200, type: 'application/json', body: '{}' };
  #server = createServer((request, response) => {
    const { status, type, body } = this.#answer;
    request.resume().once('end', () => response.writeHead(status, { 'content-type': type }).end(body));
  });

  async listen() {
    await new Promise((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return this;
  }

  get url() {
    return `http://127.0.0.1:${this.#server.address().port}`;
  }

  /** A failure that was recorded without its status is played as a 400. */
  play({ direction, status, file }, body) {
    const type = mediaTypes[file.split('.').at(-1)] ?? 'text/plain';
    this.#answer = { status: status ?? (direction === 'error' ? 400 : 200), type, body };
  }

  close() {
    this.#server.closeAllConnections();
    return new Promise((resolve) => this.#server.close(resolve));
  }
}
