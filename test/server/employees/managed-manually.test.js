import assert from 'node:assert/strict';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {describe, it} from 'node:test';
import {fileAvatarStore, fileEmployeeStore} from '../../../dist/server/node.js';
import {red, blue, fakeSystem, syncOf, change} from './fake-system.js';

describe('Manage this employee manually', () => {
  it('keeps what is shown with its picture, over a restart and whatever the systems say, until it is given back', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'employees-'));
    try {
      const system = fakeSystem('One', [{id: '1', name: 'Ada', title: 'Analyst', pictureVersion: '1'}]);
      system.pictures.set('1', red);
      const stores = {store: fileEmployeeStore(`${folder}/e`), pictures: fileAvatarStore(`${folder}/p`)};
      const before = syncOf([system], stores);
      await before.sync.reconcile();
      assert.equal(await before.sync.managedBy('one-1'), 'One');
      await before.sync.detach('one-1');
      assert.equal(await before.sync.managedBy('one-1'), undefined);

      system.people.set('1', {id: '1', name: 'Ada King', pictureVersion: '2', managedBy: 'One'});
      system.pictures.set('1', blue);
      await before.sync.applyChanges([change('One', '1')]);
      const after = syncOf([system], {
        store: fileEmployeeStore(`${folder}/e`),
        pictures: fileAvatarStore(`${folder}/p`),
      });
      await after.sync.reconcile();
      const kept = await after.person('one-1');
      assert.deepEqual([kept.name, kept.title, kept.managedBy], ['Ada', 'Analyst', undefined]);
      assert.deepEqual(await after.picture('one-1'), red);
      assert.deepEqual(after.news, []);

      await after.sync.reattach('one-1');
      const back = await after.person('one-1');
      assert.deepEqual([back.name, back.title, back.pictureVersion], ['Ada King', undefined, 'One 2']);
      assert.deepEqual(await after.picture('one-1'), blue);
    } finally {
      await rm(folder, {recursive: true, force: true});
    }
  });

  it('changes nothing where the picture cannot be copied, and an employee who was released does not leave', async () => {
    const system = fakeSystem('One', [{id: '1', name: 'Ada', pictureVersion: '1'}]);
    system.pictures.set('1', red);
    const {sync, person, picture} = syncOf([system]);
    await sync.reconcile();
    system.before = async (method) => {
      if (method === 'picture') throw new Error('down');
    };
    await assert.rejects(sync.detach('one-1'), /down/);
    assert.equal(await sync.managedBy('one-1'), 'One');
    system.before = async () => {};
    await sync.detach('one-1');
    system.people.clear();
    await sync.reconcile();
    assert.equal((await person('one-1')).name, 'Ada');
    assert.deepEqual(await picture('one-1'), red);
  });

  it('shows the picture that people here save afterwards, and none after a removal', async () => {
    const system = fakeSystem('One', [{id: '1', name: 'Ada', pictureVersion: '1'}]);
    system.pictures.set('1', red);
    const {sync, person, picture, pictures, news} = syncOf([system]);
    await sync.reconcile();
    await sync.detach('one-1');
    const {version} = await pictures.read('one-1');
    await pictures.replace('one-1', {bytes: new Uint8Array(blue), type: 'image/png', version: 'saved'}, version);
    await sync.pictureChanged({personId: 'one-1', version: 'saved'});
    assert.equal((await person('one-1')).pictureVersion, 'saved');
    assert.deepEqual(await picture('one-1'), blue);
    await pictures.replace('one-1', null, 'saved');
    await sync.pictureChanged({personId: 'one-1', version: null});
    assert.equal((await person('one-1')).picture, null);
    assert.equal(await picture('one-1'), null);
    assert.equal(news.length, 4);
  });
});
