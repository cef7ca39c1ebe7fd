// The servers of the model and the network to them: one store per scope, with or without versions and idempotency keys.

export class Server {
  /** Everything that was ever stored, in order. */
  log = [];
  #people = new Map();
  #answers = new Map();
  #counter = 0;

  constructor(scope, {hasVersions, hasKeys}) {
    Object.assign(this, {scope, hasVersions, hasKeys});
  }

  current(personId) {
    return this.#people.get(personId);
  }

  handle({method, personId, cookie, headers, picture}) {
    const key = headers['Idempotency-Key'];
    if (this.hasKeys && key && this.#answers.has(key)) return this.#answers.get(key);
    const before = this.#people.get(personId);
    if (this.hasVersions) {
      const expected = headers['If-Match'];
      if (expected && expected !== before?.etag) return {status: 412, etag: before?.etag};
      if (headers['If-None-Match'] && before) return {status: 412, etag: before.etag};
    }
    let answer = {status: 204};
    if (method === 'DELETE') this.#people.delete(personId);
    else {
      const etag = `"${this.scope}-${++this.#counter}"`;
      this.#people.set(personId, {picture, etag});
      answer = {status: 200, etag: this.hasVersions ? etag : undefined, body: {url: `/pictures/${this.#counter}`}};
    }
    answer.entry = {method, personId, cookie, picture: method === 'DELETE' ? null : picture, isAnswered: false};
    this.log.push(answer.entry);
    if (this.hasKeys && key) this.#answers.set(key, answer);
    return answer;
  }
}

/** An `XMLHttpRequest` whose next fault the model plans in `plan.fault`. */
export const networkTo = (servers, plan) => (browser, tab, later) =>
  class {
    static HEADERS_RECEIVED = 2;
    upload = {};
    responseText = '';
    status = 0;
    #headers = {};
    #isOver = false;

    open(method, url) {
      Object.assign(this, {method, url, responseURL: url});
    }
    setRequestHeader(name, value) {
      this.#headers[name] = value;
    }
    getAllResponseHeaders() {
      return Object.entries(this.answerHeaders ?? {})
        .map(([name, value]) => `${name}: ${value}\r\n`)
        .join('');
    }
    abort() {
      this.#isOver = true;
    }
    send(body) {
      const [, scope, personId] = new URL(this.url).pathname.split('/');
      const request = {
        method: this.method,
        personId,
        cookie: browser.cookie,
        headers: this.#headers,
        picture: body?.bytes,
      };
      const fault = plan.fault;
      plan.fault = undefined;
      const fail = () => this.#end(() => this.onerror?.());
      if (!browser.onLine) return later(fail, 5);
      later(() => this.upload.onload?.(), 5);
      const handle = () => servers[scope].handle(request);
      later(
        () => {
          if (this.#isOver || fault === 'stall') return;
          const forced = {403: 403, 412: 412, 429: 429, 500: 500}[fault];
          if (forced) return this.#answer({status: forced, retryAfter: fault === '429' ? '7' : undefined}, later);
          if (fault === 'html') return this.#answer({status: 200, html: true}, later);
          if (fault === 'redirect')
            return this.#answer({status: 200, redirected: true, body: {url: '/session'}}, later);
          const answer = handle();
          plan.lastAt = browser.clock.now;
          if (fault === 'lost' || !browser.onLine) return later(fail, 10);
          if (fault === 'tab-closed') return tab.close();
          this.#answer(answer, later);
        },
        10 + Math.floor(browser.chance() * 40),
      );
    }

    #answer({status, etag, body, html, redirected, retryAfter, entry}, later) {
      later(
        () =>
          this.#end(() => {
            this.status = status;
            this.responseText = html ? '<!doctype html><title>Sign in</title>' : body ? JSON.stringify(body) : '';
            if (redirected) this.responseURL = 'https://app.example/session';
            this.answerHeaders = {
              'content-type': html ? 'text/html' : 'application/json',
              ...(etag && {etag}),
              ...(retryAfter && {'retry-after': retryAfter}),
            };
            this.readyState = 2;
            this.onreadystatechange?.();
            if (entry && tab.isOpen) Object.assign(entry, {isAnswered: true, sender: tab});
            this.onload?.();
          }),
        5,
      );
    }

    #end(work) {
      if (this.#isOver) return;
      work();
      this.#isOver = true;
    }
  };
