/** How many bytes are gathered before they are written: one write for each chunk of the wire would cost more than all the rest. */
export const BLOCK = 327_680;

/** So many blocks are kept for the next pictures: the memory of new ones is slow to come by, and slow to go. */
const MOST_SPARE = 16;

const spare: Buffer[] = [];

/** A block to fill. It holds what was in it before. */
export const takeBlock = (): Buffer => spare.pop() ?? Buffer.allocUnsafeSlow(BLOCK);

/** Gives a block back that nobody looks at any more. */
export function giveBack(block: Buffer | undefined): void {
  if (block !== undefined && spare.length < MOST_SPARE) spare.push(block);
}
