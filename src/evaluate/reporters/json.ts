/** For programs: everything that the check found, as one JSON object. */
import type { Reporter } from './types.js';

export const json: Reporter = (result) => {
  const { articles, ...rest } = result;
  const report = {
    ...rest,
    articles: articles.map(({ path, expectedFile, fresh, known, gone, comparison }) => ({
      path,
      expectedFile,
      differences: fresh,
      known,
      gone,
      counts: comparison.counts,
    })),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
};
