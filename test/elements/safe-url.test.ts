import {expect} from '@open-wc/testing';
import {safePictureUrl, safeSrcset} from '../../src/elements/safe-url.js';

const page = 'http://app.example/people/';

describe('addresses a picture may be shown from', () => {
  for (const url of [
    'https://cdn.example/a.png',
    '/a.png',
    'a.png?v=2',
    '//cdn.example/a.png#x'.replace('//', 'https://'),
    'http://app.example/a.png',
    'blob:http://app.example/0c1b',
    'data:image/png;base64,AAAA',
  ])
    it(`shows ${url}`, () => expect(safePictureUrl(url, page)).to.equal(url));

  for (const url of [
    'javascript:alert(1)',
    ' java\nscript:alert(1)',
    'http://else.where/a.png',
    '//else.where/a.png',
    'data:image/svg+xml,<svg onload=alert(1)>',
    'data:text/html,x',
    'file:///etc/passwd',
    'https://',
    '',
  ])
    it(`refuses ${JSON.stringify(url)}`, () => expect(safePictureUrl(url, page)).to.equal(undefined));

  it('takes a srcset only when all of it is safe', () => {
    expect(safeSrcset('/a.png 1x, https://cdn.example/b.png 2x', page)).to.equal(
      '/a.png 1x, https://cdn.example/b.png 2x',
    );
    expect(safeSrcset('/a.png 1x, javascript:alert(1) 2x', page)).to.equal(undefined);
  });
});
