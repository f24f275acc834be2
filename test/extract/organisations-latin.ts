/** Rows of names in Latin letters: what stands before them, what they hold and where they end. */
import type { Row } from './organisations-cases.js';

export const LATIN_NAMES: readonly Row[] = [
  // the adjective of a land stands for its company
  ['Дрон показали на стенде итальянской [Aerolume].', 'Aerolume'],
  ['Американская [Sunbelt Dynamics] показала макет.', 'Sunbelt Dynamics'],
  ['Завод строят вместе с австрийской [Northwind Protection].', 'Northwind Protection'],
  ['! Снайперу выдали финскую TRG 42.'],
  // who has the data, whose stand it is
  ['По данным [Sunwatch Insight], спрос вырос.', 'Sunwatch Insight'],
  ['Вазу показали на стенде [Les Lumignons].', 'Les Lumignons'],
  ['! По данным Global Hope Report, их стало меньше.'],
  ['Он врач, слова которого приводит [RZN].', 'RZN'],
  // the last word of a name is not the journal of that name
  ['! Марш за жизнь (March for Nature) прошёл в субботу.'],
  ['В мире есть Всемирный фонд дикой природы (WWF – [World Fund for Nature]).', 'World Fund for Nature'],
  // half of the word before it is Cyrillic
  ['Это сказал глава IT-проектов [Google].', 'Google'],
  // an address is no name
  ['! Он пояснил это в интервью Northlife.TV вчера.'],
];
