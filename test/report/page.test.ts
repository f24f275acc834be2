import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readAssets } from '../../src/report/assets.js';
import { inertJson } from '../../src/report/page.js';
import { outcome } from '../output/samples.js';
import { HOSTILE_TEXT, HOSTILE_TITLE, html } from './pages.js';

describe('the file of a report', () => {
  const page = html([outcome({ title: HOSTILE_TITLE, text: HOSTILE_TEXT, mentions: [] })]);
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? '';

  it('runs and paints only what its policy names by hash', () => {
    const hash = (code: string): string => createHash('sha256').update(code).digest('base64');
    const script = /<script>([\s\S]*?)<\/script>/.exec(page)?.[1] ?? '';
    const style = /<style>([\s\S]*?)<\/style>/.exec(page)?.[1] ?? '';
    expect(policy).toContain(`script-src 'sha256-${hash(script)}'`);
    expect(policy).toContain(`style-src 'sha256-${hash(style)}'`);
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
  });

  it('lets no text of an article become markup', () => {
    expect(page).not.toContain('<img');
    expect(page.match(/<script/g)).toHaveLength(4);
    expect(inertJson('</script>\u2028<!--')).toBe('"\\u003c/script\\u003e\\u2028\\u003c!--"');
    expect(JSON.parse(inertJson(HOSTILE_TEXT))).toBe(HOSTILE_TEXT);
  });

  it('names no address but those of the articles', () => {
    expect(page.match(/https?:\/\/(?!www\.w3\.org)[^\s'"`]*/g) ?? []).toEqual([]);
  });

  it('has the same interface texts in both languages', () => {
    const { ru, en } = readAssets().labels;
    expect(Object.keys(ru ?? {})).toEqual(Object.keys(en ?? {}));
    const slots = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map(String).sort();
    for (const [key, text] of Object.entries(ru ?? {}))
      expect([key, slots(en?.[key] ?? '')]).toEqual([key, slots(text)]);
  });
});
