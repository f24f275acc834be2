/** The report in headless Chromium. */
import { describe, expect, it } from 'vitest';
import {
  expectQuiet,
  findChromium,
  HOSTILE_TEXT,
  HOSTILE_TITLE,
  html,
  inChromium,
  manyArticles,
  OPTIONS,
} from './pages.js';

const executable = findChromium();
const why = executable === null ? ' (skipped: there is no Chromium; install it or set CHROMIUM_PATH)' : '';

/** In the page: what can be used but has no name to be read out. */
const NAMELESS = `[...document.querySelectorAll('button, a, input, select, [role=grid], [role=listbox], svg[role=img]')]
  .filter((e) => !e.getAttribute('aria-label') && !e.textContent.trim() && !e.labels?.length)
  .map((e) => e.outerHTML)`;

describe.skipIf(executable === null)(`the report in Chromium${why}`, () => {
  const open = inChromium(executable ?? '', () => html(manyArticles()));

  it.each(['#overview', '#articles', '#articles/1', '#records'])(
    'shows %s without complaint or request',
    async (hash) => {
      const opened = await open(hash);
      await opened.page.waitForTimeout(200);
      expect(await opened.page.locator('h1').first().count()).toBe(1);
      expectQuiet(opened);
    },
  );

  it('counts, and leaves reprints out when told', async () => {
    const opened = await open('#overview');
    const articles = opened.page.locator('.tile strong').first();
    expect(await articles.textContent()).toBe('200');
    await opened.page.getByLabel('Не считать перепечатки').check();
    expect(await articles.textContent()).toBe('199');
    expectQuiet(opened);
  });

  it('leads from the overview to the records and to the place in the text', async () => {
    const { page } = await open('#overview');
    await page.locator('.panel.place a').first().click();
    expect(await page.locator('.found').textContent()).toContain('199');
    await page.locator('.records .row').nth(3).click();
    const chosen = page.locator('mark[aria-pressed="true"]');
    await chosen.waitFor();
    expect(await chosen.textContent()).toBe('городе Новокузнецке');
    expect(await page.locator('.details h2').textContent()).toBe('город Новокузнецк');
    await page.getByRole('link', { name: 'Показать в таблице' }).click();
    expect(await page.locator('.records .row[aria-selected="true"]').count()).toBe(1);
    await page.goBack();
    await chosen.waitFor();
  });

  it('shows values, rule, dictionary entry and confidence of a mention', async () => {
    const { page } = await open('#articles/1');
    await page.locator('mark.organisation').click();
    const details = await page.locator('.details').textContent();
    for (const part of ['школа №100', 'Новокузнецк', 'сотая', 'test.rule', 'organisations.yaml:12', '0,9']) {
      expect(details).toContain(part);
    }
    expect(await page.locator('.byline a.outward').getAttribute('href')).toBe('https://example.com/news/1');
  });

  it('switches kinds off and on', async () => {
    const { page } = await open('#articles/1');
    await page.locator('mark.quantity').waitFor();
    const toggle = page.getByRole('button', { name: /^Количества/ });
    await toggle.click();
    expect(await toggle.getAttribute('aria-pressed')).toBe('false');
    expect(await page.locator('mark.quantity').count()).toBe(0);
    expect(await page.locator('mark.date').count()).toBe(1);
    await toggle.click();
    expect(await page.locator('mark.quantity').count()).toBe(1);
  });

  it('filters and sorts', async () => {
    const opened = await open('#records');
    const { page } = opened;
    const found = page.locator('.found b');
    expect((await found.textContent())?.replace(/\s/g, '')).toBe('1195');
    await page.getByRole('button', { name: 'Люди' }).click();
    expect(await found.textContent()).toBe('199');
    await page.getByLabel('Найти в записях').fill('петров');
    expect(await found.textContent()).toBe('199');
    await page.getByLabel('Найти в записях').fill('сидоров');
    expect(await found.textContent()).toBe('0');
    await page.getByRole('button', { name: 'Сбросить' }).click();
    await page.getByLabel('Опубликовано с').fill('2025-09-02');
    expect(await found.textContent()).toBe('12');
    await page.getByRole('button', { name: 'Имя или значение' }).click();
    const names = await page.locator('.row .c-normal').allTextContents();
    expect(names.slice(0, 4)).toEqual(['1 сентября 2025 года', '1 сентября 2025 года', '80 рябин', '80 рябин']);
    await page.getByRole('button', { name: 'Имя или значение' }).click();
    expect(await page.locator('.row .c-normal').first().textContent()).toBe('школа №100');
    expect(await page.locator('[aria-sort="descending"]').count()).toBe(1);
    expectQuiet(opened);
  });

  it('draws only the rows in sight', async () => {
    const { page } = await open('#records');
    expect(await page.locator('.records .row').count()).toBeLessThan(60);
    await page.locator('.virtual').evaluate((list) => list.scrollTo(0, list.scrollHeight));
    await page.locator('#record-1194').waitFor();
  });

  it('is walked by keyboard', async () => {
    const { page } = await open('#articles/1');
    await page.locator('mark').first().waitFor();
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Перейти к содержанию');
    await page.keyboard.press('Enter');
    await page.locator('mark[tabindex="0"]').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    expect(await page.locator('mark[aria-pressed="true"]').textContent()).toBe('1 сентября 2025 года');
    await page.keyboard.press('ArrowRight');
    expect(await page.locator('.details h2').textContent()).toBe('80 рябин');
    await page.keyboard.press('Escape');
    expect(await page.locator('.details h2').count()).toBe(0);
    await page.goto(`${page.url().split('#')[0]}#records`);
    await page.locator('.virtual').focus();
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
    await page.locator('mark[aria-pressed="true"]').waitFor();
    expect(page.url()).toMatch(/#articles\/1\/2$/);
  });

  it('keeps hostile text inert', async () => {
    const opened = await open('#articles/0/0');
    const { page } = opened;
    await page.locator('.details h2').waitFor();
    expect(await page.locator('.text').textContent()).toBe(HOSTILE_TEXT);
    expect(await page.locator('h1').textContent()).toBe(HOSTILE_TITLE);
    expect(await page.locator('img, a[href^="javascript"]').count()).toBe(0);
    expect(await page.evaluate("'harmed' in window")).toBe(false);
    await page.goto(`${page.url().split('#')[0]}#records?name=${encodeURIComponent(HOSTILE_TITLE)}`);
    expect(await page.evaluate("'harmed' in window")).toBe(false);
    expectQuiet(opened);
  });

  it('is dark where the system is, and where the reader wants it', async () => {
    const background = 'getComputedStyle(document.documentElement).backgroundColor';
    const dark = await open('', { colorScheme: 'dark' });
    expect(await dark.page.evaluate(background)).toBe('rgb(22, 24, 27)');
    const light = await open('', { colorScheme: 'light' });
    expect(await light.page.evaluate(background)).toBe('rgb(245, 244, 240)');
    await light.page.getByLabel('Тема').selectOption('dark');
    expect(await light.page.evaluate(background)).toBe('rgb(22, 24, 27)');
  });

  it('speaks English when asked', async () => {
    const { page } = await open('#records');
    await page.getByRole('button', { name: 'Eng' }).click();
    expect(await page.locator('nav').textContent()).toBe('OverviewArticlesRecords');
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
  });

  it('fits a phone', async () => {
    for (const hash of ['#overview', '#articles', '#articles/1', '#records']) {
      const { page } = await open(hash, { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true });
      await page.waitForTimeout(100);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
      const list = page.locator('.virtual:visible').first();
      if ((await list.count()) > 0) expect(await list.evaluate((e) => e.scrollWidth - e.clientWidth)).toBe(0);
    }
  });

  it('has its whole bar in sight on a phone', async () => {
    const { page } = await open('#overview', { viewport: { width: 360, height: 740 }, isMobile: true });
    // the page draws itself after it has loaded
    await page.locator('.bar').waitFor({ state: 'attached' });
    const outside = await page.evaluate(`(() => {
      const bar = document.querySelector('.bar').getBoundingClientRect();
      return [...document.querySelectorAll('.bar *')]
        .map((e) => [e.className || e.tagName, e.getBoundingClientRect()])
        .filter(([, box]) => box.width > 0)
        .filter(([, { top, bottom, left, right }]) => top < 0 || bottom > bar.bottom || left < 0 || right > bar.right)
        .map(([name]) => name);
    })()`);
    expect(outside).toEqual([]);
  });

  it.each(['#records?text=%E0%A4%A', '#articles/%FF', '#%'])('survives the address %s', async (hash) => {
    const opened = await open(hash);
    await opened.page.locator('h1').first().waitFor({ state: 'attached' });
    expectQuiet(opened);
  });

  it('keeps "%41" of a search apart from "A"', async () => {
    const { page } = await open(`#records?text=${encodeURIComponent('%41')}`);
    expect(await page.getByLabel('Найти в записях').inputValue()).toBe('%41');
  });

  it('prints rows that are not in sight', async () => {
    const { page } = await open('#records');
    await page.emulateMedia({ media: 'print' });
    await page.locator('#record-499').waitFor();
    expect(await page.getByText('Напечатаны первые 500').isVisible()).toBe(true);
  });

  it('says what everything is called', async () => {
    for (const hash of ['#overview', '#articles/1', '#records']) {
      const { page } = await open(hash);
      await page.waitForTimeout(100);
      const nameless = await page.evaluate(NAMELESS);
      expect(nameless).toEqual([]);
      expect(await page.locator('main h1').count()).toBe(1);
    }
  });
});

describe.skipIf(executable === null)(`a report of nothing in Chromium${why}`, () => {
  const open = inChromium(executable ?? '', () => html([], { choice: { ...OPTIONS.choice, since: '2031-01-01' } }));

  it('says so in whole sentences', async () => {
    const opened = await open('#overview');
    expect(await opened.page.locator('.note').textContent()).toBe('Показано не всё: опубликовано с 1 января 2031 г.');
    expect(await opened.page.locator('.overview > .quiet').last().textContent()).toBe(
      'Число статей, в которых встретилось. Составлено 2 сентября 2025 г. программой svodka 0.1.0.',
    );
    expectQuiet(opened);
  });
});
