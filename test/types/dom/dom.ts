// What plain TypeScript knows. Each line marked as an error has to be one.
import 'avatar-elements/define';
import {AvatarError, type AvatarBadge} from 'avatar-elements';
import {toAvatar} from 'avatar-elements/image';
import type {Person} from 'avatar-elements/people';
import {httpAdapter, type AvatarAdapter} from 'avatar-elements/upload';

const badge: AvatarBadge = document.createElement('avatar-badge');
badge.name = 'Ada Lovelace';
badge.shape = 'rounded';
// @ts-expect-error There is no such shape.
badge.shape = 'star';

const editor = document.createElement('avatar-editor');
editor.addEventListener('avatar-saved', ({url, personId}) => [url?.length, personId.length]);
editor.addEventListener('avatar-save', (event) => event.respondWith(Promise.resolve({url: '/ada.webp'})));
// @ts-expect-error The answer has no url.
editor.addEventListener('avatar-save', (event) => event.respondWith(Promise.resolve({link: '/ada.webp'})));
// @ts-expect-error A draft can only be read.
editor.draft = {phase: 'saved'};

editor.adapter = httpAdapter({url: '/people/{personId}/avatar'});
const own: AvatarAdapter = {upload: async ({file}) => ({url: `/avatars/${file.name}`})};
editor.adapter = own;
// @ts-expect-error An adapter answers with where the picture is.
const bad: AvatarAdapter = {upload: async () => ({})};

const card = document.querySelector('profile-card');
const ada: Person = {id: 'ada', name: 'Ada Lovelace', status: 'busy'};
if (card) card.person = ada;
// @ts-expect-error A person has an id.
const nobody: Person = {name: 'Nobody'};

const file: Promise<File> = toAvatar(new Blob(), {sizePx: 256, maxBytes: 50_000});
// @ts-expect-error Only three types can be written.
void toAvatar(new Blob(), {type: 'image/gif'});

const error = new AvatarError('file-too-large', {maxBytes: 1, actualBytes: 2});
// @ts-expect-error Each code has its own facts.
void new AvatarError('file-too-large', {status: 500});

export {bad, error, file, nobody};
