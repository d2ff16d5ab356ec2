import type { Command } from './command';

export const showLog: Command = {
  id: 'reportLint.showLog',
  async run({ log }) {
    log.show();
  },
};
