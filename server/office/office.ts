/** The office bundle: everything that reads or writes Word files and workbooks, loaded when first used. */
export { OfficeProblem } from './problem';
export { readWord } from './word-in';
export { writeWord } from './word-out';
export { readWorkbook, readWorkbookLedger, writeWorkbook } from './workbook';
