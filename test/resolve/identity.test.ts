import { describe, expect, it } from 'vitest';
import { createExtractor } from '../../src/index.js';

const extractor = createExtractor();

function entities(text: string, kind: string): string[] {
  const found = extractor.extract(text).mentions.filter((m) => m.kind === kind);
  return found.map((m) => ('entity' in m && m.entity) || '');
}

/** Two texts, a kind: do their first mentions name one entity? */
const rows: readonly (readonly [a: string, b: string, kind: string, same: boolean])[] = [
  ['В Казахстане ждут снега.', 'Снега ждут по всему Казахстану.', 'place', true],
  ['Новость из РФ пришла вчера.', 'Новость из России пришла вчера.', 'place', true],
  ['Он приехал в Ростов-на-Дону.', 'Он приехал в Ростов Великий.', 'place', false],
  ['Ученики школы №10 в Казани победили.', 'Ученики школы №11 в Казани победили.', 'organisation', false],
  ['Ученики школы №10 в Казани победили.', 'В Казани школа № 10 открыла класс.', 'organisation', true],
  ['Ученики школы №10 в Казани победили.', 'Ученики школы №10 в Самаре победили.', 'organisation', false],
  ['Отчёт подготовило ООО «Ромашка».', 'Отчёт подготовило АО «Ромашка».', 'organisation', true],
  ['Приказ подписало МВД.', 'Приказ подписало Министерство внутренних дел.', 'organisation', true],
  ['Приказ подписало МВД.', 'Приказ подписало МЧС.', 'organisation', false],
  ['Приказ подписало Минобороны России.', 'Приказ подписало Министерство обороны РФ.', 'organisation', true],
  ['Приказ подписало Минобороны России.', 'Приказ подписало Минобороны Украины.', 'organisation', false],
  ['Приказ подписало МВД Украины.', 'Приказ подписало МВД.', 'organisation', false],
  ['Учения начали Воздушно-космические силы России.', 'Учения начали ВКС.', 'organisation', true],
  ['Об этом сказал Владимир Путин.', 'Встреча с Владимиром Путиным прошла.', 'person', true],
  ['Об этом сказал Владимир Путин.', 'Об этом сказал Владимир Потанин.', 'person', false],
  ['Прошла акция «Сад памяти».', 'Саженцы дали для акции "Сад памяти".', 'programme', true],
];

describe('identity over the corpus', () => {
  it.each(rows)('%s | %s', (a, b, kind, same) => {
    const [x, y] = [entities(a, kind)[0], entities(b, kind)[0]];
    expect(x).toBeTruthy();
    expect(y).toBeTruthy();
    expect(x === y, `${x} ~ ${y}`).toBe(same);
  });

  it('joins a surname to the full name of its article', () => {
    const ids = entities('Проект начал Олег Дерипаска. Дерипаска рассказал о нём школьникам.', 'person');
    expect(new Set(ids).size).toBe(1);
    expect(ids.length).toBe(2);
  });

  it('joins an abbreviation to the name that introduced it', () => {
    const text = 'Кузнецкий металлургический техникум (КМТ) набирает студентов. В КМТ открыли цех.';
    expect(new Set(entities(text, 'organisation')).size).toBe(1);
  });
});
