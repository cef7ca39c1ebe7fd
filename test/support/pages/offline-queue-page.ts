// A tab with an editor whose saves have an outbox, and a badge: `?person=…&database=…&url=…`.
import '../../../src/define/avatar-badge.js';
import '../../../src/define/avatar-editor.js';
import {httpAdapter, withOutbox} from '../../../src/upload/index.js';

const query = new URLSearchParams(location.search);
const get = (name: string) => query.get(name) ?? '';

const adapter = withOutbox(httpAdapter({url: get('url')}), {databaseName: get('database')});
for (const element of document.querySelectorAll('avatar-badge, avatar-editor')) {
  element.setAttribute('person-id', get('person'));
}
Object.assign(document.querySelector('avatar-editor') as Element, {adapter});
Object.assign(window, {outbox: adapter.outbox});
