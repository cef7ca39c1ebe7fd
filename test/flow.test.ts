import {expect} from '@open-wc/testing';
import {cropAndEncode, openImage, removeAvatar, saveAvatar} from '../src/flow.js';
import {defaultCrop} from '../src/image/index.js';
import {getLatestChange, getPendingChange, subscribe} from '../src/people/avatar-changes.js';
import type {AvatarAdapter} from '../src/upload/avatar-adapter.js';
import {serializeSaves} from '../src/upload/decorators/serialize-saves.js';

const picture = new File(['picture'], 'avatar.webp', {type: 'image/webp'});

/** What a badge of the person would be told while `save` runs. */
async function heardDuring(personId: string, save: () => Promise<unknown>): Promise<string[]> {
  const heard: string[] = [];
  const stop = subscribe(personId, (change) => {
    heard.push(change ? `${change.pending ? 'pending' : 'stored'} ${change.url}` : 'over');
  });
  await save().catch((error: Error) => heard.push(error.message));
  stop();
  return heard;
}

function adapter(upload: AvatarAdapter['upload'], remove?: AvatarAdapter['remove']): AvatarAdapter {
  return {upload, remove};
}

describe('the flow', () => {
  it('brings a photo from the disk to every badge', async () => {
    const blob = await (await fetch('/test/fixtures/photo.jpg')).blob();
    const image = await openImage({file: blob, source: 'code'}, {accept: ['image/jpeg']});
    const {file} = await cropAndEncode(image, defaultCrop(), {sizePx: 64});
    image.bitmap.close();
    const stored = await saveAvatar(file, {
      personId: 'whole',
      adapter: adapter(async ({file: {name, size}}) => ({url: `/${name}?${size > 0}`, version: '1'})),
    });
    expect(stored.url).to.match(/^\/avatar\.(webp|jpg)\?true$/);
    expect(getLatestChange('whole')).to.deep.equal({personId: 'whole', url: stored.url, version: '1', picture: file});
  });

  it('shows the new picture while it is uploaded, then the stored one', async () => {
    const save = () => saveAvatar(picture, {personId: 'ahead', adapter: adapter(async () => ({url: '/ahead.webp'}))});
    expect(await heardDuring('ahead', save)).to.deep.equal(['pending ', 'stored /ahead.webp', 'over']);
  });

  it('takes the new picture back when the save fails', async () => {
    const refuse = adapter(() => Promise.reject(new Error('no')));
    const save = () => saveAvatar(picture, {personId: 'failed', adapter: refuse});
    expect(await heardDuring('failed', save)).to.deep.equal(['pending ', 'over', 'no']);
    expect(getLatestChange('failed')).to.equal(undefined);
    expect(getPendingChange('failed')).to.equal(undefined);
  });

  it('lets the late answer of a stopped save change nothing', async () => {
    const stop = new AbortController();
    const late = adapter(async () => {
      stop.abort(new Error('stopped'));
      return {url: '/late.webp'};
    });
    const save = () => saveAvatar(picture, {personId: 'late', adapter: late, signal: stop.signal});
    expect(await heardDuring('late', save)).to.deep.equal(['pending ', 'over', 'stopped']);
    expect(getLatestChange('late')).to.equal(undefined);
  });

  it('stores one picture of a person after the other, and the last one chosen is what stays', async () => {
    const storing: string[] = [];
    const store = adapter(async ({file, expectedVersion}) => {
      storing.push(`${file.name} over ${expectedVersion}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
      return {url: `/${file.name}`, version: file.name};
    });
    const slow = serializeSaves(store);
    const save = (name: string) =>
      saveAvatar(new File([name], name), {personId: 'twice', adapter: slow, expectedVersion: 'old'}).catch(
        (error: Error) => error.name,
      );
    const [, second] = await Promise.all([save('first'), save('second'), save('third')]);
    expect(second).to.equal('AbortError');
    expect(storing).to.deep.equal(['first over old', 'third over first']);
    expect(getLatestChange('twice')?.url).to.equal('/third');
    expect(getPendingChange('twice')).to.equal(undefined);
  });

  it('goes back to initials at once when the picture is removed, and says where it cannot be', async () => {
    const gone = adapter(
      () => Promise.reject(new Error('unused')),
      () => Promise.resolve(),
    );
    const remove = () => removeAvatar({personId: 'gone', adapter: gone});
    expect(await heardDuring('gone', remove)).to.deep.equal(['pending null', 'stored null', 'over']);
    const keeper = adapter(() => Promise.reject(new Error('unused')));
    const error = await removeAvatar({personId: 'kept', adapter: keeper}).catch((thrown: unknown) => thrown);
    expect(error).to.include({code: 'remove-unsupported'});
  });
});
