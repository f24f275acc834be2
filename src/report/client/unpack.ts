/** What `pack.ts` put into the page, back again. */
import type { Numbers, Packed, Payload } from '../payload.js';

/** The bytes of a zlib stream in base64. Rejects where the browser cannot unpack. */
export async function inflated(base64: string): Promise<Uint8Array> {
  const binary = atob(base64);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < bytes.length; i++) bytes[i] = binary.charCodeAt(i);
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

export async function unpackPayload(base64: string): Promise<Payload> {
  const bytes = await inflated(base64);
  const start = 4 + new DataView(bytes.buffer).getUint32(0, true);
  const head: Packed = JSON.parse(new TextDecoder().decode(bytes.subarray(4, start)));
  const columns = columnsOf(bytes, start, head.columns);
  const cells = (place: number | undefined): Numbers => columns[place ?? -1] ?? [];
  const { columns: _, documents: d, mentions: m, ...rest } = head;
  return {
    ...rest,
    documents: {
      article: cells(d.article),
      title: cells(d.title),
      published: cells(d.published),
      url: cells(d.url),
      original: cells(d.original),
      length: cells(d.length),
      mentions: cells(d.mentions),
    },
    mentions: {
      kind: cells(m.kind),
      start: cells(m.start),
      length: cells(m.length),
      normal: cells(m.normal),
      rule: cells(m.rule),
      entry: cells(m.entry),
      entity: cells(m.entity),
      confidence: cells(m.confidence),
    },
    values: head.values.map((of) => of.map((column) => ({ ...column, cells: cells(column.cells) }))),
  };
}

function columnsOf(bytes: Uint8Array, start: number, shapes: Packed['columns']): Numbers[] {
  let at = start;
  return shapes.map(({ length, width }) => {
    const cells =
      width === 1 ? new Uint8Array(length) : width === 2 ? new Uint16Array(length) : new Uint32Array(length);
    for (let plane = 0; plane < width; plane++) {
      const shift = 8 * plane;
      for (let i = 0; i < length; i++) cells[i]! |= bytes[at++]! << shift;
    }
    return cells;
  });
}
