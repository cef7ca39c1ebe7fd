// One rule for the addresses of pictures: elements, uploads and directories refuse the same ones; directories name no blob either.
import {expect} from '@open-wc/testing';
import {absolutePictureUrl, resolvePictureUrl, safePictureUrl, safeSrcset} from '../../src/shared/url.js';
import {pictureUrl} from '../../src/people/directories/shared/addresses.js';

const page = 'http://app.example/people/';

const allowed: Record<string, string> = {
  'https://cdn.example/a.png': 'https://cdn.example/a.png',
  '/a.png': 'http://app.example/a.png',
  'a.png?v=2': 'http://app.example/people/a.png?v=2',
  '?v=2': 'http://app.example/people/?v=2',
  'http://app.example/a.png': 'http://app.example/a.png',
  'HTTPS://CDN.example/a.png': 'https://cdn.example/a.png',
  'http://localhost:4000/a.png': 'http://localhost:4000/a.png',
  'http://app.localhost/a.png': 'http://app.localhost/a.png',
  'http://127.0.0.1:9000/a.png': 'http://127.0.0.1:9000/a.png',
  'http://127.8.0.1/a.png': 'http://127.8.0.1/a.png',
  'http://[::1]:9000/a.png': 'http://[::1]:9000/a.png',
  'blob:http://app.example/0c1b': 'blob:http://app.example/0c1b',
  'data:image/png;base64,AAAA': 'data:image/png;base64,AAAA',
  'data:image/webp;base64,AAAA': 'data:image/webp;base64,AAAA',
};

const refused = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' java\nscript:alert(1)',
  'vbscript:x',
  'http://else.where/a.png',
  '//else.where/a.png',
  '/\\else.where/a.png',
  'http://app.example:8080/a.png',
  'http://localhost.evil.example/a.png',
  'http://127.0.0.1.evil.example/a.png',
  'http://evil.example/127.0.0.1',
  'data:image/svg+xml,<svg onload=alert(1)>',
  'data:image/svg+xml;base64,AAAA',
  'data:text/html,x',
  'data:,x',
  'filesystem:http://app.example/a.png',
  'file:///etc/passwd',
  'ftp://cdn.example/a.png',
  'about:blank',
  'https://user:secret@cdn.example/a.png',
  'https://user@cdn.example/a.png',
  'https://',
  'http://[',
];

describe('addresses of pictures', () => {
  for (const [address, absolute] of Object.entries(allowed)) {
    it(`allows ${address}`, () => {
      expect(safePictureUrl(address, page)).to.equal(address);
      expect(resolvePictureUrl(address, page, 'http://app.example')?.href).to.equal(absolute);
      expect(pictureUrl(address, page)?.href).to.equal(address.startsWith('blob:') ? undefined : absolute);
      expect(safeSrcset(`${address} 2x`, page)).to.equal(`${address} 2x`);
    });
  }

  for (const address of refused) {
    it(`refuses ${JSON.stringify(address)} in elements, uploads and directories`, () => {
      expect(safePictureUrl(address, page)).to.equal(undefined);
      expect(absolutePictureUrl(address, page)).to.equal(undefined);
      expect(resolvePictureUrl(address, page, 'http://app.example')).to.equal(undefined);
      expect(pictureUrl(address, page)).to.equal(undefined);
    });
  }

  it('refuses what is no text', () => {
    for (const value of ['', null, undefined, 7, {}, ['https://cdn.example/a.png']]) {
      expect(safePictureUrl(value as string, page)).to.equal(undefined);
      expect(safeSrcset(value as string, page)).to.equal(undefined);
    }
  });

  it('allows http from the page’s own origin in an upload, not from the origin of the endpoint', () => {
    const endpoint = 'http://api.example/people/ada/avatar';
    expect(absolutePictureUrl('/1.png', endpoint)).to.equal(undefined);
    expect(absolutePictureUrl('/1.png', 'https://api.example/ada')).to.equal('https://api.example/1.png');
    expect(absolutePictureUrl(`${location.origin}/1.png`, endpoint)).to.equal(`${location.origin}/1.png`);
  });

  it('allows http from the origin of a directory’s system, and of no other one', () => {
    expect(pictureUrl('/photo/1', 'http://crm.example/api')?.href).to.equal('http://crm.example/photo/1');
    expect(pictureUrl('http://else.where/photo/1', 'http://crm.example/api')).to.equal(undefined);
  });

  it('allows a srcset only when every candidate is safe', () => {
    const srcset = '/a.png 1x, https://cdn.example/b.png 2x';
    expect(safeSrcset(srcset, page)).to.equal(srcset);
    expect(safeSrcset('/a.png 1x, javascript:alert(1) 2x', page)).to.equal(undefined);
  });
});
