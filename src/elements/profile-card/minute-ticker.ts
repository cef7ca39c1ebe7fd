// Renders an element again at each full minute, for local times and '2 minutes ago'.
import type {ReactiveController, ReactiveControllerHost} from 'lit';

const MINUTE_MS = 60_000;

export class MinuteTicker implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #timer?: ReturnType<typeof setTimeout>;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#timer = setTimeout(
      () => {
        this.#host.requestUpdate();
        this.hostConnected();
      },
      MINUTE_MS - (Date.now() % MINUTE_MS),
    );
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }
}

/** The time in an IANA time zone, '09:41'; `undefined` for an unknown zone. */
export function localTime(timeZone: string, locale: string, now: Date = new Date()): string | undefined {
  try {
    return new Intl.DateTimeFormat(locale, {timeZone, timeStyle: 'short'}).format(now);
  } catch {
    return undefined;
  }
}
