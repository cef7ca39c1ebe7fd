// The demo's server as a process of its own, which can be killed.
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import path from 'node:path';
import {until} from './people-app.js';

const root = path.join(import.meta.dirname, '../../..');

/** Starts `vite preview`; resolves when it answers. `pages` is a folder of pages. */
export async function startProcess({port, folder, systemsUrl, pages}) {
  const options = ['--config', 'demo/vite.config.ts', '--outDir', pages, '--host', '127.0.0.1', '--strictPort'];
  const child = spawn(process.execPath, ['node_modules/vite/bin/vite.js', 'preview', ...options, '--port', port], {
    cwd: root,
    env: {...process.env, PEOPLE_FOLDER: folder, SYSTEMS_URL: systemsUrl},
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const exited = once(child, 'exit');
  const base = `http://127.0.0.1:${port}`;
  await until('the process to answer', async () => {
    if (child.exitCode !== null) throw new Error(`The process has ended with ${child.exitCode}.`);
    return (await fetch(`${base}/api/activity`)).ok;
  });
  return {
    base,
    /** At once: nothing is finished or written any more. */
    async kill() {
      child.kill('SIGKILL');
      await exited;
    },
  };
}
