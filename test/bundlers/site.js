// What stands between the browser and a tool's result: one server that has the page and takes pictures, at any sub path, and
// one on another origin that has only the assets.
import {createReadStream, existsSync, statSync} from 'node:fs';
import {createServer, request as httpRequest} from 'node:http';
import {connect} from 'node:net';
import path from 'node:path';
import {createUploadServer} from '../support/servers/upload-server.js';

const types = {'.html': 'text/html', '.js': 'text/javascript', '.mjs': 'text/javascript', '.css': 'text/css'};

async function listen(server) {
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const {port} = server.address();
  return {
    port,
    origin: `http://127.0.0.1:${port}`,
    close: () => new Promise((resolve) => server.close(resolve).closeAllConnections()),
  };
}

function sendFile(response, file, status = 200) {
  if (!existsSync(file) || !statSync(file).isFile()) return false;
  response.writeHead(status, {'Content-Type': types[path.extname(file)] ?? 'application/octet-stream'});
  createReadStream(file).pipe(response);
  return true;
}

function proxy(request, response, {port, strip}) {
  const url = strip ? request.url.replace(strip, '/') : request.url;
  const headers = {...request.headers, host: `127.0.0.1:${port}`};
  const onward = httpRequest({host: '127.0.0.1', port, path: url, method: request.method, headers}, (answer) => {
    response.writeHead(answer.statusCode, answer.headers);
    answer.pipe(response);
  });
  onward.on('error', () => response.writeHead(502).end());
  request.pipe(onward);
}

/** The page's server. What it serves is set from visit to visit: `site.target = {folder | port, base, html, policy}`. */
export async function createSite(uploadPath) {
  const kept = new Map();
  const keep = createUploadServer(kept, uploadPath);
  const site = {kept, target: undefined};
  const server = createServer((request, response) => {
    const {pathname} = new URL(request.url, 'http://localhost');
    const {folder, port, base, html, policy, strip} = site.target;
    response.setHeader('X-Content-Type-Options', 'nosniff');
    if (policy) response.setHeader('Content-Security-Policy', policy);
    if (keep(request, response)) return;
    // Browsers ask for it when they have time, and report a 404 as an error of the page.
    if (pathname === '/favicon.ico') return response.writeHead(204).end();
    if (html && pathname === base) return response.setHeader('Content-Type', 'text/html').end(html);
    if (port) return proxy(request, response, {port, strip: strip && base});
    const name = pathname === base ? 'index.html' : pathname.slice(base.length);
    if (pathname.startsWith(base) && folder && sendFile(response, path.join(folder, name))) return;
    // Many hosts answer what they do not have with the page itself.
    if (!folder || !sendFile(response, path.join(folder, 'index.html'))) response.writeHead(404).end();
  });
  server.on('upgrade', (request, socket, head) => {
    const {port} = site.target;
    if (!port) return socket.destroy();
    const onward = connect(port, '127.0.0.1', () => {
      const headers = {...request.headers, host: `127.0.0.1:${port}`};
      const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
      onward.write(`${request.method} ${request.url} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`);
      onward.write(head);
      socket.pipe(onward).pipe(socket);
    });
    for (const end of [onward, socket])
      end.on('error', () => {}).on('close', () => (onward.destroy(), socket.destroy()));
  });
  return Object.assign(site, await listen(server));
}

/** The other origin: `assets.folder` behind /cdn/. */
export async function createAssets() {
  const assets = {folder: undefined};
  const server = createServer((request, response) => {
    const {pathname} = new URL(request.url, 'http://localhost');
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('X-Content-Type-Options', 'nosniff');
    const file = path.join(assets.folder, pathname.replace(/^\/cdn\//, '').replace(/^_next\//, ''));
    if (!pathname.startsWith('/cdn/') || !sendFile(response, file)) response.writeHead(404).end();
  });
  return Object.assign(assets, await listen(server));
}
