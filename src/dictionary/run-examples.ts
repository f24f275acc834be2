/** Runs dictionary examples against an extractor and says in one line what is wrong. */
import type { Extraction, Mention } from '../record/types.js';
import type { DictionaryExample } from './examples.js';

export type Extract = (text: string, published: string | null) => Extraction;

/** Null if the example holds, else what was expected and what came. */
export function checkExample(example: DictionaryExample, extract: Extract): string | null {
  const mentions = extract(example.text, example.published).mentions.filter((m) => m.kind === example.kind);
  const found = mentions.map((m) => `[${m.text}] ${m.rule}`).join(', ') || `no ${example.kind}`;
  if (!example.must) {
    if (example.spans.length === 0) return mentions.length === 0 ? null : `must not match, found ${found}`;
    const wrong = example.spans.find((span) => mentions.some((m) => equal(m, span)));
    return wrong ? `must not match [${example.text.slice(...wrong)}], found ${found}` : null;
  }
  for (const span of example.spans) {
    const mention = mentions.find((m) => equal(m, span));
    if (!mention) return `must match [${example.text.slice(...span)}], found ${found}`;
    if (span !== example.spans[0]) continue;
    const fields = new Map<string, unknown>(Object.entries(mention));
    for (const [field, wanted] of Object.entries(example.fields)) {
      const got = fields.get(field) ?? null;
      if (JSON.stringify(got) !== JSON.stringify(wanted)) {
        return `[${mention.text}] ${field}: expected ${JSON.stringify(wanted)}, found ${JSON.stringify(got)}`;
      }
    }
  }
  return null;
}

function equal(mention: Mention, span: readonly [number, number]): boolean {
  return mention.start === span[0] && mention.end === span[1];
}
