/** Which field of a table row or JSON record is the text, the title, the date, the address, the id. */
import { InputError } from './errors.js';

export type Role = 'text' | 'title' | 'date' | 'url' | 'id';

export const ROLES: readonly Role[] = ['text', 'title', 'date', 'url', 'id'];

/** Role -> name of the column, or its 1-based number as digits. */
export type Columns = Readonly<Partial<Record<Role, string>>>;

/** Names that are looked for, in this order, where the user names none. */
const USUAL: Readonly<Record<Role, readonly string[]>> = {
  text: ['text', 'body', 'content', 'article', 'article_text', 'fulltext', 'full_text', 'news', 'message'],
  title: ['title', 'headline', 'header', 'name'],
  date: [
    'published',
    'date',
    'published_at',
    'publication_date',
    'pubdate',
    'pub_date',
    'datetime',
    'time',
    'timestamp',
  ],
  url: ['url', 'link', 'href', 'source_url'],
  id: ['id', 'guid', 'docid', 'doc_id'],
};

export interface Preset {
  readonly description: string;
  readonly columns: Columns;
  /** The text is HTML. */
  readonly html: boolean;
}

/** Column layouts of well-known dumps of Russian news. */
export const PRESETS: Readonly<Record<string, Preset>> = {
  lenta: {
    description: 'Lenta.ru CSV: url,title,text,topic,tags,date',
    columns: { url: 'url', title: 'title', text: 'text', date: 'date' },
    html: false,
  },
  taiga: {
    description: 'Taiga/ODS CSV: date,url,edition,topics,authors,title,text,…',
    columns: { url: 'url', title: 'title', text: 'text', date: 'date' },
    html: false,
  },
  ria: {
    description: 'RIA JSON lines: {"text","title"}, the text in HTML',
    columns: { text: 'text', title: 'title' },
    html: true,
  },
};

/** Reads "text=body,title=3". Throws InputError-like plain Error with the remedy for anything else. */
export function parseColumns(value: string): Columns {
  const columns: Partial<Record<Role, string>> = {};
  for (const part of value.split(',')) {
    const [role, name] = part.split('=', 2);
    const known = ROLES.find((one) => one === role?.trim());
    if (!known || !name?.trim()) {
      throw new Error(`--columns takes ROLE=COLUMN,… with the roles ${ROLES.join(', ')}; "${part}" is none such`);
    }
    columns[known] = name.trim();
  }
  return columns;
}

export type Layout = Readonly<Record<Role, number>>;

/** Column indices of a table, -1 for those it does not have. Throws InputError `no-text` when no column is the text. */
export function layoutOf(header: readonly string[], columns: Columns | null): Layout {
  const lower = header.map((name) => name.trim().toLowerCase());
  const index = (role: Role): number => {
    const wanted = columns?.[role];
    if (wanted !== undefined) {
      const at = lower.indexOf(wanted.toLowerCase());
      if (at >= 0) return at;
      if (/^[1-9]\d*$/u.test(wanted)) return Number(wanted) - 1;
      throw new InputError('no-text', `the table has no column "${wanted}"; it has: ${header.join(', ')}`);
    }
    for (const name of USUAL[role]) {
      const at = lower.indexOf(name);
      if (at >= 0) return at;
    }
    return -1;
  };
  const layout = {
    text: index('text'),
    title: index('title'),
    date: index('date'),
    url: index('url'),
    id: index('id'),
  };
  if (layout.text < 0) {
    const names = header.slice(0, 12).join(', ').slice(0, 200);
    throw new InputError(
      'no-text',
      `no column looks like the text; name it with --columns text=NAME (columns: ${names})`,
    );
  }
  return layout;
}

/** The field of a JSON record that plays a role, or undefined. */
export function fieldOf(record: Readonly<Record<string, unknown>>, role: Role, columns: Columns | null): unknown {
  const wanted = columns?.[role];
  if (wanted !== undefined) return record[wanted];
  for (const name of USUAL[role]) if (record[name] !== undefined) return record[name];
  return undefined;
}
