/** The renderers of a run: those of the outputs, and JSON lines that carry the text where parts are to be merged. */
import { outcomeLine } from '../output/jsonl.js';
import { createRenderers } from '../output/outputs.js';
import type { Renderer } from '../output/types.js';
import type { EngineSettings } from './types.js';

const textRenderer: Renderer = {
  format: 'jsonl',
  render(batch) {
    let lines = '';
    for (const outcome of batch) {
      const line = outcomeLine(outcome);
      lines += outcome.kind === 'error' ? line : `${line.slice(0, -2)},"text":${JSON.stringify(outcome.text)}}\n`;
    }
    return lines;
  },
};

export function renderersOf({ formats, excel, withText }: EngineSettings): readonly Renderer[] {
  const renderers = createRenderers(formats, { excel });
  return withText ? renderers.map((one) => (one.format === 'jsonl' ? textRenderer : one)) : renderers;
}
