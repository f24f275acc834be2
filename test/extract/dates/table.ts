/**
 * Tables of date phrases. One row a line:
 *   text with [spans] => expectation of each span, joined by " ; "
 * An expectation is: type, EDTF or "-", from..to (a side may be empty; "-" for neither), anchor, then the modifier or
 * the period of a set, if any. A row without spans must give no date at all. "@2020-01-31 " in front of a row is its
 * day of publication, "@none " says there is none; other rows have the table's.
 */
export interface Row {
  readonly text: string;
  readonly published: string | null;
  /** "start|end|…" of each expected mention. */
  readonly expected: readonly string[];
}

export function table(published: string, source: string): readonly Row[] {
  return source
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => readRow(published, line));
}

function readRow(published: string, line: string): Row {
  const own = /^@(\S+) (.*)$/.exec(line);
  const [marked = '', values = ''] = (own?.[2] ?? line).split(' => ');
  const spans: string[] = [];
  let text = '';
  for (const part of marked.trim().split(/(\[[^\]]*\])/)) {
    if (part.startsWith('[')) {
      spans.push(`${text.length}-${text.length + part.length - 2} ${part.slice(1, -1)}`);
      text += part.slice(1, -1);
    } else text += part;
  }
  const expectations = values ? values.split(' ; ') : [];
  if (expectations.length !== spans.length) throw new Error(`spans and expectations differ in number: ${line}`);
  return {
    text,
    published: own ? (own[1] === 'none' ? null : (own[1] ?? null)) : published,
    expected: spans.map((span, i) => `${span} => ${expectations[i]!.trim()}`),
  };
}
