/** The one HTML file: data, style and script inside it, nothing fetched, nothing run but our own script. */
import { createHash } from 'node:crypto';
import type { Report } from './build.js';
import { packPayload } from './pack.js';

/** What the page is made with; see `assets.ts`. */
export interface Assets {
  readonly script: string;
  readonly style: string;
  /** Interface texts by language. */
  readonly labels: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '<': '\\u003c',
  '>': '\\u003e',
  '\u2028': '\\u2028',
  '\u2029': '\\u2029',
};

/** JSON that cannot end its own element nor open another, whatever the text of an article says. */
export const inertJson = (value: unknown): string =>
  JSON.stringify(value).replace(/[<>\u2028\u2029]/g, (sign) => ESCAPES[sign] ?? '');

const fingerprint = (code: string): string => `'sha256-${createHash('sha256').update(code, 'utf8').digest('base64')}'`;

const ICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Crect width='16' height='16' rx='4' fill='%23315f8c'/%3E%3Cpath d='M4 5h8M4 8h5M4 11h7' stroke='white' stroke-width='1.6' stroke-linecap='round'/%3E%3C/svg%3E";

/** Only what carries these hashes runs or paints; nothing may be fetched, sent or framed, no HTML made from strings. */
const policy = ({ script, style }: Assets): string =>
  [
    "default-src 'none'",
    `script-src ${fingerprint(script)}`,
    `style-src ${fingerprint(style)}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');

/** The pieces of the file, in order. */
export function* renderPage(report: Report, assets: Assets): Generator<string> {
  const { language } = report.payload;
  const labels = assets.labels[language] ?? {};
  yield `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(assets)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="svodka">
<link rel="icon" href="${ICON}">
<title>${labels.title ?? 'svodka'}</title>
<style>${assets.style}</style>
</head>
<body>
<noscript>${labels.noscript ?? ''}</noscript>
<script type="application/json" id="labels">${inertJson(assets.labels)}</script>
<script type="text/plain" id="records">`;
  yield packPayload(report.payload);
  yield `</script>\n<script>${assets.script}</script>\n`;
  // The texts come last: the page is there before they are read.
  for (const [index, block] of report.texts.entries()) {
    yield `<script type="text/plain" id="texts-${index}">${block}</script>\n`;
  }
  yield '</body>\n</html>\n';
}
