// A port of this machine that nothing listens on.
import {createServer} from 'node:net';

/** Resolves with the number. Another program may take it before it is used, which is rare. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const {port} = server.address();
      server.close(() => resolve(port));
    });
  });
}
