/** «Пресненский суд», «Пресненский суд Москвы»: the longer name adds the place that both are known to lie in. */
import type { Edge, Groups } from './groups.js';
import type { IdentityRules } from './rules.js';
import { isOfPlace } from './signatures.js';

export function withPlace(groups: Groups, rules: IdentityRules): Edge[] {
  const { profiles } = groups;
  const shorter = new Map<string, number[]>();
  profiles.forEach((profile, i) => {
    if (profile.type === null || profile.places.length === 0 || profile.listed) return;
    const key = `${profile.family}|${profile.numbers}|${profile.stems.join(' ')}`;
    const list = shorter.get(key);
    if (list) list.push(i);
    else shorter.set(key, [i]);
  });
  const edges: Edge[] = [];
  profiles.forEach((long, b) => {
    if (long.type === null || long.places.length === 0) return;
    const { stems } = long;
    let end = stems.length;
    while (end > 0 && long.places.some((place) => isOfPlace(stems[end - 1]!, place, rules))) end--;
    if (end === 0 || end === stems.length) return;
    const rest = stems.slice(0, end);
    for (const a of shorter.get(`${long.family}|${long.numbers}|${rest.join(' ')}`) ?? []) {
      if (a === b || !profiles[a]!.places.some((place) => long.places.includes(place))) continue;
      edges.push({ a, b, oneWay: true, evidence: long.base, shownBy: long.names[0]! });
    }
  });
  return edges;
}
