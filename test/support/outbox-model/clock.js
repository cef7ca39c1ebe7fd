// Fake time: nothing happens but what a timer or a promise brings about, so that a seed always gives the same run.

const settled = () => new Promise((resolve) => setImmediate(resolve));

export class Clock {
  now = 1_800_000_000_000;
  #timers = new Map();
  #next = 1;

  set(callback, ms = 0) {
    const id = this.#next++;
    this.#timers.set(id, {at: this.now + Math.max(0, ms), id, callback});
    return id;
  }

  clear(id) {
    this.#timers.delete(id);
  }

  /** Lets time pass; what is due happens in order, each with everything that follows from it at once. */
  async pass(ms) {
    const end = this.now + ms;
    await settled();
    for (let next = this.#first(end); next; next = this.#first(end)) {
      this.#timers.delete(next.id);
      this.now = next.at;
      next.callback();
      await settled();
    }
    this.now = end;
  }

  #first(end) {
    let first;
    for (const timer of this.#timers.values()) {
      if (timer.at <= end && (!first || timer.at < first.at || (timer.at === first.at && timer.id < first.id)))
        first = timer;
    }
    return first;
  }
}
