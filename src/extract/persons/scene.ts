/** The article as the person rules see it: a letter for each token. Reused from article to article. */

export class PersonScene {
  /** Letters of letters.ts by token. */
  letters: Uint8Array = new Uint8Array(4096);
  /** Tokens of other names, by kind (surroundings.ts). */
  other: Uint8Array = new Uint8Array(4096);
  /** Tokens of people that have been found. */
  taken: Uint8Array = new Uint8Array(4096);
  /** Tokens that have a letter, in order: `parts[0…count]`. */
  parts: Int32Array = new Int32Array(4096);
  count = 0;

  /** Begins an article of so many tokens. */
  begin(tokens: number): void {
    if (tokens > this.letters.length) {
      const size = 2 ** Math.ceil(Math.log2(tokens));
      this.letters = new Uint8Array(size);
      this.other = new Uint8Array(size);
      this.taken = new Uint8Array(size);
      this.parts = new Int32Array(size);
    }
    this.letters.fill(0, 0, tokens);
    this.other.fill(0, 0, tokens);
    this.taken.fill(0, 0, tokens);
    this.count = 0;
  }

  add(token: number, letter: number): void {
    this.letters[token] = letter;
    this.parts[this.count++] = token;
  }
}
