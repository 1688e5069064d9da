const { mkdirSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');

/** Leaves a suite's counts in test-results/, where `npm test` adds them up; turbo restores the file with a cached run. */
module.exports = class ResultsReporter {
  constructor(globalConfig) {
    this.folder = join(globalConfig.rootDir, 'test-results');
  }

  onRunComplete(_contexts, results) {
    const name = process.env.IMAGEWIRE_SUITE ?? 'test';
    mkdirSync(this.folder, { recursive: true });
    const counts = {
      passed: results.numPassedTests,
      // A file that did not load has no test of its own, yet must never count as nothing.
      failed: results.numFailedTests + results.numRuntimeErrorTestSuites,
      skipped: results.numPendingTests + results.numTodoTests,
    };
    writeFileSync(join(this.folder, `${name}.json`), `${JSON.stringify(counts)}\n`);
  }
};
