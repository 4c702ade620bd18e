#!/usr/bin/env node
let launch;
try {
  launch = require('../dist/launch.cjs');
} catch (error) {
  if (error.code !== 'MODULE_NOT_FOUND') throw error;
  console.error('coach: it is not built yet.\n  Run npm ci, or npm run build, in its folder.');
  process.exit(2);
}
const { main, terminalIo } = launch('./main.cjs');
main(process.argv.slice(2), terminalIo()).then((code) => {
  process.exitCode = code;
});
