// nginx with WebDAV's PUT and DELETE, where it is installed.
import {spawn} from 'node:child_process';
import {existsSync} from 'node:fs';
import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {freePort} from './free-port.js';

const program = ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/opt/homebrew/bin/nginx'].find(existsSync);
export const hasNginx = program !== undefined;

const configuration = (folder, port) => `
daemon off; master_process off; pid "${folder}/nginx.pid"; error_log "${folder}/error.log"; worker_processes 1;
events {}
http {
  access_log off; client_body_temp_path "${folder}/body"; proxy_temp_path "${folder}/proxy"; fastcgi_temp_path "${folder}/fastcgi";
  uwsgi_temp_path "${folder}/uwsgi"; scgi_temp_path "${folder}/scgi"; client_max_body_size 2m;
  server {
    listen 127.0.0.1:${port};
    root "${folder}/files";
    location /avatars/ { dav_methods PUT DELETE; create_full_put_path on; dav_access user:rw; etag on; }
  }
}`;

export async function startNginx() {
  if (!program) throw new Error('nginx is not installed');
  const folder = await mkdtemp(path.join(tmpdir(), 'nginx-'));
  await mkdir(path.join(folder, 'files/avatars'), {recursive: true});
  const port = await freePort();
  await writeFile(path.join(folder, 'nginx.conf'), configuration(folder, port));
  const child = spawn(program, ['-p', folder, '-c', path.join(folder, 'nginx.conf')], {stdio: 'ignore'});
  const address = `http://127.0.0.1:${port}`;
  let isUp = false;
  for (let tries = 0; tries < 100 && !isUp; tries++) {
    isUp = await fetch(address).then(Boolean, () => false);
    if (!isUp) await new Promise((resolve) => setTimeout(resolve, 100));
  }
  if (!isUp) throw new Error('nginx did not start within 10 seconds');
  return {
    address,
    async stop() {
      child.kill();
      await rm(folder, {recursive: true, force: true});
    },
  };
}
