import type { Command } from './command';

export const restartServer: Command = {
  id: 'reportLint.restartServer',
  async run({ server }) {
    await server.restart();
  },
};
