import { readFileSync } from 'node:fs';
import type { Assets } from './page.js';

const LANGUAGES = ['ru', 'en'] as const;

function labelsOf(language: string): Record<string, string> {
  const labels: unknown = JSON.parse(
    readFileSync(new URL(`../report/labels.${language}.json`, import.meta.url), 'utf8'),
  );
  if (typeof labels !== 'object' || labels === null) throw new Error(`labels.${language}.json is no table`);
  return Object.fromEntries(Object.entries(labels).map(([key, text]) => [key, String(text)]));
}

/** Script, style and interface texts of the page, as the build left them. Throws where svodka was not built. */
export function readAssets(): Assets {
  // From `src` as from `dist` the compiled page is in `dist`.
  const built = (name: string): string => readFileSync(new URL(`../../dist/report/${name}`, import.meta.url), 'utf8');
  return {
    script: built('client.js'),
    style: built('client.css'),
    labels: Object.fromEntries(LANGUAGES.map((language) => [language, labelsOf(language)])),
  };
}
