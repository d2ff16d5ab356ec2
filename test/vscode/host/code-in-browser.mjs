#!/usr/bin/env node
// Takes the switches of VS Code's own executable, so that runTests of @vscode/test-electron can start it.
import { register } from 'tsx/esm/api';

register();
const { main } = await import('./code-in-browser.mts');
process.exit(await main(process.argv.slice(2)));
