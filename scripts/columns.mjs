// Writes docs/columns.md from the table of columns in the code. Run after a build: node scripts/columns.mjs
import { writeFileSync } from 'node:fs';
import { columnsPage } from '../dist/output/columns-page.js';

writeFileSync(new URL('../docs/columns.md', import.meta.url), columnsPage());
