import {expect} from '@open-wc/testing';
import {AvatarError} from '../../src/errors.js';
import {configureFaces} from '../../src/faces/index.js';
import {loadWeights} from '../../src/faces/weights.js';
import {readNet} from '../../src/faces/net/read-net.js';
import {rejectionOf} from '../support/expect-rejection.js';

describe('loading the weights of the face net', () => {
  afterEach(() => configureFaces({weightsUrl: undefined}));

  const refused = {
    'a missing file': ['/no-such-weights.bin', 'not-found'],
    'a page in the place of the file': ['/test/support/pages/save-under-csp.html', 'invalid-response'],
    'a server that cannot be reached': ['https://weights.invalid/faces.bin', 'network-error'],
  } as const;
  for (const [what, [weightsUrl, code]] of Object.entries(refused))
    it(`reports ${what} as ${code}`, async () => {
      configureFaces({weightsUrl});
      const error = await rejectionOf(loadWeights());
      expect(error).to.be.instanceOf(AvatarError);
      expect((error as AvatarError).code).to.equal(code);
    });

  it('works again after a failure, with one request for two calls', async () => {
    const [first, second] = await Promise.all([loadWeights(), loadWeights()]);
    expect(first).to.equal(second);
    const {layers} = readNet(first);
    expect(layers).to.have.length(119);
    const numbers = layers.reduce((sum, {weights}) => sum + (weights?.length ?? 0), 0);
    expect(numbers).to.be.within(500_000, 550_000);
  });
});
