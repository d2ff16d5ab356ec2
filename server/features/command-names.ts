/**
 * Commands the server runs for any client, by `workspace/executeCommand`. The first argument is a document's uri.
 * VS Code registers commands of these names for the server, so they are none of the extension's own.
 */
export const commandNames = {
  /** (uri): puts in the skeleton of every required part that is missing. */
  insertMissingSections: 'reportLint.server.insertMissingSections',
  /** (uri, role, variant?): puts in the skeleton of one part, arranged as wanted. */
  insertSection: 'reportLint.server.insertSection',
  /** (uri, rule?): everything that can be fixed in bulk, of one rule or of all. */
  fixAll: 'reportLint.server.fixAll',
  /** (uri, range?): a report flattened to one line or copied from a web page, or a stretch of one, as clean paragraphs. */
  restoreStructure: 'reportLint.server.restoreStructure',
  /** (uri): from now on the document is a report, whatever it says of itself. */
  checkAsReport: 'reportLint.server.checkAsReport',
  /** (uri, line): asks the client to show a line of any file; whether it did. */
  showPlace: 'reportLint.server.showPlace',
} as const;
