import type {AppTab} from '../../support/pages/sign-out-page.js';
import {waitUntil} from '../../support/wait-until.js';

/** A frame as a tab of its own: other modules, other memory, the same storage. */
export class Tab {
  readonly #frame = document.createElement('iframe');

  async open(query: Record<string, string>): Promise<this> {
    this.#frame.src = `/test/support/pages/sign-out-page.html?${new URLSearchParams(query)}`;
    this.#frame.title = 'A tab';
    document.body.append(this.#frame);
    await waitUntil(() => this.#page.app, 'the tab did not load');
    return this;
  }

  get #page(): Window & {app?: AppTab} {
    return this.#frame.contentWindow as Window & {app?: AppTab};
  }

  get app(): AppTab {
    return this.#page.app as AppTab;
  }

  /** Shows and sends what is queued, as an editor does. */
  async sync() {
    const stop = this.app.api.syncPendingSaves(this.app.outbox);
    await stop.ready;
    return stop;
  }

  comeBackOnline(): void {
    this.#page.dispatchEvent(new Event('online'));
  }

  get badgeShowsPicture(): boolean {
    const badge = this.#page.document.querySelector('avatar-badge');
    return Boolean(badge?.shadowRoot?.querySelector('img, canvas'));
  }

  isPending(personId = '42'): boolean {
    return Boolean(this.app.api.getPendingChange(personId)?.queued);
  }

  isSending(): boolean {
    return this.app.sent.some(({isOver}) => !isOver);
  }

  async queued(): Promise<string[]> {
    return (await this.app.outbox.entries()).map(({personId}) => personId);
  }

  close(): void {
    this.#frame.remove();
  }
}
