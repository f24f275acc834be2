/** Pairs of names: one body or two, and why. `alias | type or role | place | articles | key`, see names.ts. */
import type { Kind } from '../../../src/record/types.js';

export type Pair = readonly [kind: Kind, a: string, b: string, rule: string | null, why: string];

const org = (a: string, b: string, rule: string | null, why: string): Pair => ['organisation', a, b, rule, why];
const place = (a: string, b: string, rule: string | null, why: string): Pair => ['place', a, b, rule, why];
const person = (a: string, b: string, rule: string | null, why: string): Pair => ['person', a, b, rule, why];
const programme = (a: string, b: string, rule: string | null, why: string): Pair => ['programme', a, b, rule, why];

const WORDS = 'identity.same-words';
const BESIDE = 'identity.type-beside';
const ADJECTIVE = 'identity.place-adjective';
const SOUNDS = 'identity.spelled-alike';
const ENDING = 'identity.case-left';
const WITH_PLACE = 'identity.with-place';
const MISSPELT = 'identity.misspelt';
const INITIAL = 'identity.initial-and-surname';
const ROLE = 'identity.surname-and-role';
const LETTERS = 'identity.initials';

export const PAIRS: readonly Pair[] = [
  // the key alone
  org('ООО «Ромашка»', '«Ромашка» | компания', 'key', 'the legal form is no part of the key'),
  org('МИД РФ', 'МИД России', 'key', 'one spelling'),
  org('Банк "Восход"', 'Банк «Восход»', 'key', 'quotes'),
  org('Артёмовский завод', 'Артемовский завод', 'key', 'ё'),
  org('МИД КНР | министерство | КНР', 'министерство КНР | министерство | Китай', null, 'another ministry'),
  org(
    'парламент КНР | парламент | КНР',
    'китайский парламент | парламент | Китай',
    ADJECTIVE,
    'two names of one place',
  ),
  org('Пресненский суд | суд | Россия', 'Пресненский суд РФ | суд | РФ', WITH_PLACE, 'two names of one place'),
  // same words
  org('фонд общественного мнения | фонд', 'Фонд Общественное Мнение | фонд', WORDS, 'case of the words'),
  org('Восток-Капитал', 'Восток Капитал', WORDS, 'hyphen'),
  org('Рустави-2 | телеканал', 'Рустави 2 | телеканал', WORDS, 'hyphen before a number'),
  org(
    'центр политических и экономических реформ | центр',
    'центр экономических и политических реформ | центр',
    WORDS,
    'order of words after a type',
  ),
  org('завод имени С.П. Горбунова | завод', 'завод им. Горбунова | завод', WORDS, 'initials of the eponym'),
  org('МГУ имени М.В. Ломоносова | университет', 'МГУ имени Ломоносова | университет', WORDS, 'initials of the eponym'),
  org(
    'администрация города Новокузнецка | администрация',
    'администрация Новокузнецка | администрация',
    WORDS,
    'a word that comes and goes',
  ),
  org('*Газпром', 'Газпрома', WORDS, 'an oblique case that was taken for a name'),
  org('The Daily Sabah', 'Daily Sabah', WORDS, 'article'),
  org('кабмин России | кабмин', 'правительство России | правительство', WORDS, 'types of one family'),
  org(
    'американские войска | войска | США',
    'американская армия | армия | США',
    ADJECTIVE,
    'types of one family, adjective',
  ),
  org('Совет Федерации', 'Федерация советов', null, 'another order without a type'),
  org('Совет Федерации | совет', 'Федерация советов | федерация', null, 'types of two families'),
  org('Школа №10 Новокузнецка | школа | Новокузнецк', 'Школа №11 Новокузнецка | школа | Новокузнецк', null, 'number'),
  org('школа №10 | школа | Новокузнецк', 'школа №10 | школа | Казань', null, 'place'),
  org(
    'школа №10 | школа | Новокузнецк',
    'гимназия №10 | гимназия | Новокузнецк',
    null,
    'a school and a grammar school',
  ),
  org(
    'школа №10 | школа || 1 | школа №10 @ 0123456789abcdef',
    'школа №10 | школа || 1 | школа №10 @ fedcba9876543210',
    null,
    'no town: each article has its own',
  ),
  org('Военная база XII', 'Военная база XIII', null, 'Roman number'),
  org('*Первый канал | телеканал', '*Канал первый | телеканал', null, 'two entries of the dictionary'),
  org(
    'партия регионов | партия | Украина',
    'партия регионов | партия | Молдавия | 1 | партия регионов молдавии',
    null,
    'place',
  ),
  // the type stands beside
  org(
    'Школа №10 Новокузнецка | школа | Новокузнецк',
    'МБОУ «СОШ №10» г. Новокузнецка | СОШ | Новокузнецк',
    WORDS,
    'types of one family, legal form',
  ),
  org('средняя школа №5 | школа | Тула', 'школа №5 | школа | Тула', WORDS, 'a word that goes with the type'),
  org('театр «Современник» | театр', '«Современник» | театр', BESIDE, 'type within and beside'),
  org('ФК «Ростов» | ФК', '*Ростов | клуб', BESIDE, 'football club'),
  org('университет Аль-Азхар | университет', 'Аль-Азхар | университет', BESIDE, 'type within and beside'),
  org('партия «Свобода» | партия', 'Партия свободы | партия', null, 'a name and a genitive are two parties'),
  org('театр «Современник» | театр', '«Современник» | журнал', null, 'a theatre and a journal'),
  org('театр «Современник» | театр | Москва', '«Современник» | театр | Омск', null, 'place'),
  org('журнал «Заря» | журнал', 'колхоз «Заря» | колхоз', null, 'families'),
  // adjective of the place
  org('английская сборная | сборная | Англия', 'сборная Англии | сборная | Англия', ADJECTIVE, 'national team'),
  org(
    'сербское правительство | правительство | Сербия',
    'правительство Сербии | правительство | Сербия',
    ADJECTIVE,
    'government',
  ),
  org(
    'американская администрация | администрация | США',
    'администрация США | администрация | США',
    ADJECTIVE,
    'the dictionary knows the adjective',
  ),
  org(
    'британский парламент | парламент | Великобритания',
    'парламент Великобритании | парламент | Великобритания',
    ADJECTIVE,
    'the dictionary knows the adjective',
  ),
  org('берлинская полиция | полиция | Берлин', 'полиция Берлина | полиция | Берлин', ADJECTIVE, 'police of a town'),
  org(
    'Московский университет | университет | Москва',
    'университет Москвы | университет | Москва',
    null,
    'a town has many universities',
  ),
  org('английская сборная | сборная | Англия', 'сборная Ирландии | сборная | Ирландия', null, 'place'),
  org('женская сборная Англии | сборная | Англия', 'сборная Англии | сборная | Англия', null, 'another team'),
  org('сборная Австрии | сборная | Австрия', 'сборная Австралии | сборная | Австралия', null, 'they only begin alike'),
  // sounds
  org('Твиттер', '*Twitter', SOUNDS, 'two alphabets'),
  org('Корнельский университет | университет', 'Корнеллский университет | университет', SOUNDS, 'doubled letter'),
  org('Анадолу | агентство', '*Anadolu | информационное агентство', SOUNDS, 'two alphabets'),
  org('Фортум', 'Fortum', SOUNDS, 'two alphabets'),
  org('Мир', 'Mir', null, 'too short to be told by sound'),
  // the longer name has the place
  org('Пресненский суд | суд | Москва', 'Пресненский суд Москвы | суд | Москва', WITH_PLACE, 'the place is known'),
  org(
    'Пресненский суд | суд',
    'Пресненский суд Москвы | суд | Москва',
    null,
    'the place of the short name is not known',
  ),
  org('Октябрьский суд | суд | Пенза', 'Октябрьский суд Самары | суд | Самара', null, 'place'),
  // slips
  org(
    'Всемироная торговая организация',
    '*Всемирная торговая организация ||| 38',
    MISSPELT,
    'one letter too many, once in 39',
  ),
  org(
    'Конитнентальная хоккейная лига | лига',
    '*Континентальная хоккейная лига | лига || 14',
    MISSPELT,
    'two letters changed places',
  ),
  org('Лейбористкая партия | партия', '*Лейбористская партия | партия || 12', MISSPELT, 'a letter is missing'),
  org('Всемирная торговая палата', 'Всемирная торговая полата', null, 'either may be the slip'),
  org(
    'Верхнекамская администрация || Березники',
    'Верхнекамская администрация || Киров | 9 | верхнекамская администрация кирова',
    null,
    'place',
  ),
  org('Черкасский завод', 'Черкесский завод ||| 2', null, 'not rare enough to be a slip'),
  // initials
  org('РСДСК', 'Российско-сингапурский деловой совет кораблестроителей', LETTERS, 'the only name with these initials'),
  org('РДС', 'Российский деловой совет', null, 'three letters may be anything'),
  // places
  place('Тимано-Печорское месторождение | area', 'Тимано-Печорского месторождения | area', WORDS, 'case'),
  place(
    'посёлок Красное | settlement | Тула | 1 | красное @ тула',
    'посёлок Красный | settlement | Тула | 1 | красный @ тула',
    null,
    'two villages',
  ),
  place('Ростов-на-Дону | city', 'Ростов Великий | city', null, 'the two Rostovs'),
  place(
    'Александровка | settlement | Омская область | 1 | александровка @ омская область',
    'Александровка | settlement | Тверская область | 1 | александровка @ тверская область',
    null,
    'region',
  ),
  place('река Шексна | water', 'Шексна | city', null, 'a river and a town'),
  place('Хаммурия | settlement', 'Хамурия | settlement', SOUNDS, 'doubled letter'),
  // programmes
  programme('Ямал-СПГ | проект', 'Ямал СПГ | проект', WORDS, 'hyphen'),
  programme('Мисс Вселенная — 2013 | конкурс', 'Мисс Вселенная — 2014 | конкурс', null, 'year'),
  programme('III Восточный форум | форум', 'IV Восточный форум | форум', null, 'Roman number'),
  programme('фестиваль «Маяк» | фестиваль', 'премия «Маяк» | премия', null, 'families'),
  // persons
  person('Кевин Бойл', 'Бойл Кевин', WORDS, 'surname first'),
  person('Наталия Орлова', 'Наталья Орлова', SOUNDS, 'two spellings of a name'),
  person('Джонатан Маккензи', 'Джонатан Макензи', SOUNDS, 'doubled letter'),
  person('Льюис Хэмильтон', 'Льюис Хэмилтон', SOUNDS, 'soft sign'),
  person('Тимоти Гартон-Эш', 'Тимоти Гартон-Эша', ENDING, 'the surname kept its case'),
  person('Артём Дзюба', 'Артём Дзюбу', ENDING, 'the surname kept its case'),
  person(
    'Дельфин Лорензана | министр обороны',
    'Дельфин Лоренсана | министр обороны || 4',
    MISSPELT,
    'one letter, one office',
  ),
  person('П. Нахимов | адмирал', 'Павел Нахимов | адмирал', INITIAL, 'initial and role'),
  person('Денис Иванов', 'Денис Петров', null, 'surname'),
  person('Иван Иванов', 'Пётр Иванов', null, 'first name'),
  person('И. Иванов', 'Иван Иванов', null, 'nothing but the initial'),
  person('И. Иванов | министр', 'Пётр Иванов | министр', null, 'initial'),
  person('Александр Литвиненко', 'Александра Литвиненко', null, 'a man and a woman, or a case: nobody knows'),
  person('Саша Иванов', 'Саша Иванова', null, 'a first name of men and women'),
  person('Валерий Иванов', 'Валерия Иванова', null, 'a man and a woman'),
  person('Сергей Гаврилов', 'Сергей Гавриков ||| 9', null, 'one letter makes another surname'),
  person('Спицов | российский лыжник', 'Денис Спицов | российский лыжник', ROLE, 'role of two words, one bearer'),
  person('Спицов | лыжник', 'Денис Спицов | лыжник', null, 'many are skiers'),
  person('Спицов', 'Денис Спицов', null, 'a surname alone'),
  person('Анна Ли', 'Анна Лю', null, 'short surnames'),
];
