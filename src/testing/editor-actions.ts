// What a person does with an editor, for the tests of an app. They know the inside of the element, so that a test need not.
import type {AvatarRejectedEvent, AvatarSavedEvent, AvatarSelectedEvent} from '../events.js';

/** What the functions need of an `<avatar-editor>`. */
export interface EditorElement extends HTMLElement {
  readonly updateComplete: Promise<boolean>;
  save(): Promise<void>;
}

/**
 * Chooses a file as a person does through the file dialog. Resolves with `avatar-selected` once the picture can be cropped, or
 * with `avatar-rejected` where the editor refuses it.
 */
export async function chooseFile(
  editor: EditorElement,
  file: File,
): Promise<AvatarSelectedEvent | AvatarRejectedEvent> {
  await editor.updateComplete;
  const input = editor.shadowRoot?.querySelector<HTMLInputElement>('input[type=file]');
  if (!input) throw new Error('The element has not rendered a file input: is avatar-editor defined?');
  const outcome = firstEvent(editor, ['avatar-selected', 'avatar-rejected']);
  Object.defineProperty(input, 'files', {configurable: true, value: [file]});
  input.dispatchEvent(new Event('change', {bubbles: true}));
  Reflect.deleteProperty(input, 'files');
  return outcome as Promise<AvatarSelectedEvent | AvatarRejectedEvent>;
}

/** Saves what the editor holds. Resolves with `avatar-saved`; rejects with the error of `avatar-failed`. */
export async function saveAvatar(editor: EditorElement): Promise<AvatarSavedEvent> {
  const outcome = waitForSaved(editor);
  await Promise.all([outcome, editor.save()]);
  return outcome;
}

/** Waits until an editor has saved. Resolves with `avatar-saved`; rejects with the error of `avatar-failed`. */
export async function waitForSaved(editor: HTMLElement): Promise<AvatarSavedEvent> {
  const event = await firstEvent(editor, ['avatar-saved', 'avatar-failed']);
  if (event.type === 'avatar-failed') throw (event as Event & {readonly error: Error}).error;
  return event as AvatarSavedEvent;
}

function firstEvent(target: EventTarget, types: readonly string[]): Promise<Event> {
  const done = new AbortController();
  return new Promise((resolve) => {
    for (const type of types) {
      const listener = (event: Event) => {
        done.abort();
        resolve(event);
      };
      target.addEventListener(type, listener, {signal: done.signal});
    }
  });
}
