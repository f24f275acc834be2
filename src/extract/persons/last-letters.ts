/** `lastLetters` and `patronymicSuffixes` of the persons' dictionaries: what the letters of an unknown name say of it. */

/** What the last letters say. */
export interface NameEnding {
  /** It would show that the surname is a woman's. */
  readonly showsGender: boolean;
  readonly plural: boolean;
  readonly adjective: boolean;
  readonly feminine: boolean;
  /** How likely a name with this vowel at its end does not inflect. */
  readonly open: number;
  /** The same of a surname. */
  readonly openSurname: number;
}

interface Entry extends Partial<NameEnding> {
  readonly ends: string;
}

/** So many last letters are looked at: what they say is kept by them. */
const LETTERS = 2;

/** The entries of `lastLetters`, those that fit a name taken together. */
export class LastLetters {
  private readonly rows: readonly { readonly pattern: RegExp; readonly entry: Entry }[];
  private readonly known = new Map<string, NameEnding>();

  /** @throws SyntaxError for an `ends` that is no regular expression */
  constructor(entries: readonly unknown[]) {
    this.rows = entries.filter(isEntry).map((entry) => ({ pattern: new RegExp(`(?:${entry.ends})$`, 'u'), entry }));
  }

  /** What the end of `surface` says, in the letters as they are written. */
  of(surface: string): NameEnding {
    const last = surface.slice(-LETTERS);
    let ending = this.known.get(last);
    if (!ending) {
      ending = this.read(last);
      this.known.set(last, ending);
    }
    return ending;
  }

  private read(last: string): NameEnding {
    const fitting = this.rows.filter(({ pattern }) => pattern.test(last)).map(({ entry }) => entry);
    const open = Math.max(0, ...fitting.map((entry) => entry.open ?? 0));
    return {
      showsGender: fitting.some((entry) => entry.showsGender),
      plural: fitting.some((entry) => entry.plural),
      adjective: fitting.some((entry) => entry.adjective),
      feminine: fitting.some((entry) => entry.feminine),
      open,
      openSurname: Math.max(open, ...fitting.map((entry) => entry.openSurname ?? 0)),
    };
  }
}

function isEntry(value: unknown): value is Entry {
  return typeof value === 'object' && value !== null && 'ends' in value && typeof value.ends === 'string';
}

/** What patronymics have in them: «-ович-» of «Петровича». */
export function readSuffixes(entries: readonly unknown[]): RegExp[] {
  return entries.flatMap((entry) =>
    typeof entry === 'object' && entry !== null && 'has' in entry ? [new RegExp(String(entry.has), 'u')] : [],
  );
}
