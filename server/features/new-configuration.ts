import { firstConfiguration } from '../cli/commands/init';
import type { Feature } from './feature';

/** `reportLint/newConfiguration`: the text of a configuration to begin with, the same as `report-lint init` writes. */
export const newConfiguration: Feature = {
  register({ connection }) {
    connection.onRequest('reportLint/newConfiguration', () => firstConfiguration);
  },
};
