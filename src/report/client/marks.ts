/** The text of an article with its mentions marked. */
import { el } from './dom.js';
import { t } from './labels.js';
import type { Model } from './model.js';

/** Mentions as elements inside the text; one may stand inside another, and one that crosses another is cut at its end. */
export function markedText(model: Model, text: string, mentions: readonly number[]): HTMLElement {
  const root = el('div', { class: 'text', lang: 'ru' });
  const ordered = [...mentions].sort(
    (a, b) => model.start[a]! - model.start[b]! || model.length[b]! - model.length[a]!,
  );
  const open: { readonly end: number; readonly element: HTMLElement }[] = [{ end: text.length, element: root }];
  let at = 0;
  const writeTo = (end: number): void => {
    if (end > at) open.at(-1)?.element.append(text.slice(at, end));
    at = Math.max(at, end);
  };
  const closeBefore = (start: number): void => {
    for (let last = open.at(-1); open.length > 1 && last !== undefined && last.end <= start; last = open.at(-1)) {
      writeTo(last.end);
      open.pop();
    }
  };
  for (const mention of ordered) {
    const start = model.start[mention]!;
    closeBefore(start);
    writeTo(start);
    const outer = open.at(-1) ?? { end: text.length, element: root };
    const end = Math.min(outer.end, start + model.length[mention]!);
    const element = markOf(model, mention, text.slice(start, end));
    outer.element.append(element);
    open.push({ end, element });
  }
  closeBefore(text.length);
  writeTo(text.length);
  return root;
}

function markOf(model: Model, mention: number, text: string): HTMLElement {
  const kind = model.kindOf(mention);
  return el('mark', {
    class: kind,
    'data-mention': mention,
    role: 'button',
    tabindex: -1,
    'aria-pressed': 'false',
    'aria-label': `${text}, ${t(`one.${kind}`)}`,
    title: `${t(`one.${kind}`)}: ${model.string(model.normal[mention])}`,
  });
}

/**
 * Makes the marks one stop of the Tab key: arrows go from mark to mark, Enter, Space or a click choose.
 * Returns what moves the choice from outside.
 */
export function walkMarks(root: HTMLElement, choose: (mention: number | null) => void) {
  const marks = (): HTMLElement[] => [...root.querySelectorAll<HTMLElement>('mark')];
  const mentionOf = (mark: HTMLElement): number => Number(mark.dataset.mention);
  const stop = (mark: HTMLElement): void => {
    for (const other of root.querySelectorAll('mark[tabindex="0"]')) other.setAttribute('tabindex', '-1');
    mark.tabIndex = 0;
  };
  const select = (mention: number | null): HTMLElement | null => {
    let chosen: HTMLElement | null = null;
    for (const mark of marks()) {
      const is = mentionOf(mark) === mention;
      mark.setAttribute('aria-pressed', String(is));
      if (is) chosen = mark;
    }
    if (chosen !== null) stop(chosen);
    return chosen;
  };
  const step = (from: HTMLElement | null, by: number): HTMLElement | undefined => {
    const all = marks();
    const index = from === null ? -1 : all.indexOf(from);
    return all[Math.min(all.length - 1, Math.max(0, index + by))];
  };
  root.addEventListener('click', (event) => {
    const mark = event.target instanceof Element ? event.target.closest<HTMLElement>('mark') : null;
    if (mark !== null) choose(mentionOf(mark));
  });
  root.addEventListener('keydown', (event) => {
    const mark = event.target instanceof Element ? event.target.closest<HTMLElement>('mark') : null;
    if (mark === null || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') {
      event.preventDefault();
      const next = step(mark, event.key === 'ArrowRight' ? 1 : -1);
      if (next === undefined) return;
      stop(next);
      next.focus();
      if (root.querySelector('mark[aria-pressed="true"]') !== null) choose(mentionOf(next));
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      choose(mentionOf(mark));
    } else if (event.key === 'Escape') choose(null);
  });
  marks()[0]?.setAttribute('tabindex', '0');
  return {
    select,
    /** The mention before or after a chosen one. */
    neighbour(mention: number, by: number): number | null {
      const mark = marks().find((each) => mentionOf(each) === mention) ?? null;
      const next = step(mark, by);
      return next === undefined || next === mark ? null : mentionOf(next);
    },
  };
}
