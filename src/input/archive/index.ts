/** Archives -> pieces of their members. Nothing is unpacked to disk, and no member's name is used as a path. */
import { dumpPieces } from '../dump.js';
import { describe, InputError } from '../errors.js';
import { type FileType, fileType, isTaken } from '../format.js';
import type { Piece, Place } from '../piece.js';
import { endPiece, errorPiece, type InputOptions, placeOf } from '../pieces.js';
import { decompressed, EXPANSION, openFile } from '../stream.js';
import type { FoundFile } from '../walk.js';
import { Names, plainName } from './names.js';
import { tarMembers } from './tar.js';
import { zipMembers } from './zip.js';

/** One file in an archive. Its bytes can be read until the next member is asked for. */
export interface Member {
  readonly name: string;
  /** Throws InputError `archive` when the member cannot be read safely. */
  readonly open: () => AsyncIterable<Uint8Array>;
}

export async function* archivePieces(
  file: FoundFile,
  type: FileType,
  options: InputOptions,
  from: Place | null,
): AsyncGenerator<Piece> {
  const members =
    type.container === 'zip'
      ? zipMembers(file.path)
      : tarMembers(decompressed(openFile(file.path, 0), type.compression));
  let index = 0;
  let any = false;
  const names = new Names();
  const total = { bytes: 0, limit: Math.max(EXPANSION.floor, file.size * EXPANSION.ratio) };
  for await (const member of members) {
    const at = index++;
    if (!isArticle(member.name)) continue;
    const again = names.again(member.name);
    if (from?.member != null && at < from.member) continue;
    any = true;
    // a place behind the member before says nothing of how this one begins
    const resumed = from?.member === at && from.bytes > 0 ? from : null;
    yield* memberPieces(file, member, again, at, options, resumed, total);
  }
  if (!any && from === null) {
    const message = 'no articles in it (.txt .html .json .jsonl .csv .tsv .xml, each also compressed)';
    yield errorPiece(file.path, { code: 'empty', message }, placeOf(file, true));
  } else yield endPiece(file.path, placeOf(file, true));
}

function isArticle(name: string): boolean {
  const parts = name.split('/');
  return (
    isTaken(name) &&
    !parts.some((part) => part === '__MACOSX' || (part.startsWith('.') && part !== '.' && part !== '..'))
  );
}

async function* memberPieces(
  file: FoundFile,
  member: Member,
  again: number,
  index: number,
  options: InputOptions,
  from: Place | null,
  total: { bytes: number; readonly limit: number },
): AsyncGenerator<Piece> {
  const place = { ...placeOf(file, false), member: index };
  const done = { ...place, member: index + 1 };
  let path = file.path;
  try {
    path = `${file.path}/${safeName(member.name)}${again === 0 ? '' : `#${again + 1}`}`;
    const type = fileType(member.name);
    if (type.container !== null)
      throw new InputError('archive', 'an archive inside an archive is not opened; unpack it');
    async function* open(): AsyncGenerator<Uint8Array> {
      for await (const chunk of member.open()) {
        total.bytes += chunk.length;
        if (total.bytes > total.limit) throw new InputError('archive', 'unfolds far beyond its size; taken for a trap');
        yield chunk;
      }
    }
    const source = {
      path,
      format: type.format ?? options.format,
      delimiter: type.delimiter,
      compression: type.compression,
      open,
      skipped: 0,
      eager: false,
      place,
      done,
    };
    yield* dumpPieces(source, options, from);
  } catch (error) {
    // by its number in the archive: members with no path of their own keep an error each
    const piece = errorPiece(path, describe(error, 'archive'), done);
    yield path === file.path ? { ...piece, line: index + 1 } : piece;
  }
}

/** The member's name as it may be printed below the archive's. Throws InputError `archive` for one that leads out. */
function safeName(name: string): string {
  const parts = name.replaceAll('\\', '/').split('/');
  if (name.startsWith('/') || parts.includes('..') || /^[a-z]:/iu.test(name) || name.includes('\0')) {
    throw new InputError(
      'archive',
      `a member's path leads out of the archive ("${name.replace(/\p{Cc}/gu, '\ufffd')}"); left out`,
    );
  }
  return plainName(name);
}
