/** Sites by their address where they speak: «сообщает infox.ru», «на сайте Roem.ru». */
import * as S from '../../text/shape.js';
import { organisation } from './propose.js';
import type { Scene } from './scene.js';

export function domains(scene: Scene): void {
  const { tokens, setup } = scene;
  const { verb, cue, head } = setup.tags;
  const { candidates, candidateCount } = scene;
  const { shape } = tokens;
  for (let c = 0; c < candidateCount; c++) {
    const i = candidates[c]!;
    if ((shape[i]! & S.DOMAIN) === 0 || (tokens.shape[i]! & S.URL) !== 0 || scene.found[i] === 1) continue;
    const word = tokens.words.at(i);
    const before = i > tokens.sentenceStart[i]! ? tokens.words.at(i - 1) : null;
    const after = i + 1 < tokens.sentenceEnd[i]! ? tokens.words.at(i + 1) : null;
    const speaks = before?.hasTag(verb) || before?.hasTag(cue) || before?.hasTag(head) || after?.hasTag(verb);
    if (!speaks || (tokens.gap[i]! & 7) === 0) continue;
    scene.push(
      organisation({
        first: i,
        last: i,
        coreFirst: i,
        coreLast: i,
        rule: 'organisation.domain',
        confidence: 0.75,
        normal: word.surface,
      }),
    );
  }
}
