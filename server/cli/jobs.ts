import { availableParallelism } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import type { FileProblems } from '../project/problem';
import type { Input } from './inputs';
import { type Done, Job, type JobOptions } from './job';

/** Documents sent to a worker at a time: enough that sending costs nothing, few enough that output flows. */
const batchSize = 8;
/** From this many documents on, starting workers pays. */
const worthWorkers = 64;

type Request = { readonly inputs: readonly Input[] } | 'problems';
type Reply = { readonly done: readonly Done[] } | { readonly problems: readonly FileProblems[] };

export function jobCount(wanted: number | undefined, documents: number): number {
  const jobs = wanted ?? (documents < worthWorkers ? 1 : availableParallelism());
  return Math.max(1, Math.min(jobs, Math.ceil(documents / batchSize)));
}

/**
 * Checks the documents, over several cores where that pays, and hands each over in order as soon as those before it are
 * done. Returns what is wrong with the files around them.
 */
export async function runJobs(
  inputs: readonly Input[],
  options: JobOptions,
  jobs: number,
  take: (done: Done) => Promise<void>,
): Promise<readonly FileProblems[]> {
  optimiseLate();
  if (jobs === 1) {
    const job = new Job(options);
    for (const input of inputs) await take(await job.check(input));
    return job.problems();
  }
  const workers = Array.from({ length: jobs }, () => new CheckingWorker(options));
  try {
    await inOrder(inputs, workers, take);
    const problems = await Promise.all(workers.map((worker) => worker.problems()));
    return [...new Map(problems.flat().map((about) => [about.path, about])).values()];
  } finally {
    await Promise.all(workers.map((worker) => worker.end()));
  }
}

/**
 * V8 optimises a function after some 10 ms of it, and again whenever a later document shows what the first few did not:
 * over a batch its compiler took a third of the processors' time, from the checks that wait for them. Fifteen times
 * later it knows enough to do it once. Holds for the whole process, the workers among it.
 */
function optimiseLate(): void {
  setFlagsFromString('--interrupt-budget=1000000');
}

/** Every worker takes the next batch when it is free; what is done is handed over in the order of the documents. */
async function inOrder(
  inputs: readonly Input[],
  workers: readonly CheckingWorker[],
  take: (done: Done) => Promise<void>,
): Promise<void> {
  const batches: (readonly Input[])[] = [];
  for (let at = 0; at < inputs.length; at += batchSize) batches.push(inputs.slice(at, at + batchSize));
  const results: (Promise<readonly Done[]> | undefined)[] = [];
  let next = 0;
  const free = [...workers];
  const start = (): void => {
    const worker = next < batches.length ? free.shift() : undefined;
    const batch = worker && batches[next];
    if (!worker || !batch) return;
    const result = worker.check(batch);
    results[next++] = result;
    // A failure is met where the result is awaited.
    result.then(
      () => {
        free.push(worker);
        start();
      },
      () => undefined,
    );
    start();
  };
  start();
  for (let index = 0; index < batches.length; index++) {
    for (const done of (await results[index]) ?? []) await take(done);
    results[index] = undefined;
  }
}

class CheckingWorker {
  readonly #worker: Worker;

  constructor(options: JobOptions) {
    // The program itself, run again: the entry point asks whether it is a worker.
    this.#worker = new Worker(process.argv[1] ?? __filename, { workerData: options });
  }

  async check(inputs: readonly Input[]): Promise<readonly Done[]> {
    const reply = await this.#ask({ inputs });
    return 'done' in reply ? reply.done : [];
  }

  async problems(): Promise<readonly FileProblems[]> {
    const reply = await this.#ask('problems');
    return 'problems' in reply ? reply.problems : [];
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }

  #ask(request: Request): Promise<Reply> {
    return new Promise((resolve, reject) => {
      const settle = (then: () => void) => {
        this.#worker.off('message', answered);
        this.#worker.off('error', failed);
        then();
      };
      const answered = (reply: Reply) => settle(() => resolve(reply));
      const failed = (error: Error) => settle(() => reject(error));
      this.#worker.on('message', answered);
      this.#worker.on('error', failed);
      this.#worker.postMessage(request);
    });
  }
}

/** What the program does as a worker. */
export function serveAsWorker(): void {
  const port = parentPort;
  if (isMainThread || !port) throw new Error('not a worker');
  const job = new Job(workerData as JobOptions);
  port.on('message', async (request: Request) => {
    if (request === 'problems') {
      port.postMessage({ problems: job.problems() } satisfies Reply);
      return;
    }
    port.postMessage({ done: await job.checkAll(request.inputs) } satisfies Reply);
  });
}
