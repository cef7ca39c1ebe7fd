// People press whatever they see in whatever order, and the host changes its mind meanwhile. Whatever they do, nothing breaks.
import {aTimeout, expect} from '@open-wc/testing';
import type {AvatarEditor} from '../../../src/elements/avatar-editor/avatar-editor.js';
import {AvatarError} from '../../../src/errors.js';
import {getPendingChange} from '../../../src/people/avatar-changes.js';
import type {AvatarUpload, UploadContext} from '../../../src/upload/avatar-adapter.js';
import {seededRandom} from '../../support/seeded/seeded-random.js';
import {runRandomActions, clickRandom, pick} from '../../support/seeded/random-interaction.js';
import {uncaughtErrors} from '../../support/collect-uncaught-errors.js';
import {choose, createEditor, FakeAdapter, query, isDisabled, quadrantImage, uniquePersonId} from './page-object.js';
import {waitUntil} from '../../support/wait-until.js';

const steps = 80;
/** WebKit for Linux went down in about one run of five, and in none of 22 without the bubbles that say what is missing. */
const isWebkit = !/Chrome|Firefox/.test(navigator.userAgent);
const rootOf = (editor: AvatarEditor) => editor.shadowRoot as ShadowRoot;

/** A store that takes its time, fails now and then, and must never be asked twice at once for one person. */
class SlowStore extends FakeAdapter {
  readonly #busyFor = new Set<string>();
  wasCrowded = false;

  constructor(random: () => number) {
    super();
    this.respond = async ({signal}) => {
      await aTimeout(random() * 60);
      signal.throwIfAborted();
      if (random() < 0.2) throw new AvatarError('network-error', {});
      if (random() < 0.1) throw new AvatarError('conflict', {status: 412, version: '7', url: '/theirs.png'});
      if (random() < 0.1) throw new Error('a fault of the host');
      return {url: '/stored.png', version: '1'};
    };
  }

  override async upload(picture: AvatarUpload, context: UploadContext): Promise<{url: string; version?: string}> {
    const {personId} = picture;
    this.wasCrowded ||= this.#busyFor.has(personId);
    this.#busyFor.add(personId);
    try {
      return await super.upload(picture, context);
    } finally {
      this.#busyFor.delete(personId);
    }
  }
}

async function files(): Promise<readonly File[]> {
  const fetched = [
    'photo.jpg',
    'animated.gif',
    'text.jpg',
    'cut-header.png',
    'empty.jpg',
    'bomb.png',
    'transparent.png',
  ].map(async (name) => new File([await (await fetch(`/test/fixtures/${name}`)).blob()], name));
  return [await quadrantImage(), await quadrantImage(64, 2000, 'image/jpeg'), ...(await Promise.all(fetched))];
}

describe('avatar-editor, random interaction', () => {
  const uncaught = uncaughtErrors();
  const streams: MediaStream[] = [];
  const film = async () => {
    const canvas = document.createElement('canvas');
    canvas.getContext('2d')?.fillRect(0, 0, 10, 10);
    await aTimeout(10);
    streams.push(canvas.captureStream(30));
    return streams.at(-1);
  };
  const real = Object.getOwnPropertyDescriptor(navigator, 'mediaDevices');
  before(() => {
    Object.defineProperty(navigator, 'mediaDevices', {value: {getUserMedia: film}, configurable: true});
  });
  after(() => {
    if (real) Object.defineProperty(navigator, 'mediaDevices', real);
    else delete (navigator as {mediaDevices?: unknown}).mediaDevices;
  });

  for (let seed = 1; seed <= 6; seed++) {
    it(`throws no uncaught error in ${steps} random actions, seed ${seed}`, async function () {
      this.timeout(60_000);
      const random = seededRandom(seed);
      const all = await files();
      const personId = uniquePersonId();
      const editor = await createEditor({
        'person-id': personId,
        'person-name': 'Ada',
        accept: 'image/*',
        animation: 'keep',
      });
      const box = editor.parentElement as HTMLElement;
      const form = document.createElement('form');
      form.addEventListener('submit', (event) => event.preventDefault());
      form.noValidate = isWebkit;
      box.replaceWith(form);
      form.append(box);
      const store = new SlowStore(random);
      editor.adapter = store;
      const actions: Record<string, () => unknown> = {
        choose: () => choose(editor, pick(all, random)),
        open: () => editor.open(pick(all, random)),
        press: () => clickRandom(rootOf(editor).querySelectorAll<HTMLElement>('button, input[type=checkbox]'), random),
        save: () => editor.save(),
        cancel: () => editor.cancel(),
        clear: () => editor.clear(),
        key: () =>
          rootOf(editor)
            .querySelector('[tabindex="0"]')
            ?.dispatchEvent(
              new KeyboardEvent('keydown', {
                key: pick(['ArrowLeft', '+', '-', ']', '0', 'z', 'z', 'y'], random),
                ctrlKey: random() < 0.5,
                bubbles: true,
              }),
            ),
        'take out': () => (editor.remove(), setTimeout(() => box.append(editor), random() * 30)),
        'other person': () => (editor.personId = pick([personId, uniquePersonId()], random)),
        lock: () => (editor.managedBy = pick(['', '', 'Salesforce'], random)),
        off: () => (editor.disabled = !editor.disabled && random() < 0.3),
        size: () => (editor.outputSize = pick([64, 128, 256], random)),
        reset: () => form.reset(),
        submit: () => form.requestSubmit(),
        read: () => new FormData(form),
        name: () => (editor.name = pick(['', 'picture'], random)),
        required: () => (editor.required = random() < 0.5),
      };
      const often = ['choose', 'press', 'press', 'press', 'save', 'save', 'key'];
      const log = await runRandomActions(actions, {steps, often, random});
      await aTimeout(50);
      Object.assign(editor, {disabled: false, managedBy: ''});
      if (!editor.isConnected) box.append(editor);
      await waitUntil(() => !['opening', 'saving'].includes(editor.draft.phase), `still ${editor.draft.phase}`);
      if (editor.draft.phase === 'camera') editor.cancel();
      await editor.updateComplete;
      const story = log.join(', ');
      expect(uncaught, story).to.deep.equal([]);
      expect(store.wasCrowded, story).to.equal(false);
      expect(getPendingChange(personId), story).to.equal(undefined);
      const filming = streams.flatMap((stream) => stream.getTracks()).filter(({readyState}) => readyState === 'live');
      expect(filming, story).to.have.length(0);
      // And it still works.
      await choose(editor, all[0] as File);
      await waitUntil(() => editor.draft.phase === 'cropping', `${editor.draft.phase}: ${story}`);
      await editor.updateComplete;
      expect(isDisabled(query(editor, '.save')), story).to.equal(false);
      store.respond = async () => ({url: '/stored.png'});
      await editor.save();
      expect(editor.draft.phase, story).to.equal('saved');
    });
  }
});
