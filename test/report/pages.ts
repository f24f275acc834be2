/** Reports made of hand-made records, and a browser to open them in. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import type { Outcome } from '../../src/output/types.js';
import { type ReportOptions, renderReport } from '../../src/report/index.js';
import { failure, MENTIONS, outcome, TEXT } from '../output/samples.js';

export const OPTIONS: ReportOptions = {
  language: 'ru',
  choice: { kinds: null, since: null, until: null, minConfidence: 0 },
  version: '0.1.0',
  made: '2025-09-02T10:00:00Z',
};

/** An article that tries everything that text can try against a page. */
export const HOSTILE_TITLE = '<img src=x onerror="window.harmed=1">';
export const HOSTILE_TEXT =
  '</script><script>window.harmed = 1</script><img src="https://example.com/x.png" onerror="window.harmed=1"> 80 рябин';

/** Two hundred articles, the first three special: hostile, with a web address, a reprint of that. */
export function manyArticles(): Outcome[] {
  const at = HOSTILE_TEXT.indexOf('80 рябин');
  const quantity = MENTIONS.find((mention) => mention.kind === 'quantity') ?? MENTIONS[0]!;
  const hostile = {
    ...quantity,
    start: at,
    end: at + 8,
    normal: HOSTILE_TEXT,
    sentence: [0, HOSTILE_TEXT.length] as const,
  };
  const url = 'https://example.com/news/1';
  const numbered = Array.from({ length: 197 }, (_, index) => {
    const words = Array.from({ length: 40 }, (__, word) => `слово${index * 40 + word}`).join(' ');
    const published = `2025-08-${String((index % 28) + 1).padStart(2, '0')}`;
    return outcome({ path: `news/${index}.txt`, title: `Статья ${index}`, published, text: `${TEXT} ${words}` });
  });
  return [
    outcome({
      path: 'bad.txt',
      title: HOSTILE_TITLE,
      text: HOSTILE_TEXT,
      url: 'javascript:alert(1)',
      mentions: [hostile],
    }),
    outcome({ path: 'one.txt', title: 'Школа открылась', published: '2025-09-02', url }),
    outcome({ path: 'two.txt', title: 'Школа открылась снова', published: '2025-09-03', text: `${TEXT}\n` }),
    ...numbered,
    failure(),
  ];
}

export const html = (outcomes: Iterable<Outcome>, options: Partial<ReportOptions> = {}): string =>
  [...renderReport(outcomes, { ...OPTIONS, ...options })].join('');

/** Where Chromium is; null where it is not installed. `CHROMIUM_PATH` overrides. */
export function findChromium(): string | null {
  const given = process.env.CHROMIUM_PATH;
  if (given !== undefined && given !== '') return existsSync(given) ? given : null;
  for (const name of ['chromium', 'chromium-browser', 'google-chrome']) {
    try {
      return execFileSync('which', [name], { stdio: ['ignore', 'pipe', 'ignore'] })
        .toString()
        .trim();
    } catch {
      // Not this one.
    }
  }
  return null;
}

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A page that is open, with all that it said and asked for. */
export interface Opened {
  readonly page: Page;
  readonly complaints: string[];
  readonly requests: string[];
}

/** One browser for the tests of a file. `open` shows the report at an address such as "#records". */
export function inChromium(executablePath: string, content: () => string) {
  let browser: Browser;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'svodka-'));
    writeFileSync(join(folder, 'report.html'), content());
    browser = await chromium.launch({ executablePath, args: FLAGS });
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return async (hash = '', options: BrowserContextOptions = {}): Promise<Opened> => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, ...options });
    const complaints: string[] = [];
    const requests: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(pathToFileURL(join(folder, 'report.html')).href + hash);
    return { page, complaints, requests };
  };
}

/** Nothing was complained of, and nothing was fetched but the file itself. */
export function expectQuiet({ complaints, requests }: Opened): void {
  expect(complaints).toEqual([]);
  expect(requests.filter((url) => !/^(?:file:.*report\.html|data:)/.test(url))).toEqual([]);
}
