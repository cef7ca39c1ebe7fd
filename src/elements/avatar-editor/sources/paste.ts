// Source 'paste': a picture from the clipboard, unless it is pasted into a text field or another editor is nearer.
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {RuleViolation} from '../../../errors.js';
import {rootsOf} from '../../base/dom.js';
import {findNearest} from './nearest.js';
import {getSingleFile} from './transfer.js';

interface PasteOptions {
  /** True while a paste is accepted. */
  canAccept(): boolean;
  onFile(input: File | RuleViolation): void;
}

/** All editors on the page, in the order of connection. */
const connected = new Set<PasteSource>();
/** Events that an inner root has handled. Further out, the target inside a closed shadow root is not visible any more. */
const handled = new WeakSet<Event>();

/** Receives pasted files. Text pasted elsewhere on the page is ignored. */
export class PasteSource implements ReactiveController {
  readonly host: ReactiveControllerHost & HTMLElement;
  readonly #options: PasteOptions;
  #listening?: AbortController;

  constructor(host: ReactiveControllerHost & HTMLElement, options: PasteOptions) {
    this.host = host;
    this.#options = options;
    host.addController(this);
  }

  get canAccept(): boolean {
    return this.#options.canAccept();
  }

  hostConnected(): void {
    this.#listening = new AbortController();
    const {signal} = this.#listening;
    connected.add(this);
    for (const root of rootsOf(this.host)) {
      root.addEventListener('paste', (event) => onPaste(event as ClipboardEvent), {signal});
    }
  }

  hostDisconnected(): void {
    connected.delete(this);
    this.#listening?.abort();
  }

  receive(event: ClipboardEvent, transfer: DataTransfer): void {
    const path = event.composedPath();
    const isOnHost = path.includes(this.host);
    const input = getSingleFile(transfer);
    if (!input || (!isOnHost && 'code' in input)) return;
    if (!isOnHost && mayBeTextField(path[0]) && hasText(transfer)) return;
    event.preventDefault();
    this.#options.onFile(input);
  }
}

function onPaste(event: ClipboardEvent): void {
  const {clipboardData, defaultPrevented} = event;
  if (handled.has(event)) return;
  handled.add(event);
  const path = event.composedPath();
  if (!clipboardData || defaultPrevented || isTextField(path[0])) return;
  const editors = [...connected].filter(({canAccept}) => canAccept);
  findNearest(editors, path)?.receive(event, clipboardData);
}

/** The input types without text. */
const NO_TEXT = /^(?:button|checkbox|color|file|hidden|image|radio|range|reset|submit)$/;

function isTextField(target: EventTarget | undefined): boolean {
  const {localName, type, isContentEditable} = target as HTMLInputElement;
  return localName === 'input' ? !NO_TEXT.test(type) : localName === 'textarea' || isContentEditable;
}

/** A custom element with a closed shadow root may be a text field: what is in it is not visible. */
function mayBeTextField(target: EventTarget | undefined): boolean {
  const {localName, shadowRoot} = target as HTMLElement;
  return /-/.test(localName) && !shadowRoot;
}

const hasText = ({types}: DataTransfer) => types.some((type) => type.startsWith('text/'));
