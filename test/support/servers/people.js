// The demo's own back end, on a folder that is gone after the run.
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {createPeopleServer} from '../../../demo/server/people-server.js';

export function peopleServer() {
  const folder = mkdtempSync(path.join(tmpdir(), 'avatar-elements-'));
  process.once('exit', () => rmSync(folder, {recursive: true, force: true}));
  return createPeopleServer({folder});
}
