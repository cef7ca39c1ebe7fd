// Serves pictures of one colour that a test can hold back, and remembers how they were requested.
// `/test-pictures/<key>/<color>.bmp` answers at once; with `?held` after `/test-pictures/<key>/release`.
// There is no picture of any other name, such as `none`.
// `/test-pictures/<key>/requests` lists the requests of that key.

const PATH = /^\/test-pictures\/([^/]+)\/(\w+)(?:\.bmp)?$/;
const COLORS = {red: [255, 0, 0], lime: [0, 255, 0], blue: [0, 0, 255]};
const EDGE_PX = 8;
const HEADER_BYTES = 54;

/** An uncompressed picture of one colour. */
function bitmapFile(name) {
  const [red, green, blue] = COLORS[name];
  const pixels = Buffer.alloc(EDGE_PX * EDGE_PX * 3, Buffer.from([blue, green, red]));
  const header = Buffer.alloc(HEADER_BYTES);
  header.write('BM');
  header.writeUInt32LE(HEADER_BYTES + pixels.length, 2);
  header.writeUInt32LE(HEADER_BYTES, 10);
  header.writeUInt32LE(40, 14); // Size of the rest of the header.
  header.writeInt32LE(EDGE_PX, 18);
  header.writeInt32LE(EDGE_PX, 22);
  header.writeUInt16LE(1, 26); // Colour planes.
  header.writeUInt16LE(24, 28); // Bits of a pixel.
  return Buffer.concat([header, pixels]);
}

function createState() {
  let release;
  const released = new Promise((resolve) => (release = resolve));
  return {requests: [], released, release};
}

/** Middleware of the test server. */
export function pictureRoute() {
  const states = new Map();
  return async (context, next) => {
    const [, key, name] = PATH.exec(context.path) ?? [];
    if (!key) return next();
    if (!states.has(key)) states.set(key, createState());
    const state = states.get(key);
    context.set('Cache-Control', 'no-store');
    if (name === 'requests') context.body = state.requests;
    else if (name === 'release') {
      state.release();
      context.status = 204;
    } else {
      const {referer, origin} = context.headers;
      state.requests.push({url: context.url, referer, origin});
      if (context.querystring.startsWith('held')) await state.released;
      if (!COLORS[name]) return; // 404
      context.type = 'image/bmp';
      context.body = bitmapFile(name);
    }
  };
}
