import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeMark, locate, makeMark, parseMark } from '../../src/evaluate/mark.js';

describe('a mark is read', () => {
  test.each([
    ['высадили [80 рябин], причём', ['высадили ', '80 рябин', ', причём']],
    ['[Allur] запускает', ['', 'Allur', ' запускает']],
    ['\\[2\\] [Пермь]\\\\', ['[2] ', 'Пермь', '\\']],
    ['с\\u00a0[2011 г.]\\r\\n', ['с\u00a0', '2011 г.', '\r\n']],
  ])('%s', (source, [before, text, after]) => {
    expect(parseMark(source)).toEqual({ before, text, after });
  });

  test.each([
    ['80 рябин', 'the span must stand in [square brackets]'],
    ['[80 рябин', 'the span must stand in [square brackets]'],
    ['а [] б', 'the span in brackets is empty'],
    ['[а] [б]', 'unexpected "[" (write \\[ for the character itself)'],
    ['[[а]]', 'unexpected "[" (write \\[ for the character itself)'],
    ['\\d[а]', 'unknown escape "\\d"'],
    ['[а]\\u12', 'unknown escape "\\u"'],
    ['[а]\\', 'unknown escape "\\"'],
  ])('%s is refused', (source, problem) => {
    expect(parseMark(source)).toBe(problem);
  });
});

describe('a mark is found', () => {
  const text = 'В Перми и в Перми. В Уфе.';
  test.each([
    ['В [Перми] и', { span: [2, 7] }],
    ['[Уфе]', { span: [21, 24] }],
    ['в [Перми]', { span: [12, 17] }],
    ['[Перми]', { problem: 'found more than once in the text: add context' }],
    ['[Омске]', { problem: 'not found in the text' }],
  ])('%s', (mark, found) => {
    expect(locate(mark, text)).toEqual(found);
  });
});

test('the shortest mark is made of whole words, unseen characters shown', () => {
  const text = 'Завод отгрузил 5\u00a0т угля. Порт отгрузил 5\u00a0т зерна.';
  const start = text.lastIndexOf('5');
  expect(makeMark(text, [start, start + 3])).toBe('отгрузил [5\\u00a0т] зерна');
  expect(escapeMark('при\u00adнять\u200b Костана\u0301й')).toBe('при\\u00adнять\\u200b Костана\\u0301й');
});

test('any span of any text gets a mark that finds it', () => {
  const piece = fc.constantFrom('а', 'б', ' ', '[', ']', '\\', '\n', '\u00ad', 'й', '«', '1', '\u0301');
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 60 }), fc.nat(), fc.nat(), (pieces, a, b) => {
      const text = pieces.join('');
      const start = a % text.length;
      const end = start + 1 + (b % (text.length - start));
      expect(locate(makeMark(text, [start, end]), text)).toEqual({ span: [start, end] });
    }),
  );
});
