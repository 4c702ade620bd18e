#!/usr/bin/env node
import { main, terminalIo } from '../dist/main.js';

process.exitCode = await main(process.argv.slice(2), terminalIo());
