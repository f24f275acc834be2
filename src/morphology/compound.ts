/** Words with hyphens that the dictionary lacks: both parts inflect, or only the last, or only the first. */
import * as G from './grammemes.js';
import { byScore, type ReadingRecord } from './reading.js';
import type { MorphologyRules } from './rules.js';

const SHORT_MARK = 4;
const STAYS = 0.2;
/** «Ростов-на-Дону» has three; a chain of thousands is no word, and its parts are read one inside another. */
const MOST_PARTS = 8;

/** Reads a part of the compound (cleaned surface with its own capitals). */
export type ReadPart = (part: string) => readonly ReadingRecord[];

/**
 * Readings of a compound; empty if nothing sensible comes out.
 * @param text cleaned surface with at least one hyphen inside
 */
export function readCompound(text: string, rules: MorphologyRules, read: ReadPart): ReadingRecord[] {
  const parts = text.split('-');
  if (parts.length > MOST_PARTS) return [];
  const lower = parts.map((part) => part.toLowerCase());
  const last = parts.at(-1) ?? '';
  // «Комсомольск-на-Амуре»: all after the preposition stays.
  const joint = lower.findIndex((part, i) => i > 0 && i < parts.length - 1 && rules.joints.includes(part));
  if (joint > 0) {
    const tail = lower.slice(joint).join('-');
    return read(parts.slice(0, joint).join('-')).map((reading) => appended(reading, tail));
  }
  // «Олимпиаде-2014» inflects before its number, «Ту-154» is a mark.
  if (!/[a-zа-яё]/.test(last.toLowerCase())) {
    const name = parts.slice(0, -1).join('-');
    return name.length <= SHORT_MARK ? [] : read(name).map((reading) => appended(reading, last));
  }
  if (rules.particles.includes(lower.at(-1) ?? '')) return [...read(parts.slice(0, -1).join('-'))];
  const leftText = parts.slice(0, -1).join('-');
  const leftLower = lower.slice(0, -1).join('-');
  const right = read(last);
  if (right.length === 0) return [];
  const stays = rules.fixedLeft.includes(leftLower) || !/[а-яё]/.test(leftLower);
  const left = stays ? [] : read(leftText);
  const pairs: ReadingRecord[] = [];
  let any = false;
  for (let i = 0; i < right.length; i++) {
    const reading = right[i]!;
    const partner = partnerOf(left, reading);
    if (partner) any = true;
    pairs.push(partner ? joined(partner, reading) : prefixed(reading, `${leftLower}-`));
  }
  // If some reading makes both halves agree, a half that stays is the less likely story.
  let total = 0;
  for (const reading of pairs) {
    if (any && !reading.left) reading.score *= STAYS;
    total += reading.score;
  }
  for (const reading of pairs) reading.score /= total || 1;
  return pairs.sort(byScore);
}

function partnerOf(left: readonly ReadingRecord[], reading: ReadingRecord): ReadingRecord | null {
  for (let i = 0; i < left.length; i++) if (inflectsWith(left[i]!, reading)) return left[i]!;
  return null;
}

function inflectsWith(left: ReadingRecord, right: ReadingRecord): boolean {
  if ((left.extra & G.FIXD) !== 0 || left.paradigm < 0) return false;
  const shared = left.grammar & right.grammar;
  if ((shared & (G.NOUN | G.ADJF)) === 0 || (shared & G.CASE_MASK) === 0 || (shared & G.NUMBER_MASK) === 0)
    return false;
  return (right.grammar & G.NOUN) !== 0 || (shared & G.GENDER_MASK) !== 0 || (shared & G.PLUR) !== 0;
}

function joined(left: ReadingRecord, right: ReadingRecord): ReadingRecord {
  return right.with({ left, lemma: `${left.lemma}-${right.lemma}`, known: left.known && right.known });
}

/** The reading with a part before it that stays; «наи-» and «по-» rows keep their prefix in front of the stem. */
export function prefixed(reading: ReadingRecord, prefix: string): ReadingRecord {
  const lemma = prefix + reading.lemma;
  if (reading.left) return reading.with({ left: prefixed(reading.left, prefix), lemma });
  return reading.with({ stem: prefix + reading.stem, lemma });
}

function appended(reading: ReadingRecord, tail: string): ReadingRecord {
  const before = reading.tail ?? '';
  return reading.with({ tail: `${before}-${tail}`, lemma: `${reading.lemma}-${tail}` });
}
