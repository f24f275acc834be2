import { deflateSync } from 'node:zlib';
import type { Numbers, Packed, Payload } from './payload.js';

/**
 * The payload as the page carries it: base64 of a zlib stream of a JSON head and the columns. A number of a column
 * takes one, two or four bytes, all first bytes before all second ones: so like stands by like, and packs well.
 */
export function packPayload(payload: Payload): string {
  const columns: Packed['columns'][number][] = [];
  const parts: Uint8Array[] = [];
  const pack = (cells: Numbers): number => {
    const { width, bytes } = planes(cells);
    parts.push(bytes);
    return columns.push({ length: cells.length, width }) - 1;
  };
  const packed = <T extends object>(table: T): Record<string, number> =>
    Object.fromEntries(Object.entries(table).map(([name, cells]) => [name, pack(cells)]));
  const documents = packed(payload.documents);
  const mentions = packed(payload.mentions);
  const values = payload.values.map((of) => of.map(({ cells, ...column }) => ({ ...column, cells: pack(cells) })));
  const head: Packed = { ...payload, documents, mentions, values, columns };
  const json = Buffer.from(JSON.stringify(head), 'utf8');
  const length = Buffer.alloc(4);
  length.writeUInt32LE(json.length);
  return deflateSync(Buffer.concat([length, json, ...parts]), { level: 9 }).toString('base64');
}

function planes(cells: Numbers): { width: number; bytes: Uint8Array } {
  let most = 0;
  for (let i = 0; i < cells.length; i++) most = Math.max(most, cells[i]!);
  const width = most < 1 << 8 ? 1 : most < 1 << 16 ? 2 : 4;
  const bytes = new Uint8Array(cells.length * width);
  for (let plane = 0, at = 0; plane < width; plane++) {
    for (let i = 0; i < cells.length; i++) bytes[at++] = cells[i]! >>> (8 * plane);
  }
  return { width, bytes };
}
