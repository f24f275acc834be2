import { describe, expect, it } from 'vitest';
import * as G from '../../src/morphology/grammemes.js';
import { agree, nominative } from '../../src/morphology/phrase.js';
import { inNominative, morphology } from './helpers.js';
import { KEEP, SINGULAR } from './phrases.js';

describe('noun phrase to nominative', () => {
  it.each(KEEP)('%s -> %s', (phrase, expected) => {
    expect(inNominative(phrase)).toBe(expected);
  });
});

describe('noun phrase to nominative singular', () => {
  it.each(SINGULAR)('%s -> %s', (phrase, expected) => {
    expect(inNominative(phrase, { number: 'sing' })).toBe(expected);
  });
});

describe('hints', () => {
  it('a preposition decides the case', () => {
    expect(inNominative('Александра Мишарина', { hint: G.GENT })).toBe('Александр Мишарин');
    expect(inNominative('Александра Мишарина', { hint: G.NOMN })).toBe('Александра Мишарина');
  });

  it('plural: false prefers the genitive singular', () => {
    expect(inNominative('компании', { plural: false })).toBe('компания');
  });

  it('a known head is kept', () => {
    const words = 'сборной команды'.split(' ').map((surface) => ({ surface, readings: morphology.analyse(surface) }));
    expect(nominative(morphology, words, { head: 1 }).words.join(' ')).toBe('сборная команда');
  });

  it('tells head, number, gender and the case that the phrase stood in', () => {
    const words = ['Кузнецком', 'районе'].map((surface) => ({ surface, readings: morphology.analyse(surface) }));
    expect(nominative(morphology, words)).toMatchObject({ head: 1, number: G.SING, gender: G.MASC, case: G.LOCT });
  });

  it('gives back words without a head as they stand', () => {
    const words = [{ surface: '№10', readings: [] }];
    expect(nominative(morphology, words)).toEqual({ words: ['№10'], head: -1, number: 0, gender: 0, case: 0 });
  });
});

describe('agreement', () => {
  const reading = (word: string, bits: number) =>
    morphology.analyse(word).find(({ grammar }) => (grammar & bits) === bits)!;

  it('shares case, number and gender', () => {
    const bits = agree(reading('новой', G.ADJF | G.GENT), reading('школы', G.NOUN | G.GENT));
    expect(bits & G.CASE_MASK).toBe(G.GENT);
    expect(bits & G.NUMBER_MASK).toBe(G.SING);
    expect(bits & G.GENDER_MASK).toBe(G.FEMN);
  });

  it('is 0 across genders, cases and numbers', () => {
    expect(agree(reading('новый', G.NOMN), reading('школа', G.NOMN))).toBe(0);
    expect(agree(reading('новой', G.GENT), reading('школу', G.ACCS))).toBe(0);
    expect(agree(reading('новые', G.NOMN), reading('школа', G.NOMN))).toBe(0);
  });
});
