// What plain TypeScript knows. Each line marked as an error has to be one.
import 'avatar-elements/define';
import {AvatarError, FileRejectedError, type AvatarBadge, type StoredAvatar} from 'avatar-elements';
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
// @ts-expect-error Only controllers of the card write into its live region.
card?.announce('Saved.');
// @ts-expect-error Only controllers of the badge ignore a change.
badge.invalidateAnnouncement();
// @ts-expect-error A person has an id.
const nobody: Person = {name: 'Nobody'};

const file: Promise<File> = toAvatar(new Blob(), {sizePx: 256, maxBytes: 50_000});
// @ts-expect-error Only three types can be written.
void toAvatar(new Blob(), {type: 'image/gif'});

const error = new AvatarError('file-too-large', {maxBytes: 1, actualBytes: 2});
// @ts-expect-error Each code has its own facts.
void new AvatarError('file-too-large', {status: 500});
// @ts-expect-error There is no such fact.
void new AvatarError('offline', {foo: 1});
// @ts-expect-error This code has no facts.
void new AvatarError('camera-busy', {foo: 1});

export function describe(thrown: unknown): string | number | undefined {
  if (!(thrown instanceof AvatarError)) return undefined;
  if (thrown.code === 'payload-too-large') {
    // @ts-expect-error This fact belongs to another code.
    void thrown.facts.reason;
    return thrown.facts.maxBytes;
  }
  if (thrown.code === 'file-rejected') return thrown.facts.violations[0]?.code;
  // @ts-expect-error Not every code has this fact.
  void thrown.facts.maxBytes;
  return thrown instanceof FileRejectedError ? thrown.violations.length : thrown.code;
}

const rejected: AvatarError<'file-rejected'> = new FileRejectedError([{code: 'file-empty'}]);
// @ts-expect-error A violation is not a rejected file again.
void new FileRejectedError([{code: 'file-rejected', violations: []}]);

/** An error and another result are told apart in both branches. */
export const urlOf = (end: StoredAvatar | AvatarError): string => (end instanceof AvatarError ? end.code : end.url);
editor.addEventListener('avatar-rejected', ({violations}) => violations.map(({code}) => code));
editor.addEventListener('avatar-failed', ({error}) => error.code === 'timed-out' && error.facts.timeoutMs.toFixed());

export {bad, error, file, nobody, rejected};
