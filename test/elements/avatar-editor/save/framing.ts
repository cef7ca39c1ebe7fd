// An editor with a chosen picture and the adapter that stores it.
import {chooseAndOpen, createEditor, FakeAdapter, quadrantImage, uniquePersonId} from '../page-object.js';

export async function framing(store = new FakeAdapter()) {
  const personId = uniquePersonId();
  const editor = await createEditor({'person-id': personId, 'person-name': 'Ada Lovelace'});
  editor.adapter = store;
  await chooseAndOpen(editor, await quadrantImage());
  return {editor, store, personId};
}
