// The demo's own back end, on a folder that is gone after the run.
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {startPeopleServer} from '../../../demo/server/load.js';

/** `handle` starts the server with the first request. Tests save more often than people do. */
export function peopleServer() {
  let started;
  const start = () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'avatar-elements-'));
    process.once('exit', () => rmSync(folder, {recursive: true, force: true}));
    return startPeopleServer({folder, changesPerMinute: Infinity});
  };
  return {
    handle: async (request, response, next) => (await (started ??= start())).handle(request, response, next),
    stop: async () => (await started)?.stop(),
  };
}
