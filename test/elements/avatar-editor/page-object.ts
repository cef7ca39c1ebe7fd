// Hides the shadow DOM: an editor as people see it, the pictures they choose, the presses they make.
import {fixture, html, oneEvent} from '@open-wc/testing';
import {loadModule} from '../../../src/elements/avatar-editor/lazy/load.js';
import type {AvatarEditor} from '../../../src/elements/avatar-editor/avatar-editor.js';
import type {AvatarAdapter, AvatarUpload, UploadContext} from '../../../src/upload/avatar-adapter.js';
import '../../../src/define/avatar-editor.js';
import {waitUntil} from '../../support/wait-until.js';

/** An editor of this width with these attributes and a pointer over it: the part that is loaded on demand is there. */
export async function createEditor(attributes: Record<string, string> = {}, widthPx = 640): Promise<AvatarEditor> {
  await loadModule();
  const box = await fixture<HTMLElement>(html`<div><avatar-editor></avatar-editor></div>`);
  box.style.width = `${widthPx}px`;
  const editor = box.querySelector('avatar-editor') as AvatarEditor;
  for (const [name, value] of Object.entries(attributes)) editor.setAttribute(name, value);
  await editor.updateComplete;
  return editor;
}

/** A picture of four quarters: red, green / blue, white. */
export async function quadrantImage(widthPx = 800, heightPx = 600, type = 'image/png'): Promise<File> {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [widthPx, heightPx];
  const context = canvas.getContext('2d') as CanvasRenderingContext2D;
  const [x, y] = [widthPx / 2, heightPx / 2];
  for (const [color, left, top] of [
    ['#f00', 0, 0],
    ['#0f0', x, 0],
    ['#00f', 0, y],
    ['#fff', x, y],
  ] as const) {
    context.fillStyle = color;
    context.fillRect(left, top, x, y);
  }
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type));
  return new File([blob as Blob], 'quarters', {type});
}

/** The plain name of the colour at this place of a picture, as fractions of its size. */
export async function colorAt(file: Blob, x: number, y: number): Promise<string> {
  const bitmap = await createImageBitmap(file);
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [bitmap.width, bitmap.height];
  const context = canvas.getContext('2d') as CanvasRenderingContext2D;
  context.drawImage(bitmap, 0, 0);
  return nameOf(context.getImageData(x * bitmap.width, y * bitmap.height, 1, 1).data);
}

/** The colour a canvas of the editor shows. */
export function pixelNameAt(canvas: HTMLCanvasElement, x: number, y: number): string {
  const context = canvas.getContext('2d') as CanvasRenderingContext2D;
  return nameOf(context.getImageData(Math.floor(x * canvas.width), Math.floor(y * canvas.height), 1, 1).data);
}

function nameOf([r = 0, g = 0, b = 0, a = 0]: Uint8ClampedArray): string {
  if (a < 128) return 'nothing';
  const bits = [r, g, b].map((value) => (value > 128 ? 1 : 0)).join('');
  return {'100': 'red', '010': 'green', '001': 'blue', '111': 'white', '000': 'black'}[bits] ?? bits;
}

/** The first element in the editor that a selector finds. */
export function query<T extends Element = HTMLElement>(editor: AvatarEditor, selector: string): T {
  const found = editor.shadowRoot?.querySelector<T>(selector);
  if (!found) throw new Error(`There is no ${selector}`);
  return found;
}

const labelOf = (element: Element) => (element.getAttribute('aria-label') ?? element.textContent ?? '').trim();

/** The button of this name. */
export function button(editor: AvatarEditor, name: string): HTMLButtonElement {
  const all = [...(editor.shadowRoot?.querySelectorAll('button') ?? [])];
  const found = all.find((candidate) => labelOf(candidate) === name && candidate.checkVisibility());
  if (!found) throw new Error(`There is no button ${name}, only ${all.map(labelOf).join(', ')}`);
  return found;
}

export async function press(editor: AvatarEditor, name: string): Promise<void> {
  button(editor, name).click();
  await editor.updateComplete;
}

export const isDisabled = (control: HTMLElement) =>
  control.matches(':disabled') || control.getAttribute('aria-disabled') === 'true';

/** Chooses a file as the system's chooser does. */
export async function choose(editor: AvatarEditor, file: File): Promise<void> {
  const chosen = new DataTransfer();
  chosen.items.add(file);
  const input = query<HTMLInputElement>(editor, 'input[type=file]');
  input.files = chosen.files;
  input.dispatchEvent(new Event('change', {bubbles: true}));
  await editor.updateComplete;
}

/** Waits until the editor is in this phase and shows it. */
export async function untilPhase(editor: AvatarEditor, phase: AvatarEditor['draft']['phase']): Promise<void> {
  await waitUntil(() => editor.draft.phase === phase, `The editor is ${editor.draft.phase}, not ${phase}`);
  await editor.updateComplete;
}

/** Chooses a file and waits until it can be framed. */
export async function chooseAndOpen(editor: AvatarEditor, file: File): Promise<void> {
  await choose(editor, file);
  await untilPhase(editor, 'cropping');
}

/** Waits until what was asked to be drawn has been. */
export async function untilPainted(editor: AvatarEditor): Promise<void> {
  await editor.updateComplete;
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
}

export const messageOf = (editor: AvatarEditor) => query(editor, '.message').innerText.trim();
export const liveRegionText = (editor: AvatarEditor) => query(editor, '[role=status]').textContent?.trim() ?? '';
export const nextEvent = <E extends Event>(target: EventTarget, type: string): Promise<E> =>
  oneEvent(target, type) as unknown as Promise<E>;

/** A store that does what a test tells it, and remembers what it was asked. */
export class FakeAdapter implements AvatarAdapter {
  readonly uploads: AvatarUpload[] = [];
  removals = 0;
  signal?: AbortSignal;
  respond: (context: UploadContext) => Promise<{url: string; version?: string}> = async () => ({url: '/stored.png'});

  upload(picture: AvatarUpload, context: UploadContext): Promise<{url: string; version?: string}> {
    this.uploads.push(picture);
    this.signal = context.signal;
    return this.respond(context);
  }

  async remove(): Promise<void> {
    this.removals++;
  }
}

let people = 0;
/** A person no other test knows. */
export const uniquePersonId = () => `person-${++people}-${Math.random()}`;
