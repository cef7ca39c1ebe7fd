// Every code that the pipeline can give, each from a file that deserves it. A new code does not compile without a row here.
import {expect} from '@open-wc/testing';
import {AvatarError, type AvatarErrorCode} from '../../src/errors.js';
import {defaultOutput, toAvatar, type ToAvatarOptions} from '../../src/image/index.js';
import {assertNotBlank, type Context} from '../../src/image/jobs/canvas.js';
import {encodeCanvas} from '../../src/image/jobs/encode-canvas.js';
import {jobs} from '../../src/image/jobs/jobs.js';
import {runOnMainThread} from '../../src/image/worker/main-thread.js';
import {errors} from '../../src/locales/en/errors.js';
import {bytesOf} from '../support/pictures/bytes.js';
import {changed, endedJpeg, positionOf, withBadChecksum} from '../support/pictures/damaged.js';
import {checkedFixture, fixture, rejection} from './support.js';

/** What fails with the code; a text says which other tests cover a code that no file can cause. */
type Cause = string | (() => Promise<unknown>);

const save =
  (name: string, options: ToAvatarOptions = {}): Cause =>
  async () =>
    toAvatar(await fixture(name), options);
const upload = 'an answer of the network or the server: test/upload, test/elements/avatar-editor';
const camera = 'the camera: test/elements/avatar-editor';
const chosen = 'what was dropped or pasted is not one file: test/elements/avatar-editor';

/** Fails in place of a function of the page. */
async function withBroken(name: 'createImageBitmap' | 'ImageDecoder', thrown: Error, run: () => Promise<unknown>) {
  const own = Object.getOwnPropertyDescriptor(globalThis, name);
  // A function that may be called with `new`, too.
  function fail() {
    throw thrown;
  }
  Object.defineProperty(globalThis, name, {configurable: true, writable: true, value: fail});
  try {
    await run();
  } finally {
    if (own) Object.defineProperty(globalThis, name, own);
    else Reflect.deleteProperty(globalThis, name);
  }
}

const causes: Readonly<Record<AvatarErrorCode, Cause>> = {
  'file-empty': () => toAvatar(new Blob()),
  'file-unreadable': () => {
    const gone = () => Promise.reject(new DOMException('gone', 'NotFoundError'));
    return toAvatar({size: 9, type: '', slice: () => ({arrayBuffer: gone}), arrayBuffer: gone} as unknown as Blob);
  },
  'file-too-large': save('photo.jpg', {limits: {maxBytes: 100}}),
  'file-truncated': async () => toAvatar(new Blob([endedJpeg(await bytesOf(await fixture('photo.jpg')), 50)])),
  'type-not-accepted': save('document.pdf'),
  'too-many-pixels': save('photo.jpg', {limits: {maxPixels: 10}}),
  'edge-too-long': save('photo.jpg', {limits: {maxEdgePx: 10}}),
  'edge-too-short': save('photo.jpg', {limits: {minEdgePx: 5000}}),
  'animation-not-allowed': save('animated.gif', {animation: 'reject'}),
  'file-rejected': 'the list of the other codes of a file: all of them here',
  'decode-failed': async () =>
    toAvatar(new Blob([withBadChecksum(await bytesOf(await fixture('quarters.png')), 'IHDR')])),
  'coding-unsupported': async () => {
    const jpeg = await bytesOf(await fixture('generated/whole.jpg'));
    return toAvatar(new Blob([changed(jpeg, (copy) => copy.set([0xc9], positionOf(copy, '\xff\xc0') + 1))]));
  },
  'decoder-missing': save('quarters.heic'),
  'canvas-blocked': 'privacy settings of the browser, not a file: test/image/worker/worker.test.ts',
  'out-of-memory': async () => {
    const source = await checkedFixture('photo.jpg');
    const run = () => runOnMainThread(jobs.renderPreview, {source, scale: 1}, {});
    const error = new RangeError('Array buffer allocation failed');
    if (typeof ImageDecoder === 'undefined') return withBroken('createImageBitmap', error, run);
    return withBroken('ImageDecoder', error, run);
  },
  'encode-failed': () => {
    const canvas = {convertToBlob: () => Promise.resolve(new Blob([], {type: 'image/x-none'}))};
    const output = {...defaultOutput, type: 'image/jpeg'} as const;
    return encodeCanvas({canvas} as unknown as Context, false, output, new AbortController());
  },
  'output-too-large': save('photo.jpg', {maxBytes: 10}),
  'not-a-file': chosen,
  'several-files': chosen,
  'camera-denied': camera,
  'camera-missing': camera,
  'camera-busy': camera,
  unauthorized: upload,
  forbidden: upload,
  'not-found': upload,
  conflict: upload,
  'payload-too-large': upload,
  'unsupported-media-type': upload,
  'request-rejected': upload,
  'too-many-requests': upload,
  'server-error': upload,
  'timed-out': upload,
  offline: upload,
  'network-error': upload,
  'invalid-response': upload,
  'remove-unsupported': upload,
  'storage-failed': upload,
  queued: upload,
  'field-invalid': upload,
  unknown: upload,
};

const codesOf = (thrown: unknown): readonly AvatarErrorCode[] => {
  const error = AvatarError.from(thrown);
  return error.code === 'file-rejected' ? error.facts.violations.map(({code}) => code) : [error.code];
};
/** These sentences are about what the browser lacks, and say what to do. */
const aboutTheBrowser: readonly AvatarErrorCode[] = ['coding-unsupported', 'decoder-missing', 'canvas-blocked'];

describe('errors of the pipeline', () => {
  for (const [code, cause] of Object.entries(causes)) {
    if (typeof cause === 'string') continue;
    it(`${code} is the code of a file that has this fault`, async () => {
      expect(codesOf(await rejection(cause()))).to.deep.equal([code]);
    });
  }

  it('blame neither the browser nor the site nor the network for the file', () => {
    const format = {
      bytes: String,
      number: String,
      plural: () => 'other',
      fileType: () => 'JPG',
      fileTypes: () => 'JPG',
    };
    for (const [code, cause] of Object.entries(causes) as [AvatarErrorCode, Cause][]) {
      if (typeof cause === 'string' || aboutTheBrowser.includes(code)) continue;
      const sentence = (errors[code as keyof typeof errors] as (facts: object, numbers: object) => string)(
        {type: '', accept: []},
        format,
      );
      expect(sentence, code).to.match(/^[A-Z].*\.$/);
      expect(sentence, code).not.to.match(/browser|site|page|network|server|connection/i);
    }
  });

  it('distinguish a canvas without memory from a damaged file', () => {
    const blank = new ImageData(4, 4);
    expect(() => assertNotBlank(blank, true)).not.to.throw();
    expect(() => assertNotBlank(blank, false))
      .to.throw(AvatarError)
      .with.property('code', 'out-of-memory');
  });
});
