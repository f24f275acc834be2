#!/usr/bin/env node
// Node 22 and later keep the compiled code between runs.
const { enableCompileCache } = process.getBuiltinModule?.('node:module') ?? {};
enableCompileCache?.();
import('../dist/cli/main.js').then(({ main }) => main(process.argv));
