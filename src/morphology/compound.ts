/** Words with hyphens that the dictionary lacks: both parts inflect, or only the last, or only the first. */
import * as G from './grammemes.js';
import { byScore, type ReadingRecord } from './reading.js';
import type { MorphologyRules } from './rules.js';

const SHORT_MARK = 4;
const STAYS = 0.2;
const LETTER = /[a-zа-яё]/;
const SMALL_CYRILLIC = /[а-яё]/;
/** «Ростов-на-Дону» has three; a chain of thousands is no word, and its parts are read one inside another. */
const MOST_PARTS = 8;

/** Reads a part of the compound (cleaned surface with its own capitals). */
export type ReadPart = (part: string) => readonly ReadingRecord[];

export class Compounds {
  private readonly joints: ReadonlySet<string>;
  private readonly particles: ReadonlySet<string>;
  private readonly fixedLeft: ReadonlySet<string>;

  constructor(rules: MorphologyRules) {
    this.joints = new Set(rules.joints);
    this.particles = new Set(rules.particles);
    this.fixedLeft = new Set(rules.fixedLeft);
  }

  /**
   * Readings of a compound; empty if nothing sensible comes out.
   * @param text cleaned surface with at least one hyphen inside
   */
  read(text: string, read: ReadPart): ReadingRecord[] {
    const parts = text.split('-');
    if (parts.length > MOST_PARTS) return [];
    const lower = text.toLowerCase().split('-');
    const last = parts.length - 1;
    // «Комсомольск-на-Амуре»: all after the preposition stays.
    for (let joint = 1; joint < last; joint++) {
      if (!this.joints.has(lower[joint]!)) continue;
      const tail = lower.slice(joint).join('-');
      return read(parts.slice(0, joint).join('-')).map((reading) => appended(reading, tail));
    }
    const leftText = last === 1 ? parts[0]! : parts.slice(0, -1).join('-');
    // «Олимпиаде-2014» inflects before its number, «Ту-154» is a mark.
    if (!LETTER.test(lower[last]!)) {
      return leftText.length <= SHORT_MARK ? [] : read(leftText).map((reading) => appended(reading, parts[last]!));
    }
    if (this.particles.has(lower[last]!)) return [...read(leftText)];
    const leftLower = last === 1 ? lower[0]! : lower.slice(0, -1).join('-');
    const right = read(parts[last]!);
    if (right.length === 0) return [];
    const stays = this.fixedLeft.has(leftLower) || !SMALL_CYRILLIC.test(leftLower);
    return pairs(stays ? [] : read(leftText), right, `${leftLower}-`);
  }
}

function pairs(left: readonly ReadingRecord[], right: readonly ReadingRecord[], prefix: string): ReadingRecord[] {
  const found: ReadingRecord[] = [];
  let any = false;
  for (let i = 0; i < right.length; i++) {
    const reading = right[i]!;
    const partner = partnerOf(left, reading);
    if (partner) any = true;
    found.push(partner ? joined(partner, reading) : prefixed(reading, prefix));
  }
  // If some reading makes both halves agree, a half that stays is the less likely story.
  let total = 0;
  for (const reading of found) {
    if (any && !reading.left) reading.score *= STAYS;
    total += reading.score;
  }
  for (const reading of found) reading.score /= total || 1;
  return found.sort(byScore);
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
  const whole = right.copy();
  whole.left = left;
  whole.known = left.known && right.known;
  whole.spell(`${left.lemma}-${right.lemma}`, right.stem);
  return whole;
}

/** The reading with a part before it that stays; «наи-» and «по-» rows keep their prefix in front of the stem. */
export function prefixed(reading: ReadingRecord, prefix: string): ReadingRecord {
  const whole = reading.copy();
  const { left } = reading;
  if (left) whole.left = prefixed(left, prefix);
  whole.spell(prefix + reading.lemma, left ? reading.stem : prefix + reading.stem);
  return whole;
}

function appended(reading: ReadingRecord, tail: string): ReadingRecord {
  const whole = reading.copy();
  whole.tail = `${reading.tail ?? ''}-${tail}`;
  whole.spell(`${reading.lemma}-${tail}`, reading.stem);
  return whole;
}
