import {expect} from '@open-wc/testing';
import {safePictureUrl} from '../../src/upload/safe-url.js';

const endpoint = 'https://api.example/people/ada/avatar';

describe('safePictureUrl', () => {
  const safe: [string, string][] = [
    ['https://pictures.example/1.png', 'https://pictures.example/1.png'],
    ['/avatars/1.png', 'https://api.example/avatars/1.png'],
    ['1.png', 'https://api.example/people/ada/1.png'],
    [`${location.origin}/1.png`, `${location.origin}/1.png`],
    ['http://127.0.0.1:9000/1.png', 'http://127.0.0.1:9000/1.png'],
    ['http://localhost:4000/1.png', 'http://localhost:4000/1.png'],
    ['data:image/png;base64,AA==', 'data:image/png;base64,AA=='],
    [`blob:${location.origin}/1`, `blob:${location.origin}/1`],
  ];
  for (const [address, absolute] of safe) {
    it(`takes ${address}`, () => expect(safePictureUrl(address, endpoint)).to.equal(absolute));
  }

  const unsafe = [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:image/svg+xml,<svg/>',
    'data:text/html,x',
    'http://pictures.example/1.png',
    'http://localhost.evil.example/1.png',
    'https://user:secret@pictures.example/1.png',
    'file:///etc/passwd',
    'ftp://pictures.example/1.png',
    'https://',
  ];
  for (const address of unsafe) {
    it(`refuses ${address}`, () => expect(safePictureUrl(address, endpoint)).to.equal(undefined));
  }
});
