/** Finds organisations. The rules, in the order in which they run: surer ones first, later ones fill gaps. */
import type { Document } from '../document.js';
import { abbreviations } from './abbreviations.js';
import { clipped } from './clipped.js';
import { domains } from './domains.js';
import { headed } from './headed.js';
import { known } from './known.js';
import { latinNames } from './latin.js';
import { legalForms } from './legal-forms.js';
import { quotedNames } from './quoted.js';
import { type Scene, sceneOf } from './scene.js';

const RULES: readonly ((scene: Scene) => void)[] = [
  known,
  legalForms,
  headed,
  clipped,
  quotedNames,
  abbreviations,
  latinNames,
  domains,
];

export function extractOrganisations(document: Document): void {
  const scene = sceneOf(document);
  for (let i = 0; i < RULES.length; i++) RULES[i]!(scene);
}
