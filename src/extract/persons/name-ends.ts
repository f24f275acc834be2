/** Ends of names that a dictionary lists: «улы» of «Кемелулы». */
export class NameEnds {
  /** Their last letters: most words are turned away at once. */
  private readonly letters: ReadonlySet<number>;

  constructor(private readonly ends: readonly string[]) {
    this.letters = new Set(ends.map((end) => end.charCodeAt(end.length - 1)));
  }

  /** Has the folded word one of them, with so many letters or more before it? */
  has(folded: string, before: number): boolean {
    if (!this.letters.has(folded.charCodeAt(folded.length - 1))) return false;
    for (const end of this.ends) if (folded.length >= end.length + before && folded.endsWith(end)) return true;
    return false;
  }
}
