import type { Format } from './format';

/** One JSON object by the contract, written file by file so that thousands of files need no memory. */
export function json(): Format {
  let first = true;
  return {
    begin: () => '{"version":1,"files":[',
    file: ({ report }) => {
      const comma = first ? '\n' : ',\n';
      first = false;
      return comma + JSON.stringify(report);
    },
    end: (summary) => `\n],"summary":${JSON.stringify(summary)}}\n`,
  };
}
