// What a person does with an editor, for the tests of an app. These functions know the inside of the element, so that a test
// need not.
import type {AvatarRejectedEvent, AvatarSavedEvent, AvatarSelectedEvent} from '../events.js';

/** What the functions need of an `<avatar-editor>`. */
export interface EditorElement extends HTMLElement {
  readonly updateComplete: Promise<boolean>;
  save(): Promise<void>;
}

/**
 * Chooses a file as a person does through the file dialog. Resolves with `avatar-selected` once the picture can be cropped, or
 * with `avatar-rejected` where the editor refuses it. Rejects where the editor takes no file at all: not defined, disabled,
 * read-only, locked, saving, or `avatar-select` was cancelled.
 * @param editor - The `<avatar-editor>`
 * @param file - The file to choose
 * @throws Error where the editor takes no file
 * @example
 * import {chooseFile, samplePicture} from 'avatar-elements/testing';
 *
 * const editor = document.querySelector('avatar-editor');
 * const {type} = await chooseFile(editor, samplePicture());
 */
export async function chooseFile(
  editor: EditorElement,
  file: File,
): Promise<AvatarSelectedEvent | AvatarRejectedEvent> {
  await editor.updateComplete;
  const input = editor.shadowRoot?.querySelector<HTMLInputElement>('input[type=file]');
  if (!input) throw new Error('The element has not rendered a file input: is avatar-editor defined?');
  const request = nextEvent(editor, ['avatar-select']);
  const outcome = nextEvent(editor, ['avatar-selected', 'avatar-rejected']);
  Object.defineProperty(input, 'files', {configurable: true, value: [file]});
  input.dispatchEvent(new Event('change', {bubbles: true}));
  Reflect.deleteProperty(input, 'files');
  if (!request.event || request.event.defaultPrevented) {
    request.stop();
    outcome.stop();
    throw new Error(
      request.event
        ? 'The editor opens no file: avatar-select was cancelled'
        : 'The editor takes no file: it is disabled, read-only, locked or saving',
    );
  }
  return outcome.promise as Promise<AvatarSelectedEvent | AvatarRejectedEvent>;
}

/**
 * Saves what the editor holds. Resolves with `avatar-saved`; rejects with the error of `avatar-failed`, or if nothing was saved.
 * @param editor - The `<avatar-editor>`
 * @throws AvatarError of `avatar-failed`, or Error if nothing was saved
 * @example
 * import {saveAvatar} from 'avatar-elements/testing';
 *
 * const {url} = await saveAvatar(document.querySelector('avatar-editor'));
 */
export async function saveAvatar(editor: EditorElement): Promise<AvatarSavedEvent> {
  const outcome = nextEvent(editor, ['avatar-saved', 'avatar-failed']);
  await editor.save();
  outcome.stop();
  if (!outcome.event)
    throw new Error('Nothing was saved: nothing is chosen, the editor is not usable, or the save was stopped');
  return savedEvent(outcome.event);
}

/**
 * Waits until an editor has saved. Resolves with `avatar-saved`; rejects with the error of `avatar-failed`.
 * @param editor - The `<avatar-editor>`, or an element around it
 * @throws AvatarError of `avatar-failed`
 * @example
 * import {waitForSaved} from 'avatar-elements/testing';
 *
 * const editor = document.querySelector('avatar-editor');
 * const saved = waitForSaved(editor);
 * editor.save();
 * const {url} = await saved;
 */
export async function waitForSaved(editor: HTMLElement): Promise<AvatarSavedEvent> {
  return savedEvent(await nextEvent(editor, ['avatar-saved', 'avatar-failed']).promise);
}

function savedEvent(event: Event): AvatarSavedEvent {
  if (event.type === 'avatar-failed') throw (event as Event & {readonly error: Error}).error;
  return event as AvatarSavedEvent;
}

interface NextEvent {
  /** Resolves with the first event of these types. */
  readonly promise: Promise<Event>;
  /** That event, once it was dispatched. */
  readonly event?: Event;
  stop(): void;
}

function nextEvent(target: EventTarget, types: readonly string[]): NextEvent {
  const listening = new AbortController();
  let event: Event | undefined;
  const promise = new Promise<Event>((resolve) => {
    for (const type of types) {
      const listener = (dispatched: Event) => {
        listening.abort();
        resolve((event = dispatched));
      };
      target.addEventListener(type, listener, {signal: listening.signal});
    }
  });
  return {
    promise,
    get event() {
      return event;
    },
    stop: () => listening.abort(),
  };
}
