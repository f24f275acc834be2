/** HTML that is known to be article text alone (a field of a dump, an item of a feed) -> plain text. */
import { Parser } from 'htmlparser2';
import { Depth } from './depth.js';

/** Elements that begin a new line. */
const BLOCKS = new Set(
  'address article aside blockquote br dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table td th tr ul'.split(
    ' ',
  ),
);
/** Elements whose content is never text. */
const SILENT = new Set(
  'script style noscript template iframe svg math object embed select option textarea button head title'.split(' '),
);

/** Text with one line for each block. Throws InputError `html` for nesting that no page has. */
export function htmlFragmentText(html: string): string {
  if (!html.includes('<') && !html.includes('&')) return html;
  const lines = new Lines();
  const depth = new Depth();
  let silent = 0;
  const parser = new Parser(
    {
      onopentagname(name) {
        depth.enter();
        if (SILENT.has(name)) silent++;
        if (BLOCKS.has(name)) lines.end();
      },
      onclosetag(name) {
        depth.leave();
        if (SILENT.has(name)) silent--;
        if (BLOCKS.has(name)) lines.end();
      },
      ontext(data) {
        if (silent === 0) lines.add(data);
      },
    },
    { decodeEntities: true },
  );
  parser.end(html);
  return lines.text();
}

/** Gathers text into lines, white space folded as a browser does. */
export class Lines {
  readonly #done: string[] = [];
  #line = '';

  add(text: string): void {
    this.#line += text;
  }

  end(): void {
    // Non-breaking and thin spaces are the author's own: only what HTML calls white space is folded.
    const line = this.#line.replace(/[ \t\n\r\f]+/gu, ' ').trim();
    if (line !== '') this.#done.push(line);
    this.#line = '';
  }

  text(): string {
    this.end();
    return this.#done.join('\n');
  }
}
