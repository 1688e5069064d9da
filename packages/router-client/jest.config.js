module.exports = require('@imagewire/jest-config');
