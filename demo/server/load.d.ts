import type {IncomingMessage, ServerResponse} from 'node:http';

interface PeopleServer {
  /** A connect-style handler for `/api/…`, `/avatars/…` and `/webhooks/…`; everything else is handed on. */
  handle(request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void): void;
  /** Ends the sync. */
  stop(): Promise<void>;
}

/** Starts the demo's server. */
export function startPeopleServer(options: {
  /** Where everything is stored. */
  folder: string;
  /** Where the three systems are; fakes in this process if left out. */
  systemsUrl?: string | undefined;
}): Promise<PeopleServer>;
