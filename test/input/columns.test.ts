/** Which column plays which part, where the user names none. */
import { expect, it } from 'vitest';
import { fieldOf, layoutOf } from '../../src/input/columns.js';

it.each<[string, string, Readonly<Record<string, number>>]>([
  ['English', 'id,title,text,date,url', { id: 0, title: 1, text: 2, date: 3, url: 4 }],
  ['Russian', 'Заголовок,Текст,Дата публикации,Ссылка', { title: 0, text: 1, date: 2, url: 3, id: -1 }],
  ['Kazakh', 'Тақырып,Мәтін', { title: 0, text: 1 }],
  ['the likelier of two', 'message,text,время', { text: 1, date: -1 }],
  ['spaces and capitals', ' TEXT , Название', { text: 0, title: 1 }],
])('%s: %s', (_, header, layout) => expect(layoutOf(header.split(','), null)).toMatchObject(layout));

it('a table without a text says what its columns are', () =>
  expect(() => layoutOf(['дата', 'сумма'], null)).toThrow('--columns text=NAME (columns: дата, сумма)'));

it('fields of JSON go by the same names', () => {
  expect(fieldOf({ заголовок: 'Мост', текст: 'Открыт мост.' }, 'text', null)).toBe('Открыт мост.');
  expect(fieldOf({ body: 'Открыт мост.' }, 'title', null)).toBeUndefined();
});
