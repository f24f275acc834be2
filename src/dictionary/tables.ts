/** Flat tables of entries and names: texts lie in one block of UTF-8 and are decoded when asked for. */
import type { ClassWordTable, CompiledClassWord, CompiledEntry, EntryTable, NameTable } from './compiled.js';
import type { NameForm } from './names.js';

/** Many texts in one block. */
export interface TextBlock {
  readonly bytes: Uint8Array;
  /** Where text i begins; one more than there are texts. */
  readonly starts: Int32Array;
}

export function buildTexts(texts: readonly string[]): TextBlock {
  const parts = texts.map((t) => Buffer.from(t, 'utf8'));
  const starts = new Int32Array(texts.length + 1);
  parts.forEach((part, i) => {
    starts[i + 1] = starts[i]! + part.length;
  });
  return { bytes: new Uint8Array(Buffer.concat(parts)), starts };
}

function textOf({ bytes, starts }: TextBlock, i: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8', starts[i], starts[i + 1]);
}

export function entryTable(block: TextBlock): EntryTable {
  const parsed: (CompiledEntry | undefined)[] = [];
  const length = block.starts.length - 1;
  return {
    length,
    get(i) {
      if (!(i >= 0 && i < length)) throw new RangeError(`no entry number ${i}`);
      let entry = parsed[i];
      if (!entry) {
        const read: CompiledEntry = JSON.parse(textOf(block, i));
        entry = read;
        parsed[i] = entry;
      }
      return entry;
    },
  };
}

/** Class words: the fields of each as a text, its class beside it. */
export interface FlatClassWords {
  readonly tags: Int32Array;
  readonly block: TextBlock;
}

export function buildClassWords(words: readonly CompiledClassWord[]): FlatClassWords {
  return {
    tags: Int32Array.from(words, (word) => word.tag),
    block: buildTexts(words.map((word) => JSON.stringify(word.data))),
  };
}

/** A word of a class; what is said of it is parsed when it is asked for. */
class ClassWord implements CompiledClassWord {
  private parsed: CompiledClassWord['data'] | null = null;

  constructor(
    readonly tag: number,
    private readonly block: TextBlock,
    private readonly number: number,
  ) {}

  get data(): CompiledClassWord['data'] {
    if (this.parsed === null) {
      const data: CompiledClassWord['data'] = JSON.parse(textOf(this.block, this.number));
      this.parsed = data;
    }
    return this.parsed;
  }
}

export function classWordTable({ tags, block }: FlatClassWords): ClassWordTable {
  const known: (ClassWord | undefined)[] = [];
  const get = (i: number): CompiledClassWord => (known[i] ??= new ClassWord(tags[i]!, block, i));
  return {
    length: tags.length,
    get,
    ofTag(tag) {
      const words: CompiledClassWord[] = [];
      for (let i = 0; i < tags.length; i++) if (tags[i] === tag) words.push(get(i));
      return words;
    },
  };
}

export interface FlatNames {
  readonly entry: Int32Array;
  readonly capStarts: Int32Array;
  readonly caps: Uint8Array;
  readonly block: TextBlock;
}

export function buildNames(forms: readonly NameForm[]): FlatNames {
  const capStarts = new Int32Array(forms.length + 1);
  const caps: number[] = [];
  forms.forEach((form, i) => {
    caps.push(...form.caps);
    capStarts[i + 1] = caps.length;
  });
  return {
    entry: Int32Array.from(forms, (f) => f.entry),
    capStarts,
    caps: Uint8Array.from(caps),
    block: buildTexts(forms.map((f) => f.name)),
  };
}

export function nameTable({ entry, capStarts, caps, block }: FlatNames): NameTable {
  const decoded: (string | undefined)[] = [];
  return {
    entry,
    capStarts,
    caps,
    text(i) {
      decoded[i] ??= textOf(block, i);
      return decoded[i]!;
    },
  };
}
