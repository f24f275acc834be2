/** JUnit XML for CI servers: one test case an article; known differences are its output, not failures. */
import { describe } from './describe.js';
import type { Reporter } from './types.js';

interface Case {
  readonly name: string;
  readonly failures: readonly string[];
  readonly output: readonly string[];
}

export const junit: Reporter = (result) => {
  const cases: Case[] = result.articles.map(({ path, fresh, gone, known }) => ({
    name: path,
    failures: [
      ...fresh.map((difference) => `${difference.kind ?? 'document'} ${difference.type}: ${describe(difference)}`),
      ...gone.map((key) => `known difference has gone: ${key}`),
    ],
    output: known.map((difference) => `known: ${difference.key}`),
  }));
  const obsolete = [...result.orphans.map((file) => `${file}: its article is not there`), ...result.strangers];
  if (obsolete.length > 0) cases.push({ name: 'obsolete', failures: obsolete, output: [] });
  if (result.errors.length > 0) cases.push({ name: 'errors', failures: result.errors, output: [] });
  const failures = cases.filter((one) => one.failures.length > 0).length;
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites tests="${cases.length}" failures="${failures}">`,
    `  <testsuite name="svodka check" tests="${cases.length}" failures="${failures}">`,
    ...cases.flatMap(caseLines),
    '  </testsuite>',
    '</testsuites>',
  ];
  return `${lines.join('\n')}\n`;
};

function caseLines({ name, failures, output }: Case): string[] {
  const head = `    <testcase classname="svodka.check" name="${xml(name)}"`;
  if (failures.length === 0 && output.length === 0) return [`${head}/>`];
  const lines = [`${head}>`];
  if (failures.length > 0) {
    const message = failures.length === 1 ? failures[0]! : `${failures.length} differences`;
    lines.push(`      <failure message="${xml(message)}">${xml(failures.join('\n'))}</failure>`);
  }
  if (output.length > 0) lines.push(`      <system-out>${xml(output.join('\n'))}</system-out>`);
  return [...lines, '    </testcase>'];
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** XML 1.0 has no way to write most control characters. */
function xml(text: string): string {
  return text
    .replace(/[&<>"]/g, (char) => ENTITIES[char]!)
    .replace(/(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '\ufffd');
}
