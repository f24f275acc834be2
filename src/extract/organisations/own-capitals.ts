/** «правительство России», «Государственная Дума»: the first letters of a listed name as the text has them. */
import { classMark } from '../../match/marks.js';
import { charClass, isLetter } from '../../text/characters.js';
import * as S from '../../text/shape.js';
import { isCapital, opensSentence } from '../phrases/index.js';
import type { Scene } from './scene.js';

const HEAD = classMark('OrganisationHead');
/** Words of one number that remembers which of them change. */
const MOST_WORDS = 30;

/** A normal form by its words, and its spellings that texts have asked for. */
export class Spelling {
  /** Where words begin, and which of them begin with a letter. */
  private readonly starts: number[] = [0];
  private readonly letters: boolean[];
  /** Bit set of the words whose first letter changes -> the name. */
  private readonly known = new Map<number, string>();

  constructor(private readonly normal: string) {
    for (let at = normal.indexOf(' '); at >= 0; at = normal.indexOf(' ', at + 1)) this.starts.push(at + 1);
    this.letters = normal.split(' ').map((word) => isLetter(charClass(word.charCodeAt(0))));
  }

  /** The name as it stands over tokens first…last. */
  in(scene: Scene, first: number, last: number): string {
    const { tokens } = scene;
    const { normal, starts, letters } = this;
    // quotes are no words of the normal form: «театр „Современник“»
    let count = 0;
    for (let i = first; i <= last; i++) if ((tokens.shape[i]! & S.QUOTE) === 0) count++;
    if (starts.length < count || count > MOST_WORDS) return normal;
    let changed = 0;
    for (let i = first; i <= last; i++) {
      const shape = tokens.shape[i]!;
      const word = i - first;
      if ((shape & S.WORD) === 0 || !letters[word]) break;
      if ((shape & S.UPPER) !== 0) continue;
      // a capital at the start of a sentence says nothing: "Правительство Бурятии"
      const opens = isCapital(tokens, i) && opensSentence(tokens, i);
      if (opens && (last === first || count <= last - first || !isBodyWord(scene, i))) continue;
      const letter = normal.charAt(starts[word]!);
      const wanted = isCapital(tokens, i) && !opens ? letter.toUpperCase() : letter.toLowerCase();
      if (wanted !== letter) changed |= 1 << word;
    }
    return changed === 0 ? normal : this.with(changed);
  }

  /** The name with the other letter, capital or small, at the beginning of these words. */
  private with(changed: number): string {
    let out = this.known.get(changed);
    if (out === undefined) {
      const words = this.normal.split(' ');
      out = words.map((word, i) => ((changed & (1 << i)) === 0 ? word : withOther(word))).join(' ');
      this.known.set(changed, out);
    }
    return out;
  }
}

function withOther(word: string): string {
  const letter = word.charAt(0);
  const lower = letter.toLowerCase();
  return (letter === lower ? letter.toUpperCase() : lower) + word.slice(1);
}

/** A type word that is written with a small letter in names: правительство, министерство. */
function isBodyWord({ tokens, setup }: Scene, at: number): boolean {
  if ((tokens.marks[at]! & HEAD) === 0) return false;
  return tokens.words.at(at).entries.some(({ data }) => {
    const head = setup.heads.get(data);
    return head !== undefined && head.lower !== 0 && !head.small;
  });
}
