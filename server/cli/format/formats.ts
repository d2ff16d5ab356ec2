import { digests } from '../../summary/format';
import type { Format, FormatName } from './format';
import { json } from './json';
import { pretty } from './pretty';
import { sarif } from './sarif';

/** How the terminal wants what is written for people. */
export interface Look {
  readonly coloured: boolean;
  /** Columns. */
  readonly room: number;
}

export function formatOf(name: FormatName, { coloured, room }: Look): Format {
  return { json, sarif, digests, pretty: pretty(coloured, room) }[name];
}
