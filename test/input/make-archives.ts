/** Archives for tests, well-formed and hostile, made by hand so that nothing refuses to write them. */
import { crc32, deflateRawSync } from 'node:zlib';

export interface Packed {
  readonly name: string;
  readonly data: Uint8Array;
  /** What the header says the size is, where that is a lie. */
  readonly claimed?: number;
  /** The name as a packing machine without UTF-8 writes it (zip only). */
  readonly raw?: Uint8Array;
  /** Fields behind the name in the directory (zip only). */
  readonly extra?: Uint8Array;
}

export function tar(files: readonly Packed[]): Buffer {
  const blocks: Buffer[] = [];
  for (const { name, data } of files) {
    const long = Buffer.from(name);
    if (long.length > 100)
      blocks.push(header('././@LongLink', long.length + 1, 'L'), pad(Buffer.concat([long, Buffer.of(0)])));
    blocks.push(header(name, data.length, '0'), pad(Buffer.from(data)));
  }
  return Buffer.concat([...blocks, Buffer.alloc(1024)]);
}

function header(name: string, size: number, type: string): Buffer {
  const block = Buffer.alloc(512);
  Buffer.from(name).copy(block, 0, 0, 100);
  block.write('0000644\0', 100);
  block.write(`${size.toString(8).padStart(11, '0')}\0`, 124);
  block.write('        ', 148);
  block.write(type, 156);
  block.write('ustar\u000000', 257);
  let sum = 0;
  for (const byte of block) sum += byte;
  block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return block;
}

function pad(data: Buffer): Buffer {
  return Buffer.concat([data, Buffer.alloc((512 - (data.length % 512)) % 512)]);
}

export function zip(files: readonly Packed[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, data, claimed, raw: old, extra = new Uint8Array(0) } of files) {
    const packed = deflateRawSync(data);
    const raw = Buffer.from(old ?? Buffer.from(name));
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(old === undefined ? 0x800 : 0, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(checksum(data), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(claimed ?? data.length, 18);
    common.writeUInt16LE(raw.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, raw, packed]);
    const central = Buffer.alloc(46);
    central.write('PK\x01\x02', 0, 'latin1');
    central.writeUInt16LE(20, 4);
    common.copy(central, 6);
    central.writeUInt16LE(extra.length, 30);
    central.writeUInt32LE(offset, 42);
    directory.push(Buffer.concat([central, raw, extra]));
    parts.push(local);
    offset += local.length;
  }
  const listing = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(listing.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, listing, end]);
}

/** Node 20.15 has crc32; older ones do not. */
function checksum(data: Uint8Array): number {
  if (typeof crc32 === 'function') return crc32(Buffer.from(data));
  let crc = ~0;
  for (const byte of data) {
    crc ^= byte;
    for (let i = 0; i < 8; i++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}
