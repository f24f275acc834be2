/** Finds programmes. The rules, in the order in which they run: names after type words first, what they taught last. */
import type { Document } from '../document.js';
import { capitalNames, themeNames } from './capitals.js';
import { cuedNames } from './cued.js';
import { headsOf } from './heads.js';
import { knownAgain } from './known.js';
import { listedNames } from './listed.js';
import { namesAfter } from './quoted.js';
import { ProgrammeScene } from './scene.js';

export function extractProgrammes(document: Document): void {
  const scene = new ProgrammeScene(document);
  for (const head of headsOf(scene)) {
    if (!namesAfter(scene, head)) capitalNames(scene, head);
  }
  themeNames(scene);
  listedNames(scene);
  cuedNames(scene, new Set(scene.found.map(({ first }) => first)));
  knownAgain(scene);
  for (const draft of scene.found) document.drafts.push(draft);
}
