/**
 * What a document is identified by: its path (with the line, in a dump), else the id given with it.
 * The same source seen again replaces or confirms its records; the same text from another source is another document.
 */
interface Located {
  readonly id: string | null;
  readonly path: string | null;
  readonly line: number | null;
}

/** Marks sources that are ids; a file that is really called so is written "./id:…". */
const BY_ID = 'id:';

/** The first half of the database key. */
export function sourceOf({ id, path }: Located): string {
  if (path === null) return `${BY_ID}${id ?? ''}`;
  return path.startsWith(BY_ID) ? `./${path}` : path;
}

/** The second half: the line in a dump, else 0. What came without a path is known by its id, wherever it stood. */
export const sourceLineOf = ({ id, path, line }: Located): number => (path === null && id !== null ? 0 : (line ?? 0));

/** The `article` column: where a person finds the article. */
export function articleOf({ id, path, line }: Located): string {
  if (path === null) return id ?? (line === null ? '' : `:${line}`);
  return line === null ? path : `${path}:${line}`;
}
