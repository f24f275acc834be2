import { describe, expect, it } from 'vitest';
import * as G from '../../src/morphology/grammemes.js';
import { loadMorphology } from '../../src/morphology/load.js';
import { morphology } from './helpers.js';

/** word, lemma, grammar bits and extra bits that one reading must have together */
const READINGS: readonly (readonly [string, string, number, number])[] = [
  ['школы', 'школа', G.NOUN | G.GENT | G.SING | G.FEMN, 0],
  ['учащихся', 'учащийся', G.GENT | G.PLUR, 0],
  ['строящегося', 'строящийся', G.PRTF | G.GENT | G.SING, G.PRES],
  ['построенной', 'построенный', G.PRTF | G.FEMN, G.PAST],
  ['построили', 'построить', G.VERB | G.PLUR, G.PAST],
  ['людей', 'человек', G.NOUN | G.GENT | G.PLUR, 0],
  ['лет', 'год', G.NOUN | G.GENT | G.PLUR, 0],
  ['детям', 'ребёнок', G.NOUN | G.DATV | G.PLUR, 0],
  ['суток', 'сутки', G.NOUN | G.GENT | G.PLUR, G.PLTM],
  ['новую', 'новый', G.ADJF | G.ACCS | G.FEMN, 0],
  ['веселом', 'весёлый', G.ADJF | G.LOCT, 0],
  ['первая', 'первый', G.ADJF | G.NOMN | G.FEMN, G.ANUM],
  ['крупнейшем', 'крупнейший', G.ADJF | G.LOCT, G.SUPR],
  ['высшего', 'высший', G.ADJF | G.GENT, G.SUPR],
  ['больше', 'большой', G.COMP, 0],
  ['трёх', 'три', G.NUMR | G.GENT, 0],
  ['Ивановой', 'иванова', G.NOUN | G.GENT | G.FEMN, G.SURN],
  ['Иванова', 'иванов', G.NOUN | G.GENT | G.MASC, G.SURN],
  ['Петровне', 'петровна', G.NOUN | G.DATV | G.FEMN, G.PATR],
  ['Мамонова', 'мамонов', G.NOUN | G.GENT | G.MASC, G.SURN],
  ['Саакашвили', 'саакашвили', G.NOUN | G.GENT | G.DATV | G.MASC | G.FEMN, G.SURN | G.FIXD],
  ['Гогричиани', 'гогричиани', G.NOUN | G.GENT, G.FIXD],
  ['Москве', 'москва', G.NOUN | G.LOCT, G.GEOX],
  ['МОСКВЕ', 'москва', G.NOUN | G.LOCT, G.GEOX],
  ['Cовета', 'совет', G.NOUN | G.GENT, 0],
  ['Костана́й', 'костанай', G.NOUN | G.NOMN, G.GEOX],
  ['Нидер\u00adландов', 'нидерланды', G.NOUN | G.GENT, G.GEOX | G.PLTM],
  ['РУСАЛа', 'русал', G.NOUN | G.GENT, G.ORGN],
  ['АЛРОСы', 'алрос', G.NOUN | G.NOMN | G.PLUR, G.ABBR],
  ['ЕАЭС', 'еаэс', G.NOUN | G.GENT | G.LOCT, G.FIXD | G.ABBR],
  ['СибГИУ', 'сибгиу', G.NOUN | G.GENT, G.FIXD | G.ABBR],
  ['Минпросвещения', 'минпросвещения', G.NOUN | G.NOMN | G.LOCT, G.FIXD],
  ['ТАССом', 'тасс', G.NOUN | G.ABLT, 0],
  ['Allur', 'allur', G.NOUN | G.NOMN | G.GENT, G.LATN | G.FIXD],
  ["Boeing'ом", 'boeing', G.NOUN | G.ABLT, G.LATN],
  ['Google-а', 'google', G.NOUN | G.GENT, G.LATN],
  ['IT-компаний', 'it-компания', G.NOUN | G.GENT | G.PLUR, 0],
  ['RnD-проектов', 'rnd-проект', G.NOUN | G.GENT | G.PLUR, 0],
  ['школе-лицее', 'школа-лицей', G.NOUN | G.LOCT, 0],
  ['35-летнего', '35-летний', G.ADJF | G.GENT, 0],
  ['кто-то', 'кто-то', G.NPRO, 0],
  ['Вучича', 'вучич', G.NOUN | G.GENT | G.MASC, 0],
  ['вёдер', 'ведро', G.NOUN | G.GENT | G.PLUR, 0],
  ['Абу-Даби', 'абу-даби', G.NOUN, G.FIXD],
  ['хакатонов', 'хакатон', G.NOUN | G.GENT | G.PLUR, 0],
  ['технопарком', 'технопарк', G.NOUN | G.ABLT, 0],
  ['кванториумов', 'кванториум', G.NOUN | G.GENT | G.PLUR, 0],
  ['энергомодернизацией', 'энергомодернизация', G.NOUN | G.ABLT, 0],
  ['микрогенераторы', 'микрогенератор', G.NOUN | G.NOMN | G.PLUR, 0],
  ['В', 'в', G.NOUN, G.INIT],
];

describe('readings', () => {
  it.each(READINGS)('%s: %s', (word, lemma, grammar, extra) => {
    const readings = morphology.analyse(word);
    const found = readings.some(
      (r) => r.lemma === lemma && (r.grammar & grammar) === grammar && (r.extra & extra) === extra,
    );
    expect(found, JSON.stringify(readings.map((r) => r.lemma))).toBe(true);
  });

  it.each(['РАН', 'ВОЗ', 'ПАСЕ'])('%s in capitals is first of all an abbreviation', (word) => {
    expect(morphology.analyse(word)[0]!.extra & G.FIXD).toBe(G.FIXD);
  });

  it.each(['гррм', 'ъъъ', 'Ыыы', 'қала', 'ә', 'X-лучи', 'а', 'ё-моё', 'ААААААА', '-а-', 'б'.repeat(100)])(
    'always reads Cyrillic: %s',
    (word) => {
      expect(morphology.analyse(word).length).toBeGreaterThan(0);
    },
  );

  it.each(['', '10', '№', '«', '—'])('reads nothing in %j', (word) => {
    expect(morphology.analyse(word)).toEqual([]);
  });

  it.each(['школы', 'Дерипаски', 'кибертрактористов', 'ВТБ', 'школе-лицее'])('scores of %s sum to 1', (word) => {
    const readings = morphology.analyse(word);
    expect(readings.reduce((sum, { score }) => sum + score, 0)).toBeCloseTo(1);
    for (let i = 1; i < readings.length; i++) expect(readings[i]!.score).toBeLessThanOrEqual(readings[i - 1]!.score);
  });

  it('reads unknown capitalised words as nouns and adjectives only', () => {
    for (const word of ['Тотпалекс', 'Мургашить', 'Аллюровский', 'Зурабли']) {
      for (const { grammar } of morphology.analyse(word)) expect(grammar & (G.NOUN | G.ADJF)).not.toBe(0);
    }
  });

  it('marks known and predicted words', () => {
    expect(morphology.analyse('школа')[0]!.known).toBe(true);
    expect(morphology.analyse('кванториумизация')[0]!.known).toBe(false);
  });
});

describe('forms', () => {
  it.each([
    ['техникум', ['техникума', 'техникумом', 'техникумы', 'техникумов']],
    ['Росатом', ['росатома', 'росатому', 'росатомом', 'росатоме']],
    ['школа-лицей', ['школе-лицее', 'школу-лицей', 'школы-лицеи']],
    ['ребёнок', ['дети', 'детям', 'ребёнка']],
    ['Сочи', ['сочи']],
  ])('%s has %j', (word, expected) => {
    const forms = morphology.forms(morphology.analyse(word)[0]!).map(({ form }) => form);
    expect(forms).toEqual(expect.arrayContaining(expected));
  });
});

describe('inflection', () => {
  it.each([
    ['техникум', { case: G.LOCT }, 'техникуме'],
    ['инженеров', { case: G.NOMN, number: G.SING }, 'инженер'],
    ['новый', { case: G.GENT, gender: G.FEMN }, 'новой'],
    ['Сочи', { case: G.ABLT }, 'сочи'],
    ['сутки', { number: G.SING }, null],
    ['вода', { case: G.ABLT }, 'водой'],
  ])('%s %j -> %s', (word, wanted, expected) => {
    expect(morphology.inflect(morphology.analyse(word)[0]!, wanted)).toBe(expected);
  });
});

describe('loading', () => {
  it('says what to do when the compiled dictionary is missing', () => {
    expect(() => loadMorphology('no-such-folder/morphology.bin')).toThrow(/npm run build/);
  });

  it('refuses a file that is not a compiled dictionary', () => {
    expect(() => loadMorphology(new URL('./words.test.ts', import.meta.url).pathname)).toThrow(/not a compiled/);
  });
});
