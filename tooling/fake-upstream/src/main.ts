#!/usr/bin/env node
import { FakeUpstream } from './fake-upstream.js';

/** Serves on the port given as the only argument, or on any; prints the address as its one line. */
async function main(): Promise<void> {
  const upstream = await new FakeUpstream().listen(Number(process.argv[2] ?? 0));
  console.log(upstream.url);
}

void main();
