/** A long list of which only the rows in sight exist. Arrow keys choose a row, Enter opens it. */
import { el } from './dom.js';

export interface ListOptions {
  readonly role: 'grid' | 'listbox';
  readonly label: string;
  /** For names of rows: must be unique in the page. */
  readonly name: string;
  /** The row's element; the list adds its place, role and whether it is chosen. */
  readonly render: (index: number) => HTMLElement;
  readonly open: (index: number) => void;
}

/** Browsers draw nothing beyond some 16 million pixels; a longer list scrolls in proportion instead. */
const TALLEST = 8_000_000;
/** Rows that are printed: what is beyond them is said in words. */
export const PRINTED = 500;

export class VirtualList {
  /** What scrolls; takes the focus. */
  readonly element: HTMLElement;
  readonly #rows = el('div', { class: 'rows', role: 'presentation' });
  readonly #options: ListOptions;
  #count = 0;
  #active = -1;
  #rowHeight = 40;
  /** As the browser last told them: to ask while rows change would make it lay out the page each time. */
  #scrolled = 0;
  #height = 0;
  #drawn = '';
  #printing = false;

  constructor(options: ListOptions, head: HTMLElement | null = null) {
    this.#options = options;
    const { role, label } = options;
    this.element = el('div', { class: 'virtual', role, 'aria-label': label, tabindex: 0 }, head, this.#rows);
    this.element.addEventListener(
      'scroll',
      () => {
        this.#scrolled = this.element.scrollTop;
        this.#draw();
      },
      { passive: true },
    );
    this.element.addEventListener('keydown', (event) => this.#key(event));
    this.#rows.addEventListener('click', (event) => this.#click(event));
    new ResizeObserver(() => this.refresh()).observe(this.element);
    matchMedia('print').addEventListener('change', ({ matches }) => {
      this.#printing = matches;
      if (this.element.isConnected) this.refresh();
    });
  }

  get active(): number {
    return this.#active;
  }

  /** Shows a list of so many rows from the top, or with the row `active` in sight. */
  show(count: number, active = -1): void {
    this.#count = count;
    this.#active = active;
    if (this.#options.role === 'grid') this.element.setAttribute('aria-rowcount', String(count + 1));
    if (this.#height === 0) this.refresh();
    else this.#resize();
    if (active >= 0) this.#reveal(true);
    else if (this.#scrolled !== 0) this.#scrollTo(0);
    this.#draw();
  }

  /** Draws again: the size of the window or what the rows say has changed. */
  refresh(): void {
    this.#rowHeight = Number.parseFloat(getComputedStyle(this.element).getPropertyValue('--row')) || 40;
    this.#height = this.element.clientHeight;
    this.#scrolled = this.element.scrollTop;
    this.#resize();
    this.#draw();
  }

  #resize(): void {
    // On paper the rows follow each other as they are.
    const height = this.#printing ? 'auto' : `${Math.min(TALLEST, this.#count * this.#rowHeight)}px`;
    this.#rows.style.setProperty('height', height);
    this.#drawn = '';
  }

  #scrollTo(top: number): void {
    this.element.scrollTop = top;
    this.#scrolled = this.element.scrollTop;
  }

  /** Pixels of list for a pixel of scrolling, and how far the list is scrolled in its own pixels. */
  #scale(): { ratio: number; offset: number } {
    const whole = this.#count * this.#rowHeight;
    const ratio = whole > TALLEST ? (whole - this.#height) / (TALLEST - this.#height) : 1;
    return { ratio, offset: this.#scrolled * ratio };
  }

  #draw(): void {
    const height = this.#rowHeight;
    const { offset } = this.#scale();
    const first = this.#printing ? 0 : Math.max(0, Math.floor(offset / height) - 4);
    const last = this.#printing
      ? Math.min(this.#count, PRINTED)
      : Math.min(this.#count, Math.ceil((offset + this.#height) / height) + 4);
    const state = `${first} ${last} ${offset - this.#scrolled} ${this.#active}`;
    if (state === this.#drawn) return;
    this.#drawn = state;
    const rows: HTMLElement[] = [];
    for (let index = first; index < last; index++)
      rows.push(this.#row(index, index * height - offset + this.#scrolled));
    this.#rows.replaceChildren(...rows);
    const active = rows[this.#active - first];
    if (active === undefined) this.element.removeAttribute('aria-activedescendant');
    else this.element.setAttribute('aria-activedescendant', active.id);
  }

  #row(index: number, top: number): HTMLElement {
    const { role, name, render } = this.#options;
    const row = render(index);
    row.id = `${name}-${index}`;
    row.dataset.index = String(index);
    row.classList.add('row');
    if (!this.#printing) row.style.setProperty('transform', `translateY(${top}px)`);
    row.setAttribute('role', role === 'grid' ? 'row' : 'option');
    if (role === 'grid') row.setAttribute('aria-rowindex', String(index + 2));
    else {
      row.setAttribute('aria-setsize', String(this.#count));
      row.setAttribute('aria-posinset', String(index + 1));
    }
    row.setAttribute('aria-selected', String(index === this.#active));
    return row;
  }

  #reveal(centre = false): void {
    const { element } = this;
    const head = element.querySelector<HTMLElement>('.head')?.offsetHeight ?? 0;
    const { ratio, offset } = this.#scale();
    const top = this.#active * this.#rowHeight;
    const bottom = top + this.#rowHeight;
    const room = this.#height - head;
    if (centre && (top < offset || bottom > offset + room)) this.#scrollTo((top - room / 2) / ratio);
    else if (top < offset) this.#scrollTo(top / ratio);
    else if (bottom > offset + room) this.#scrollTo((bottom - room) / ratio);
  }

  #key(event: KeyboardEvent): void {
    if (event.target !== this.element || event.ctrlKey || event.altKey || event.metaKey || this.#count === 0) return;
    const page = Math.max(1, Math.floor(this.element.clientHeight / this.#rowHeight) - 2);
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: this.#active + 1,
      ArrowUp: this.#active - 1,
      PageDown: this.#active + page,
      PageUp: this.#active - page,
      Home: 0,
      End: this.#count - 1,
    };
    const to = steps[event.key];
    if (to !== undefined) {
      event.preventDefault();
      this.#active = Math.min(this.#count - 1, Math.max(0, to));
      this.#reveal();
      this.#draw();
    } else if (event.key === 'Enter' && this.#active >= 0) {
      event.preventDefault();
      this.#options.open(this.#active);
    }
  }

  #click(event: MouseEvent): void {
    if (!(event.target instanceof Element) || event.target.closest('a') !== null) return;
    const index = Number(event.target.closest<HTMLElement>('.row')?.dataset.index ?? Number.NaN);
    if (Number.isNaN(index)) return;
    this.#active = index;
    this.#options.open(index);
  }
}
