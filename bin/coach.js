#!/usr/bin/env node
import { terminalIo } from '../dist/io.js';
import { main } from '../dist/main.js';

process.exitCode = await main(process.argv.slice(2), terminalIo());
