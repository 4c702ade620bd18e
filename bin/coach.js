#!/usr/bin/env node
const { main, terminalIo } = await import('../dist/main.js').catch((error) => {
  if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
  console.error('coach: it is not built yet.\n  Run npm ci, or npm run build, in its folder.');
  process.exit(2);
});

process.exitCode = await main(process.argv.slice(2), terminalIo());
