// A tus server with its files in a folder that is gone after the run.
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {FileStore} from '@tus/file-store';
import {Server} from '@tus/server';

export async function startTus(listen) {
  const directory = await mkdtemp(path.join(tmpdir(), 'tus-'));
  const finished = new Map();
  const tus = new Server({
    path: '/files',
    datastore: new FileStore({directory}),
    maxSize: 3_000_000,
    relativeLocation: true,
    async onUploadFinish(_, {id, metadata}) {
      finished.set(metadata.personId, [...(finished.get(metadata.personId) ?? []), id]);
      return {};
    },
  });
  const address = await listen((request, response) => {
    const [, personId] = /^\/_finished\/(.+)$/.exec(request.url) ?? [];
    if (request.method === 'DELETE') finished.delete(personId);
    if (personId) response.writeHead(200).end(JSON.stringify(finished.get(personId) ?? []));
    else tus.handle(request, response);
  });
  return {address, stop: () => rm(directory, {recursive: true, force: true})};
}
