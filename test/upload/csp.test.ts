import {expect} from '@open-wc/testing';

describe('under a strict CSP', () => {
  it('a picture is saved with connect-src naming the endpoint and nothing else', async () => {
    const frame = document.createElement('iframe');
    frame.src = '/test/support/pages/save-under-csp.html';
    const told = new Promise<MessageEvent>((resolve) => addEventListener('message', resolve, {once: true}));
    document.body.append(frame);
    const {stored, violations} = (await told).data;
    expect(violations).to.deep.equal([]);
    expect(stored.url).to.include('/avatars/');
    frame.remove();
  });
});
