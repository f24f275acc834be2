/** Compiled patterns back into the notation of the dictionaries. */
import type { NegatableTest, PatternNode } from '../match/pattern.js';

/** `tags` are the names of all tags, as the compiled dictionaries have them. */
export function describeTest({ not, test }: NegatableTest, tags: readonly string[]): string {
  const no = not ? '!' : '';
  switch (test.t) {
    case 'any':
      return `${no}.`;
    case 'tag':
      return no + tagText(tags[test.tag] ?? '');
    case 'tags':
      return `${no}(${test.tags.map((tag) => tagText(tags[tag] ?? '')).join('|')})`;
    case 'method':
      return `${no}@${test.name}`;
    case 'and':
      return `${no}(${test.tests.map((part) => describeTest(part, tags)).join(' && ')})`;
    case 'or':
      return `${no}(${test.alternatives.map((nodes) => describeNodes(nodes, tags)).join('|')})`;
  }
}

function describeNodes(nodes: readonly PatternNode[], tags: readonly string[]): string {
  return nodes.map((node) => describeTest(node, tags) + repetition(node)).join(' ');
}

function repetition({ min, max }: PatternNode): string {
  if (min === 1 && max === 1) return '';
  return min === 0 && max === 1 ? '?' : `{${min},${max}}`;
}

/** "=назад" -> назад, "{год}" and "/…/" stay, classes get their mark. */
function tagText(name: string): string {
  if (name.startsWith('=')) return name.slice(1);
  return name.startsWith('{') || name.startsWith('/') ? name : `#${name}`;
}
