/** The HTML parser, loaded only by runs that meet HTML. */

let convert: ((html: string) => string) | null = null;

/** To be awaited before `htmlText` is called. */
export async function loadHtml(): Promise<void> {
  convert ??= (await import('./fragment.js')).htmlFragmentText;
}

/** Article text of a field that holds HTML. */
export function htmlText(html: string): string {
  if (!convert) throw new Error('the HTML parser is not loaded');
  return convert(html);
}
