import {expect} from '@open-wc/testing';
import {badge} from '../src/locales/en/badge.js';
import {loadErrorMessages, localizerFor} from '../src/elements/shared/localize.js';
import {AvatarError, FileRejectedError, type RuleViolation} from '../src/errors.js';

const violations: readonly RuleViolation[] = [
  {code: 'file-too-large', maxBytes: 10_000_000, actualBytes: 14_200_000},
  {code: 'edge-too-short', minEdgePx: 96, widthPx: 20, heightPx: 30},
];

/** What another copy of the library throws: its classes are not ours. */
function foreignError(name: string, code: string, facts: object): Error {
  return Object.assign(new Error(code), {name, code, facts});
}

describe('a rejected file', () => {
  it('is an AvatarError with every violation in its facts', () => {
    const error = new FileRejectedError(violations);
    expect(error).to.be.instanceOf(AvatarError).and.instanceOf(Error);
    expect(error).to.include({name: 'FileRejectedError', code: 'file-rejected', violations});
    expect(error.facts.violations).to.equal(violations);
    expect(error.message).to.include('file-too-large').and.to.include('edge-too-short');
  });

  it('has the public name of its class', () => {
    expect(new AvatarError('offline', {}).constructor.name).to.equal('AvatarError');
    expect(new FileRejectedError(violations).constructor.name).to.equal('FileRejectedError');
  });

  it('is the only AvatarError that is a FileRejectedError', () => {
    expect(new AvatarError('offline', {})).to.be.instanceOf(AvatarError).and.not.instanceOf(FileRejectedError);
  });

  it('stays what it is in AvatarError.from(), and keeps its cause', () => {
    const cause = new Error('limits');
    const error = new FileRejectedError(violations, {cause});
    expect(AvatarError.from(error)).to.equal(error);
    expect(error.cause).to.equal(cause);
  });

  it('stays a FileRejectedError when another copy of the library threw it', () => {
    const thrown = foreignError('FileRejectedError', 'file-rejected', {violations});
    const error = AvatarError.from(thrown);
    expect(error).to.be.instanceOf(FileRejectedError).and.deep.include({violations, cause: thrown});
  });

  it('arrives from another thread as a FileRejectedError', () => {
    const data = structuredClone(new FileRejectedError(violations).toData());
    expect(data).to.deep.equal({code: 'file-rejected', violations});
    expect(AvatarError.fromData(data)).to.be.instanceOf(FileRejectedError).and.deep.include({violations});
  });

  it('is described by the messages of its violations', async () => {
    await loadErrorMessages();
    const {errorMessage} = localizerFor('badge', badge);
    const text = errorMessage(new FileRejectedError(violations).toData());
    expect(text).to.equal(violations.map(errorMessage).join(' '));
    expect(text).to.include('14.2 MB').and.to.include('96 pixels');
  });
});

describe('AvatarError.from()', () => {
  it('takes over the code and the facts of an error of another copy of the library', () => {
    const thrown = foreignError('AvatarError', 'payload-too-large', {status: 413, maxBytes: 5});
    const error = AvatarError.from(thrown);
    expect(error).to.be.instanceOf(AvatarError).and.not.instanceOf(FileRejectedError);
    expect(error.toData()).to.deep.equal({code: 'payload-too-large', status: 413, maxBytes: 5});
    expect(error.cause).to.equal(thrown);
  });

  it('makes anything else unknown', () => {
    expect(AvatarError.from(new Error('boom')).toData()).to.deep.equal({code: 'unknown', message: 'boom'});
    expect(AvatarError.from('boom').toData()).to.deep.equal({code: 'unknown', message: 'boom'});
  });
});
