import { isMainThread } from 'node:worker_threads';

/** The terminal's door. What a command needs is loaded when the command is run. */
if (isMainThread) void import('./program').then(({ run }) => run(process.argv.slice(2)));
else void import('./jobs').then(({ serveAsWorker }) => serveAsWorker());
