// Gateways are started and pictures drawn, on machines that may be busy with other suites.
module.exports = { ...require('@imagewire/jest-config/esm'), testTimeout: 60_000 };
