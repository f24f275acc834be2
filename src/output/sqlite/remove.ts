import { KINDS } from '../../record/types.js';
import { TABLES } from '../columns.js';
import type { Db } from './database.js';

/** What is there already under a source. */
export interface Existing {
  readonly id: number;
  readonly hash: string;
  readonly dictionary: string;
  readonly version: string;
  readonly published: string | null;
  readonly title: string | null;
  readonly url: string | null;
  readonly first_mention: number;
  readonly mentions: number;
  readonly first_sentence: number;
  readonly sentences: number;
}

/** Takes away all that belongs to a document, but not its own row. Ids are consecutive: no index is needed. */
export function remover(db: Db): (old: Existing) => void {
  const values = KINDS.map((kind) => db.prepare(`DELETE FROM ${TABLES[kind]} WHERE mention_id BETWEEN ? AND ?`));
  const facts = db.prepare('DELETE FROM facts WHERE document_id = ?');
  const mentions = db.prepare('DELETE FROM mentions WHERE id BETWEEN ? AND ?');
  const sentences = db.prepare('DELETE FROM sentences WHERE id BETWEEN ? AND ?');
  const search = db.prepare('DELETE FROM documents_fts WHERE rowid = ?');
  return (old) => {
    const range = [old.first_mention, old.first_mention + old.mentions - 1];
    for (const statement of values) statement.run(range);
    facts.run(old.id);
    mentions.run(range);
    sentences.run(old.first_sentence, old.first_sentence + old.sentences - 1);
    search.run(old.id);
  };
}
