import type {IncomingMessage, ServerResponse} from 'node:http';

/** A connect-style handler for `/systems/…`; everything else is handed on. */
export function createSystemsServer(): (
  request: IncomingMessage,
  response: ServerResponse,
  next: (error?: unknown) => void,
) => void;
