/** Finds programmes. The rules, in the order in which they run: names after type words first, what they taught last. */
import type { Document } from '../document.js';
import { abbreviatedNames } from './abbreviated.js';
import { bracketedNames } from './bracketed.js';
import { capitalNames } from './capitals/index.js';
import { cuedNames } from './cued.js';
import { hashtagName } from './hashtags.js';
import { headsOf } from './heads.js';
import { knownAgain } from './known.js';
import { listedNames } from './listed.js';
import { namesAfter } from './quoted.js';
import { programmeScene } from './scene.js';
import { TAKES } from './setup.js';
import { tailedLatin } from './tailed.js';
import { themeNames } from './theme.js';
import { yearlyNames } from './yearly.js';

export function extractProgrammes(document: Document): void {
  const scene = programmeScene(document);
  for (const head of headsOf(scene)) {
    const before = scene.found.length;
    // «Гран-при России «Формулы-1»»: the place comes first
    if (head.head.takes & TAKES.stage) capitalNames(scene, head);
    const named = scene.found.length > before || hashtagName(scene, head) || namesAfter(scene, head);
    if (!named) capitalNames(scene, head);
    if (scene.found.length === before) tailedLatin(scene, head);
    if (scene.found.length === before) {
      const reason = 'no quotes, Latin name or capitals that it takes stand beside the type word';
      document.engine.trace?.fail('programme.type-quoted', head.first, head.last, reason);
    }
  }
  themeNames(scene);
  listedNames(scene);
  yearlyNames(scene);
  cuedNames(scene);
  bracketedNames(scene);
  abbreviatedNames(scene);
  knownAgain(scene);
  for (let i = 0; i < scene.found.length; i++) document.drafts.push(scene.found[i]!);
}
