import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** Language servers of the extension that this extension host started. */
export async function serverProcesses(): Promise<string[]> {
  const { stdout } = await promisify(execFile)('ps', ['-eo', 'pid=,ppid=,args=']);
  return stdout
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.split(/\s+/)[1] === String(process.pid) && line.includes('dist/server.js'));
}
