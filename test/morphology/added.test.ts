import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { addedForms } from '../../src/morphology/added.js';
import { MorphologyData } from '../../src/morphology/data.js';
import { packSections, SECTIONS, unpackSections } from '../../src/morphology/format.js';
import * as G from '../../src/morphology/grammemes.js';
import { parseTag } from '../../src/morphology/tags.js';
import './helpers.js';

const file = fileURLToPath(new URL('../../dist/morphology.bin', import.meta.url));

describe('added words', () => {
  const data = new MorphologyData(readFileSync(file));

  it('take the endings of their model', () => {
    const forms = addedForms(data, [{ word: 'Ростех', like: 'завод', marks: ['Orgn'] }]);
    expect(Object.keys(forms)).toEqual(expect.arrayContaining(['ростех', 'ростеха', 'ростехом', 'ростехе']));
    expect(forms.ростеха?.[0]?.extra).toBe(G.ORGN);
  });

  it.each([
    [{ word: 'Ростех', like: 'школа' }, /"Ростех" does not end like "школа"/],
    [{ word: 'Ростех', like: 'ъъъ' }, /"Ростех" has no model/],
    [{ word: 'Ростех', like: 'завод', marks: ['Firm'] }, /unknown mark "Firm"/],
  ])('name the faulty entry: %j', (entry, message) => {
    expect(() => addedForms(data, [entry])).toThrow(message);
  });
});

describe('the compiled file', () => {
  it('gives back each section as it was packed', () => {
    const sections = Object.fromEntries(SECTIONS.map((name, i) => [name, Uint8Array.from({ length: i }, () => i)]));
    const unpacked = unpackSections(packSections(Object.assign(emptySections(), sections)));
    for (const name of SECTIONS) expect(unpacked.get(name)).toEqual(sections[name]);
  });

  it('is refused when it is cut short', () => {
    const bytes = packSections({ ...emptySections(), rules: new Uint8Array(100) });
    expect(() => unpackSections(bytes.slice(0, -50))).toThrow(/cut short/);
  });
});

describe('tags', () => {
  it('become bits', () => {
    expect(parseTag('NOUN,inan,femn,Sgtm,Geox sing,loc2')).toEqual({
      grammar: G.NOUN | G.INAN | G.FEMN | G.SING | G.LOCT,
      extra: G.SGTM | G.GEOX | G.VARIANT,
    });
  });
});

function emptySections() {
  const none = new Uint8Array(0);
  return {
    wordUnits: none,
    wordGuide: none,
    suffixUnits0: none,
    suffixGuide0: none,
    suffixUnits1: none,
    suffixGuide1: none,
    suffixUnits2: none,
    suffixGuide2: none,
    scoreUnits: none,
    paradigms: none,
    paradigmStarts: none,
    endings: none,
    endingStarts: none,
    tagGrammar: none,
    tagExtra: none,
    tagNames: none,
    tagStarts: none,
    rules: none,
  };
}
