import type { Format } from './format';

/** One JSON object by the contract. */
export const json: Format = {
  file: (report) => JSON.stringify(report),
  begin: () => '{"version":1,"files":[\n',
  between: () => ',\n',
  end: (summary) => `\n],"summary":${JSON.stringify(summary)}}\n`,
};
