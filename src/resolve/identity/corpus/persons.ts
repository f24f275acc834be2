/** «И. Иванов», «министр Иванов»: joined to the one full name of the corpus that has all of it. */
import type { CorpusName } from '../../../record/identity.js';
import type { Edge, Groups } from './groups.js';
import type { IdentityRules, Join } from './rules.js';

/** Full names by surname. */
function fullNames({ profiles }: Groups): Map<string, number[]> {
  const full = new Map<string, number[]>();
  profiles.forEach(({ surname, given }, i) => {
    if (surname === '' || given.length < 2) return;
    const list = full.get(surname);
    if (list) list.push(i);
    else full.set(surname, [i]);
  });
  return full;
}

/** The initial fits one full name of the corpus, and the role or the patronymic's initial says the same. */
export function byPersonInitials(groups: Groups, names: readonly CorpusName[], rules: IdentityRules): Edge[] {
  const { profiles } = groups;
  const full = fullNames(groups);
  const edges: Edge[] = [];
  profiles.forEach((short, a) => {
    if (short.surname === '' || short.given.length !== 1) return;
    const fitting = (full.get(short.surname) ?? []).filter((b) => profiles[b]!.given.startsWith(short.given));
    for (const b of fitting) {
      const long = profiles[b]!;
      const second = short.patronymic !== '' && long.patronymic.startsWith(short.patronymic.charAt(0));
      // all fitting names are proposed where one is sure, so that two make it doubtful
      if (!second && !fitting.some((other) => sharedRole(groups, names, a, other, rules) !== null)) continue;
      edges.push({ a, b, oneWay: true, evidence: long.base, shownBy: long.names[0]! });
    }
  });
  return edges;
}

/** A surname alone with the role of the only person of that surname: the role must say enough. */
export function byPersonRole(groups: Groups, names: readonly CorpusName[], rules: IdentityRules, join: Join): Edge[] {
  const { profiles } = groups;
  const full = fullNames(groups);
  const edges: Edge[] = [];
  profiles.forEach((short, a) => {
    if (short.given !== '' || short.words.length !== 1) return;
    const bearers = full.get(short.base) ?? [];
    const shared = bearers.map((b) => sharedRole(groups, names, a, b, rules)).find((role) => role !== null);
    if (shared === undefined || shared.split(' ').length < join.number('least', 2)) return;
    for (const b of bearers) {
      edges.push({ a, b, oneWay: true, evidence: `${shared} ${profiles[b]!.base}`, shownBy: profiles[b]!.names[0]! });
    }
  });
  return edges;
}

function sharedRole(
  { profiles }: Groups,
  names: readonly CorpusName[],
  a: number,
  b: number,
  { words }: IdentityRules,
): string | null {
  const roles = rolesOf(profiles[a]!.names, names).map((role) => words.folded(role));
  if (roles.length === 0) return null;
  for (const role of rolesOf(profiles[b]!.names, names)) {
    const folded = words.folded(role);
    if (roles.includes(folded)) return folded;
  }
  return null;
}

function rolesOf(of: readonly number[], names: readonly CorpusName[]): string[] {
  const roles: string[] = [];
  for (const i of of) {
    const { type } = names[i]!;
    if (type !== null) roles.push(type);
  }
  return roles;
}
