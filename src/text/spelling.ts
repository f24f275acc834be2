/** How the spelling of a word is changed before it is looked up. */
import { TITLED, UPPER, WITH_YO } from '../morphology/index.js';
import { fold } from './characters.js';

/** V8 keeps what two strings join to as two parts when it is so long. */
const JOINED_FROM = 13;
/** Small letters by their capital, from А on. */
const SMALL = Array.from({ length: 32 }, (_, i) => String.fromCharCode(0x430 + i));

/** A word of Russian letters in small letters. `plain`: what `plainness` says of it. */
export function lowered(surface: string, plain: number): string {
  if ((plain & TITLED) === 0) return surface;
  // joined strings that are longer are kept as their two parts
  if (surface.length >= JOINED_FROM || (plain & (UPPER | WITH_YO)) !== 0) return surface.toLowerCase();
  return SMALL[surface.charCodeAt(0) - 0x410]! + surface.slice(1);
}

export function foldedWord(lower: string, plain: number): string {
  return (plain & WITH_YO) !== 0 ? fold(lower) : lower;
}

export function withoutDot(surface: string): string {
  return surface.endsWith('.') ? surface.slice(0, -1) : surface;
}
