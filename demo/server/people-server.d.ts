import type {IncomingMessage, ServerResponse} from 'node:http';

/** A connect-style handler for `/api/…` and `/avatars/…`; everything else is handed on. */
export function createPeopleServer(options: {
  /** Where everything is stored. */
  folder: string;
  maxBytes?: number;
}): (request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void) => void;
