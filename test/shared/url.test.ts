import {expect} from '@open-wc/testing';
import {safePictureUrl, safeSrcset} from '../../src/shared/url.js';

const page = 'http://app.example/people/';

describe('URLs a picture may be loaded from', () => {
  for (const url of [
    'https://cdn.example/a.png',
    '/a.png',
    'a.png?v=2',
    '//cdn.example/a.png#x'.replace('//', 'https://'),
    'http://app.example/a.png',
    'blob:http://app.example/0c1b',
    'data:image/png;base64,AAAA',
  ])
    it(`accepts ${url}`, () => expect(safePictureUrl(url, page)).to.equal(url));

  for (const url of [
    'javascript:alert(1)',
    ' java\nscript:alert(1)',
    'http://else.where/a.png',
    '//else.where/a.png',
    'data:image/svg+xml,<svg onload=alert(1)>',
    'data:text/html,x',
    'file:///etc/passwd',
    'https://user:secret@cdn.example/a.png',
    'https://',
    '',
  ])
    it(`refuses ${JSON.stringify(url)}`, () => expect(safePictureUrl(url, page)).to.equal(undefined));

  it('accepts a srcset only when every candidate is safe', () => {
    expect(safeSrcset('/a.png 1x, https://cdn.example/b.png 2x', page)).to.equal(
      '/a.png 1x, https://cdn.example/b.png 2x',
    );
    expect(safeSrcset('/a.png 1x, javascript:alert(1) 2x', page)).to.equal(undefined);
  });
});
