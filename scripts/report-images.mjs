// The pictures of docs/report.md and the README, taken anew from the fixtures: node scripts/report-images.mjs
// Needs Chromium (CHROMIUM_PATH, or /usr/bin/chromium) and a built dist.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const images = join(root, 'docs', 'images');
const work = mkdtempSync(join(tmpdir(), 'svodka-images-'));
const svodka = (...args) =>
  execFileSync(process.execPath, [join(root, 'bin', 'svodka.js'), ...args], { cwd: work, stdio: 'ignore' });

/** The article that the pictures show, by a word of its headline, and the mention that is open in them. */
const ARTICLE = 'QazTech';
const MENTION = 'mark.quantity >> nth=1';

const PICTURES = [
  { name: 'report-overview', hash: '#overview', height: 1080 },
  { name: 'report-article', hash: '#articles', mention: MENTION },
  { name: 'report-dark', hash: '#articles', mention: MENTION, colorScheme: 'dark' },
  { name: 'report-records', hash: '#records?kinds=quantity&sort=value&descending=1' },
  { name: 'report-phone', hash: '#articles', mention: MENTION, phone: true },
];

const FLAGS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'];
const QUIET = ['--disable-background-networking', '--disable-component-update', '--disable-sync'];
const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
const browser = await chromium.launch({ executablePath, args: [...FLAGS, ...QUIET] });
try {
  cpSync(join(root, 'fixtures'), join(work, 'news'), { recursive: true, filter: (path) => !path.endsWith('.yaml') });
  svodka('extract', 'news');
  svodka('report', '--html', 'report.html');
  mkdirSync(images, { recursive: true });
  for (const { name, hash, mention, colorScheme = 'light', phone = false, height = 800 } of PICTURES) {
    const viewport = phone ? { width: 390, height: 760 } : { width: 1280, height };
    const page = await browser.newPage({ viewport, colorScheme, isMobile: phone, hasTouch: phone, locale: 'ru' });
    await page.goto(pathToFileURL(join(work, 'report.html')).href + hash);
    if (mention !== undefined) {
      await page
        .getByRole('option', { name: new RegExp(ARTICLE) })
        .first()
        .click();
      await page.locator(mention).click();
    }
    await page.waitForTimeout(300);
    await page.screenshot({ path: join(images, `${name}.png`) });
    await page.close();
  }
} finally {
  await browser.close();
  rmSync(work, { recursive: true, force: true });
}
