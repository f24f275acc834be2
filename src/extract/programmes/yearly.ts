/** Names with their year joined to them: «ПМЭФ-2024», «Иннопром-2025». */
import { entriesNamed } from '../../dictionary/gazetteer.js';
import { fold } from '../../text/characters.js';
import * as S from '../../text/shape.js';
import type { ProgrammeScene } from './scene.js';

const YEAR = /^(.+)[-–—]((?:19|20)\d\d)$/;
const CONFIDENCE = 0.94;

export function yearlyNames(scene: ProgrammeScene): void {
  const { engine, tokens } = scene;
  const { count, shape } = tokens;
  for (let i = 0; i < count; i++) {
    if ((shape[i]! & S.ALPHANUMERIC) === 0) continue;
    const { surface } = tokens.words.at(i);
    const name = YEAR.exec(surface)?.[1];
    if (name === undefined) continue;
    const entry = entriesNamed(engine.dictionary, 'programme', fold(name)).find(({ data }) => data.yearly === true);
    if (entry === undefined) continue;
    scene.push({
      first: i,
      last: i,
      rule: 'programme.listed',
      confidence: CONFIDENCE,
      type: typeof entry.data.type === 'string' ? entry.data.type : null,
      owner: null,
      entry: `${entry.file}:${entry.line}`,
      normal: surface,
    });
  }
}
