/** An explanation for a person at a terminal. */
import type { Mention } from '../record/types.js';
import type { Paint } from './paint.js';
import type { ExplainedMention, Explanation, Loss, WhyNot } from './types.js';
import { visible } from './visible.js';
import { type Stretch, wrap, wrapStretches } from './wrap.js';

export interface Layout {
  readonly paint: Paint;
  /** Columns. */
  readonly width: number;
}

const LABEL = 12;

/** The text with its marks, then each mention; for one place, the place, its mentions, and what nearly was there. */
export function render(explanation: Explanation, text: string, { paint, width }: Layout): string {
  const { published, dictionary, mentions, focus } = explanation;
  const lines: string[] = [];
  const add = (label: string, body: string): void => {
    const indent = ' '.repeat(LABEL + 2);
    lines.push(`  ${paint.faint(label.padEnd(LABEL))}${wrap(visible(body), width, indent)}`);
  };
  const head = `published ${published ?? 'unknown: give --published DATE to resolve "last year" and the like'}; dictionaries ${dictionary}`;
  lines.push(paint.faint(wrap(head, width, '')), '');
  if (focus === null)
    lines.push(
      marked(
        text,
        mentions.map(({ mention }) => mention),
        { paint, width },
      ).trimEnd(),
      '',
    );
  for (const one of mentions) mention(one, add, lines, paint);
  if (focus !== null) whyNot(focus, mentions.length, add, lines, paint);
  else if (mentions.length === 0) lines.push('Nothing was found. Ask about one place with --phrase or --at.', '');
  return `${lines.join('\n').trimEnd()}\n`;
}

type Add = (label: string, body: string) => void;

function mention(one: ExplainedMention, add: Add, lines: string[], paint: Paint): void {
  const { kind, text, start, end } = one.mention;
  lines.push(`${paint.kind(kind, kind)} ${paint.strong(`"${visible(text)}"`)} ${paint.faint(`${start}–${end}`)}`);
  add('rule', `${one.mention.rule}${one.rule ? ` at ${one.rule.at}` : ''}`);
  if (one.rule) for (const pattern of one.rule.patterns) add('', pattern);
  if (one.mention.entry !== undefined) add('entry', one.mention.entry);
  list(
    'words',
    one.words.map((w) => `"${w.text}" #${w.tag} at ${w.at}`),
    add,
  );
  list('value', one.steps, add);
  list('confidence', one.confidence, add);
  list(
    'won over',
    one.won.map(({ loser, why }) => `${loser.kind} "${loser.text}" (${loser.rule}): ${why}`),
    add,
  );
  lines.push('');
}

function whyNot(focus: WhyNot, found: number, add: Add, lines: string[], paint: Paint): void {
  lines.push(paint.strong(`why not something else at "${visible(focus.text)}" ${focus.span.join('–')}`));
  if (found === 0) add('found', 'nothing here');
  list(
    'read as',
    focus.tokens.map((t) => `"${t.text}" ${[...t.readings, t.classes.join(' ')].filter(Boolean).join('; ')}`),
    add,
  );
  list('lost', focus.lost.map(lossLine), add);
  list(
    'turned down',
    focus.refused.map((r) => `${r.rule} at "${r.text}": ${r.reason}`),
    add,
  );
  list(
    'near',
    focus.near.map((n) => `${n.rule} (${n.at}) took "${n.matched}": ${n.reason}`),
    add,
  );
  list(
    'names',
    focus.names.map((n) => `${n.kind} ${n.name} (${n.at}): ${n.reason}`),
    add,
  );
  lines.push('');
}

function lossLine({ loser, winner, why }: Loss): string {
  return `${loser.kind} "${loser.text}" (${loser.rule}) to ${winner.kind} "${winner.text}" (${winner.rule}): ${why}`;
}

function list(label: string, items: readonly string[], add: Add): void {
  items.forEach((item, i) => {
    add(i === 0 ? label : '', item);
  });
}

/** The text with every mention marked. */
function marked(text: string, mentions: readonly Mention[], { paint, width }: Layout): string {
  const stretches: Stretch[] = [];
  let at = 0;
  const plain = (to: number): void => {
    if (to > at) stretches.push({ text: visible(text.slice(at, to)), open: '', close: '', marksHaveWidth: false });
    at = Math.max(at, to);
  };
  for (const { kind, start, end } of mentions) {
    // mentions of one kind never overlap; those inside another's tail are listed below the text
    if (start < at) continue;
    plain(start);
    const [open, close] = paint.mark(kind);
    stretches.push({ text: visible(text.slice(start, end)), open, close, marksHaveWidth: !paint.colour });
    at = end;
  }
  plain(text.length);
  return wrapStretches(stretches, width);
}
