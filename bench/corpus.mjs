/** The texts that are measured on: a dump's, or the fixtures repeated and varied. */
import { readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

const FIXTURES = new URL('../fixtures/', import.meta.url);

/** Texts of about `bytes` in all. `input`: JSON lines, perhaps .gz, or null. */
export async function corpus(input, bytes) {
  return input === null ? varied(bytes) : fromDump(input, bytes);
}

function fromDump(input, bytes) {
  const raw = readFileSync(input);
  const lines = (input.endsWith('.gz') ? gunzipSync(raw) : raw).toString('utf8').split('\n');
  const texts = [];
  let sum = 0;
  for (const line of lines) {
    if (line === '' || sum >= bytes) continue;
    const { text } = JSON.parse(line);
    texts.push(text);
    sum += Buffer.byteLength(text);
  }
  return texts;
}

/**
 * Every copy has other numbers, its sentences in another order and some words of its own, so that neither the numbers
 * nor the vocabulary repeat as they would in plain copies.
 */
function varied(bytes) {
  const originals = readdirSync(FIXTURES)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => decode(readFileSync(new URL(name, FIXTURES))));
  const texts = [];
  let sum = 0;
  for (let copy = 0; sum < bytes; copy++) {
    const original = originals[copy % originals.length];
    const text = vary(original, copy);
    texts.push(text);
    sum += Buffer.byteLength(text);
  }
  return texts;
}

function decode(bytes) {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1251').decode(bytes);
  }
}

function vary(text, copy) {
  const paragraphs = text.split(/(?<=[.!?])\s+/u);
  const turn = copy % paragraphs.length;
  const turned = [...paragraphs.slice(turn), ...paragraphs.slice(0, turn)].join(' ');
  return turned.replace(/\d+/gu, (number) =>
    String(Number(number) + copy)
      .slice(-number.length)
      .padStart(number.length, '1'),
  );
}

/** `count` varied articles of at most `longest` characters as JSON lines: for measuring memory over a long run. */
export function* dumpLines(count, longest = Number.POSITIVE_INFINITY) {
  const originals = varied(60_000);
  for (let i = 0; i < count; i++)
    yield `${JSON.stringify({ id: `a${i}`, text: vary(originals[i % originals.length], i).slice(0, longest) })}\n`;
}
