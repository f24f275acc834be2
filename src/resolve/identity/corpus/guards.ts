/** What forbids that two keys are one body, whatever speaks for it. */
import type { Profile } from './profile.js';
import type { IdentityRules } from './rules.js';

/** Must the two stay apart? Symmetric. */
export function forbids(p: Profile, q: Profile, rules: IdentityRules): boolean {
  if (p.ownArticle || q.ownArticle || p.numbers !== q.numbers) return true;
  // each entry of a dictionary is a body of its own
  if (p.listed && q.listed) return true;
  if (p.family !== '' && q.family !== '' && p.family !== q.family) return true;
  if (p.places.length > 0 && q.places.length > 0 && !p.places.some((place) => q.places.includes(place))) return true;
  if (p.surname !== '' && q.surname !== '' && otherPerson(p, q, rules)) return true;
  return declaredDifferent(p, q, rules);
}

/** Other first names, other initials, other patronymics. */
function otherPerson(p: Profile, q: Profile, rules: IdentityRules): boolean {
  if (otherName(p.patronymic, q.patronymic, rules)) return true;
  // «Итон Кевин», «Кевин Итон»
  if (p.given === q.surname && p.surname === q.given) return false;
  return otherName(p.given, q.given, rules);
}

function otherName(a: string, b: string, { sounds }: IdentityRules): boolean {
  if (a === '' || b === '' || a === b) return false;
  if (a.length === 1 || b.length === 1) return a.charAt(0) !== b.charAt(0);
  return sounds.of(a) !== sounds.of(b);
}

function declaredDifferent(p: Profile, q: Profile, { different }: IdentityRules): boolean {
  return different.some((names) => {
    const one = names.findIndex((name) => isNamed(p, name));
    const other = names.findIndex((name) => isNamed(q, name));
    return one >= 0 && other >= 0 && one !== other;
  });
}

/** Is a profile the one that a list of the user's names? By identifier or by evened name. */
export const isNamed = ({ key, base }: Profile, name: string): boolean => key === name || base === name;
