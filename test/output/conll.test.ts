/** Tags of CoNLL. */
import { expect, it } from 'vitest';
import { conll } from '../../src/output/conll.js';
import { MENTIONS, TEXT } from './samples.js';

it('tags whole tokens, a sentence at a time', () => {
  expect(conll(TEXT, MENTIONS)).toBe(
    `-DOCSTART-\tO

Школа\tB-ORGANISATION
№\tI-ORGANISATION
100\tI-ORGANISATION
открылась\tO
1\tB-DATE
сентября\tI-DATE
2025\tI-DATE
года\tI-DATE
.\tO

Ученики\tO
«\tO
Ромашки\tO
»\tO
посадили\tO
80\tB-QUANTITY
рябин\tI-QUANTITY
🌳\tO
в\tO
городе\tB-PLACE
Новокузнецке\tI-PLACE
.\tO

Иван\tB-PERSON
Петров\tI-PERSON
рад\tO
:\tO
акция\tO
«\tO
Сад\tB-PROGRAMME
памяти\tI-PROGRAMME
»\tO
прошла\tO
!\tO

`,
  );
});
it('cuts a token where a mention ends inside it', () => {
  const text = '3D-принтер. Новое';
  const part = MENTIONS.filter((m) => m.kind === 'person').map((m) => ({
    ...m,
    start: 3,
    end: 10,
    sentence: [0, 11] as const,
  }));
  expect(conll(text, part).split('\n').slice(2)).toEqual([
    '3D-\tO',
    'принтер\tB-PERSON',
    '.\tO',
    '',
    'Новое\tO',
    '',
    '',
  ]);
});
it('keeps the outer of two mentions', () => {
  const inner = MENTIONS.filter((m) => m.kind === 'place').map((m) => ({
    ...m,
    start: 4,
    end: 6,
    sentence: [0, 6] as const,
  }));
  const outer = inner.map((m) => ({ ...m, start: 0, end: 6 }));
  expect(conll('три дома', [...inner, ...outer]).match(/[BI]-\w+/g)).toEqual(['B-PLACE', 'I-PLACE']);
});
