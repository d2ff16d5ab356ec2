import { folderCache } from '../../snippets/extract-cache';
import type { Session } from '../features/feature';
import { Packs } from './packs';

const known = new WeakMap<Session, Packs>();

/** The packs of a session: one, whichever feature asks first. */
export function packsOf(session: Session): Packs {
  let packs = known.get(session);
  if (!packs) {
    const { connection, client } = session;
    packs = new Packs(
      {
        async begin() {
          if (!client.progress) return { report() {}, done() {} };
          const progress = await connection.window.createWorkDoneProgress();
          progress.begin('Report Lint：学习样本', 0, undefined, false);
          return {
            report: (done, all) => progress.report(Math.floor((100 * done) / all), `${done}/${all}`),
            done: () => progress.done(),
          };
        },
        leftOut: (name, { zh, en }) => connection.console.warn(`${name}: ${zh} / ${en}`),
        learned: (reports) => connection.console.info(`learned from ${reports} samples`),
      },
      client.storage === undefined ? undefined : folderCache(client.storage),
    );
    known.set(session, packs);
  }
  return packs;
}
