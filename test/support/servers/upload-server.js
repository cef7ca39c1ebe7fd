// The smallest server that takes pictures: keeps what is posted to /upload/<person> or another path, shows it at the address it
// answers with, and forgets all of them on DELETE.
import busboy from 'busboy';

/** A handler for `serveFolder`. `kept` gets every picture, by its address. */
export function createUploadServer(kept = new Map(), path = /^\/upload\//) {
  return (request, response) => {
    const {pathname} = new URL(request.url, 'http://localhost');
    if (request.method === 'DELETE' && path.test(pathname)) {
      kept.clear();
      response.writeHead(204).end();
      return true;
    }
    if (request.method === 'POST' && path.test(pathname)) {
      const url = `/pictures/${kept.size + 1}`;
      request.pipe(
        busboy({headers: request.headers})
          .on('file', (_field, stream, {mimeType}) => {
            const parts = [];
            stream
              .on('data', (part) => parts.push(part))
              .on('end', () => kept.set(url, {mimeType, bytes: Buffer.concat(parts)}));
          })
          .on('close', () => response.setHeader('Content-Type', 'application/json').end(JSON.stringify({url}))),
      );
      return true;
    }
    const picture = kept.get(pathname);
    if (!picture) return false;
    response.setHeader('Content-Type', picture.mimeType).end(picture.bytes);
    return true;
  };
}
