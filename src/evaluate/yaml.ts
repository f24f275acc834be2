/** Writing the YAML that people edit: block mappings of one-line flow mappings, single quotes only where needed. */
import { Document, Scalar as ScalarNode, YAMLMap, YAMLSeq } from 'yaml';
import type { Scalar } from './expected.js';

export const TO_STRING = { lineWidth: 0, singleQuote: true, flowCollectionPadding: true } as const;

export function newMap(): YAMLMap<unknown, unknown> {
  return new YAMLMap<unknown, unknown>();
}

/** A scalar as our readers understand it: everything is text, a bare `null` (or nothing) is null. */
export function scalarNode(value: Scalar): ScalarNode {
  const node = new ScalarNode<unknown>(value === null ? 'null' : String(value));
  if (value === null) node.type = ScalarNode.PLAIN;
  // These would be read as something else, or are easily overlooked.
  else if (value === '' || value === 'null') node.type = ScalarNode.QUOTE_SINGLE;
  return node;
}

export function sequence(values: readonly Scalar[]): YAMLSeq {
  const node = new YAMLSeq<unknown>();
  node.flow = true;
  for (const value of values) node.add(scalarNode(value));
  return node;
}

/** The text of a whole file. */
export function print(contents: YAMLMap<unknown, unknown>, comment?: string): string {
  const document = new Document(null, { schema: 'failsafe' });
  document.contents = contents;
  if (comment !== undefined) document.commentBefore = comment;
  return document.toString(TO_STRING);
}
