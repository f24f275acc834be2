/** Names of a corpus -> bodies, by the steps that the dictionaries list. */
import type { Bodies, Body, CorpusName, JoinNames, Reason } from '../../../record/identity.js';
import type { Kind } from '../../../record/types.js';
import { evened, type Section } from '../spelling.js';
import { type Edge, Groups, type Joined } from './groups.js';
import { isNamed } from './guards.js';
import { byInitials, introduced } from './introduced.js';
import { withPlace } from './longer.js';
import { misspelt } from './misspelt.js';
import { byPersonInitials, byPersonRole } from './persons.js';
import { compare, type Profile, profilesOf, shownPlace } from './profile.js';
import { type IdentityRules, isFor, type Join, readRules } from './rules.js';
import {
  bySignature,
  endingSignature,
  placeSignature,
  soundSignature,
  typedSignature,
  wordSignature,
} from './signatures.js';

type Evidence = (groups: Groups, names: readonly CorpusName[], rules: IdentityRules, join: Join) => Edge[];

/** What a `by` looks at. */
const EVIDENCE: Readonly<Record<string, Evidence>> = {
  same: declaredSame,
  words: (groups) => bySignature(groups, wordSignature),
  type: (groups) => bySignature(groups, typedSignature),
  'place-adjective': (groups, _names, rules) => bySignature(groups, (profile) => placeSignature(profile, rules)),
  sounds: (groups, _names, rules, join) => bySignature(groups, (profile) => soundSignature(profile, rules, join)),
  endings: (groups, _names, rules, join) => bySignature(groups, (profile) => endingSignature(profile, rules, join)),
  'with-place': (groups, _names, rules) => withPlace(groups, rules),
  introduced,
  initials: (groups, names, _rules, join) => byInitials(groups, names, join),
  misspelt: (groups, names, _rules, join) => misspelt(groups, names, join),
  'person-initials': byPersonInitials,
  'person-role': byPersonRole,
};

/** The joining of names by the dictionaries' `identity` sections. Throws an Error for a `by` that there is not. */
export function corpusIdentity(sections: readonly Section[]): JoinNames {
  const rules = readRules(sections);
  for (const { rule, by } of rules.joins) {
    if (!(by in EVIDENCE))
      throw new Error(`${rule}: there is no "by: ${by}"; choose among ${Object.keys(EVIDENCE).join(', ')}`);
  }
  return (kind, names) => joinNames(kind, names, rules);
}

function joinNames(kind: Kind, names: readonly CorpusName[], rules: IdentityRules): Bodies {
  const groups = new Groups(profilesOf(kind, names, rules), rules);
  for (const join of rules.joins) {
    if (!isFor(join, kind)) continue;
    const evidence = EVIDENCE[join.by];
    if (evidence) groups.apply(join.rule, evidence(groups, names, rules, join), join.by === 'same');
  }
  return bodiesOf(groups, names, rules);
}

function declaredSame({ profiles }: Groups, _names: readonly CorpusName[], { same }: IdentityRules): Edge[] {
  return same.flatMap((list) => {
    const [first, ...rest] = profiles.flatMap((p, i) => (list.some((name) => isNamed(p, name)) ? [i] : []));
    if (first === undefined) return [];
    const shownBy = profiles[first]!.names[0]!;
    return rest.map((b): Edge => ({ a: first, b, evidence: list.join(' = '), shownBy }));
  });
}

/** Who stands for a group: a dictionary's, then the most complete name, then the most frequent, then the first key. */
function standsFirst(a: Profile, b: Profile): number {
  return (
    Number(b.listed) - Number(a.listed) ||
    b.words.length - a.words.length ||
    b.articles - a.articles ||
    compare(a.key, b.key)
  );
}

function bodiesOf(groups: Groups, names: readonly CorpusName[], rules: IdentityRules): Bodies {
  const { profiles } = groups;
  const bodies: Body[] = [];
  const of = new Int32Array(names.length);
  const reasons: (Reason | null)[] = names.map(() => null);
  // profiles are in the order of their keys, and so are bodies
  const heads = headsOf(groups);
  profiles.forEach((head, i) => {
    const root = groups.root(i);
    if (heads[root] !== i) return;
    const place = bodies.push(bodyOf(head, names, rules)) - 1;
    for (const member of groups.members(root)) for (const name of profiles[member]!.names) of[name] = place;
  });
  for (const [i, { rule, evidence, shownBy, oneWay }] of reached(groups, heads)) {
    const own = profiles[i]!.names;
    for (const name of own) reasons[name] = { rule, evidence, shownBy: oneWay ? shownBy : own[0]! };
  }
  return { bodies, of, reasons };
}

/** Of each root, the profile that stands for its group. */
function headsOf(groups: Groups): Int32Array {
  const { profiles } = groups;
  const heads = new Int32Array(profiles.length).fill(-1);
  profiles.forEach((profile, i) => {
    const root = groups.root(i);
    const head = heads[root]!;
    if (head < 0 || standsFirst(profile, profiles[head]!) < 0) heads[root] = i;
  });
  return heads;
}

/** The joins of a group are a tree: each member's reason is the join that leads from it towards the head. */
function reached(groups: Groups, heads: Int32Array): Map<number, Joined> {
  const near = new Map<number, Joined[]>();
  for (const edge of groups.joined) {
    for (const end of [edge.a, edge.b]) {
      const list = near.get(end);
      if (list) list.push(edge);
      else near.set(end, [edge]);
    }
  }
  const found = new Map<number, Joined>();
  const isHead = (i: number): boolean => heads[groups.root(i)] === i;
  const queue = [...near.keys()].filter(isHead);
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    for (const edge of near.get(at) ?? []) {
      const other = edge.a === at ? edge.b : edge.a;
      if (found.has(other) || isHead(other)) continue;
      found.set(other, edge);
      queue.push(other);
    }
  }
  return found;
}

/** Shown as its key says it, not as the abbreviation that is met more often. */
function bodyOf({ key, base, names: own, places }: Profile, names: readonly CorpusName[], rules: IdentityRules): Body {
  const saying = own.length === 1 ? undefined : own.find((i) => evened(names[i]!.alias, rules.spelling) === base);
  const best = saying ?? own[0]!;
  const typed = own.find((i) => names[i]!.type !== null);
  const place = places.length === 0 ? null : (own.map((i) => names[i]!.place).find((name) => name !== null) ?? null);
  return {
    identifier: key,
    normal: names[best]!.alias,
    type: key.startsWith('person:') || typed === undefined ? null : names[typed]!.type,
    place: place === null ? null : shownPlace(place, rules),
  };
}
