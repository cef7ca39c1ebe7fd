// A browser and a small server for the pages that are measured.
import {createServer} from 'node:http';
import sharp from 'sharp';
import {launchChromium} from '../../test/support/runner/chromium.js';

/** Serves every script at `/<name>` in an otherwise empty page, and pictures at `/picture/<n>.png`. */
export async function serve(scripts) {
  const picture = await sharp({create: {width: 80, height: 80, channels: 3, background: '#a86'}})
    .png()
    .toBuffer();
  const server = createServer(({url}, response) => {
    if (url.startsWith('/picture/')) {
      response.writeHead(200, {'content-type': 'image/png', 'cache-control': 'max-age=3600'}).end(picture);
    } else if (url.endsWith('.js')) {
      response.writeHead(200, {'content-type': 'text/javascript'}).end(scripts.get(url.slice(1, -3)));
    } else {
      const page = `<!doctype html><meta charset="utf-8"><body><script type="module" src="${url}.js"></script>`;
      response.writeHead(200, {'content-type': 'text/html'}).end(page);
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {address: `http://127.0.0.1:${server.address().port}`, close: () => server.close()};
}

export const launch = () => launchChromium(['--js-flags=--expose-gc', '--enable-precise-memory-info']);

/** Bytes of live JavaScript objects, after everything else has been collected. */
export async function heapUsed(devtools) {
  for (let turn = 0; turn < 3; turn++) await devtools.send('HeapProfiler.collectGarbage');
  return (await devtools.send('Runtime.getHeapUsage')).usedSize;
}
