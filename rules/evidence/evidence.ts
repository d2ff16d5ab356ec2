import type { Report } from '../report';

/** One usable row of a ledger (台账). */
export interface LedgerRow {
  /** As written in the ledger. */
  readonly measure: string;
  /** The plain number in `unit`: 万 and 亿 multiplied out, `93.1%` is 93.1 with unit %. */
  readonly value: number;
  /** Without scale words; empty where the ledger gives none. */
  readonly unit: string;
  readonly year: number | undefined;
  /** Whose figure it is, where the ledger has a column for that: 全市, 市本级. Part of the measure. */
  readonly scope?: string;
  readonly source: string;
  readonly note: string;
  /** One-based row in its sheet, as a spreadsheet counts. */
  readonly row: number;
  /** Sheet name for workbooks of several sheets. */
  readonly sheet: string | undefined;
  /** Zero-based line of the row in the file's text; workbooks have none. */
  readonly line?: number;
  /** The worth of one unit of the last printed digit where the ledger itself is rounded: 86.4万 → 1000. */
  readonly step?: number;
  /** The sentence the figure was asked for, in a filled-in checklist (数字核实表). */
  readonly sentence?: string;
  /** The same measure stands in the ledger with another value: it may back a claim, and never accuses one. */
  readonly disputed?: boolean;
}

/** A row or file that cannot be used. */
export interface LedgerProblem {
  readonly rule: 'project/ledger-row' | 'project/evidence-file';
  /** One-based; 0 where it is about the file. */
  readonly row: number;
  /** Zero-based column index, where one cell is meant. */
  readonly column: number | undefined;
  readonly sheet: string | undefined;
  /** Zero-based line in the file's text, where it is text. */
  readonly line?: number;
  readonly message: { readonly zh: string; readonly en: string };
  /** Where nothing is wrong and something only to be known. */
  readonly severity?: 'info';
}

export interface Ledger {
  /** File name, for messages. */
  readonly name: string;
  readonly uri: string;
  readonly rows: readonly LedgerRow[];
  readonly problems: readonly LedgerProblem[];
}

export interface PreviousReport {
  readonly name: string;
  readonly uri: string;
  /** May be read anew each time it is asked for. */
  readonly report: Report;
  /** What `fingerprintOf` made of its text, for samples that are not to be parsed just to be passed over. */
  readonly fingerprint?: Int32Array;
}

/** What the server found to hold against a draft. Compared by identity. */
export interface Evidence {
  readonly ledgers: readonly Ledger[];
  readonly previous: PreviousReport | undefined;
  /** Texts of samples a draft may have been copied from. */
  readonly samples: readonly PreviousReport[];
}

export const noEvidence: Evidence = { ledgers: [], previous: undefined, samples: [] };
