/** What the code imports at run time is what an installation brings along. */
import { readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { expect, it } from 'vitest';

const ROOT = new URL('../', import.meta.url);
const { dependencies }: { dependencies: Record<string, string> } = JSON.parse(
  readFileSync(new URL('package.json', ROOT), 'utf8'),
);

/** `from 'x'`, `import 'x'`, `import('x')`, `require('x')`; not types, which are gone at run time. */
const IMPORT =
  /(?<types>\bimport\s+type\b[^;'"]*from\s*|\btypeof\s+import\(|:\s*import\()?(?:\bfrom\s*|\bimport\s*\(?\s*|\brequire\(|\)\(\s*)?'(?<name>[^'\n]+)'/gu;

function packagesOf(source: string): string[] {
  const names: string[] = [];
  for (const { 0: whole, groups } of source.matchAll(IMPORT)) {
    const name = groups?.name ?? '';
    if (groups?.types !== undefined || !/^(?:from|import|require|\)\()/u.test(whole)) continue;
    if (!/^@?[a-z]/u.test(name) || isBuiltin(name)) continue;
    names.push(
      name
        .split('/')
        .slice(0, name.startsWith('@') ? 2 : 1)
        .join('/'),
    );
  }
  return names;
}

const files = readdirSync(new URL('src/', ROOT), { recursive: true, encoding: 'utf8' }).filter(
  (path) => path.endsWith('.ts') && !path.startsWith('report/client/'),
);

it('finds imports of every form', () => {
  const source = [
    `import { a } from 'one';`,
    `import type { b } from 'two';`,
    `const c = await import('three/deep');`,
    `createRequire(import.meta.url)('@four/x/y');`,
    `require('five') as typeof import('six');`,
    `import { join } from 'node:path';`,
  ].join('\n');
  expect(packagesOf(source)).toEqual(['one', 'three', '@four/x', 'five']);
});

it('every package that src imports is a dependency, and every dependency is used', () => {
  const used = new Set(files.flatMap((path) => packagesOf(readFileSync(new URL(`src/${path}`, ROOT), 'utf8'))));
  expect([...used].filter((name) => !(name in dependencies))).toEqual([]);
  expect(Object.keys(dependencies).filter((name) => !used.has(name))).toEqual([]);
});
