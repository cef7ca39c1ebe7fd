// Every adapter on its real server, behind a way that can be made faulty.
import {
  activeStorageAdapter,
  filePondAdapter,
  graphAdapter,
  httpAdapter,
  pipedriveAdapter,
  presignedAdapter,
  salesforceAdapter,
  tusAdapter,
  type AvatarAdapter,
  type SignedUpload,
} from '../../src/upload/index.js';
import type {FaultProxyClient} from './network/fault-proxy-client.js';
import {storedAvatar} from './network/stored-avatar.js';
import {jpeg, picture} from './pictures/pictures.js';
import {isLeftOut} from './runner/servers-left-out.js';

export interface Backend {
  readonly name: string;
  readonly personId: string;
  /** The server that faults stand in front of. */
  readonly target: string;
  adapter(way: FaultProxyClient, timeoutMs?: number): AvatarAdapter;
  picture(): Promise<File>;
  /** What is in the store, read past the faults. */
  stored(): Promise<Blob | null>;
  /** Takes away what earlier tests left. */
  clear(): Promise<void>;
}

/** An address on the server itself, with no faults before it. */
const real = (target: string, path: string) => `/faulty/${target}/no-faults/${path}`;
const bytesAt = async (url: string) => {
  const answer = await fetch(url);
  return answer.ok ? answer.blob() : null;
};
const small = async () => picture(3000);

function onPeopleServer(format: 'multipart' | 'raw', personId: string): Backend {
  return {
    name: `httpAdapter, ${format}`,
    personId,
    target: 'people',
    picture: small,
    adapter: (way, timeoutMs) => httpAdapter({url: way.url('api/people/{personId}/avatar'), format, timeoutMs}),
    async stored() {
      const avatar = await storedAvatar(personId);
      return avatar && bytesAt(avatar.url);
    },
    clear: async () => void (await fetch(`/api/people/${personId}/avatar`, {method: 'DELETE'})),
  };
}

function onService(name: string, personId: string, own: Pick<Backend, 'adapter'> & Partial<Backend>): Backend {
  return {
    name: `${name}Adapter`,
    personId,
    target: name.toLowerCase(),
    picture: () => jpeg(),
    stored: () => bytesAt(real(name.toLowerCase(), `_stored/${personId}`)),
    clear: async () => void (await fetch(real(name.toLowerCase(), `_stored/${personId}`), {method: 'DELETE'})),
    ...own,
  };
}

function onS3(method: 'PUT' | 'POST', number: number): Backend {
  const personId = `s3-${method}-${number}`;
  const ask = async (what: string, query: object) =>
    (await fetch(real('s3-signer', `${what}?${new URLSearchParams({person: personId, ...query})}`))).json();
  return {
    name: `presignedAdapter, ${method}`,
    personId,
    target: 's3',
    picture: small,
    adapter: (way, timeoutMs) =>
      presignedAdapter({
        timeoutMs,
        async sign({file, idempotencyKey}): Promise<SignedUpload> {
          const signed: SignedUpload = await ask('sign', {method, key: idempotencyKey, type: file.type});
          return {...signed, url: way.url(signed.url.replace(/^https?:\/\/[^/]+\//, ''))};
        },
        remove: async () => void (await ask('remove', {})),
      }),
    async stored() {
      const addresses: string[] = await ask('list', {});
      if (addresses.length > 1) throw new Error('more than one picture is stored');
      return addresses[0] ? bytesAt(addresses[0]) : null;
    },
    clear: async () => void (await ask('remove', {})),
  };
}

const railsToken = Object.assign(document.createElement('meta'), {name: 'csrf-token', content: 'rails-token'});
document.head.append(railsToken);

/** All of them whose servers are there, with people whom no other test file uses: one of the people server's, and a number that makes ids of all others. */
export const backendsWith = (person: string, number: number): readonly Backend[] =>
  allBackends(person, number).filter(({target}) => !isLeftOut(target));

/** Those of one person follow each other; all others may run side by side. */
export function byPerson(backends: readonly Backend[]): Backend[][] {
  const chains = new Map<string, Backend[]>();
  for (const backend of backends) chains.set(backend.personId, [...(chains.get(backend.personId) ?? []), backend]);
  return [...chains.values()];
}

const allBackends = (person: string, number: number): readonly Backend[] => [
  onPeopleServer('multipart', person),
  onPeopleServer('raw', person),
  onS3('PUT', number),
  onS3('POST', number),
  {
    name: 'tusAdapter',
    personId: `tus-${number}`,
    target: 'tus',
    picture: small,
    adapter: (way, timeoutMs) => tusAdapter({tus: () => import('tus-js-client'), url: way.url('files'), timeoutMs}),
    async stored() {
      const finished: string[] = await (await fetch(real('tus', `_finished/tus-${number}`))).json();
      const last = finished.at(-1);
      return last ? bytesAt(real('tus', `files/${last}`)) : null;
    },
    clear: async () => void (await fetch(real('tus', `_finished/tus-${number}`), {method: 'DELETE'})),
  },
  onService('rails', `rails-${number}`, {
    name: 'activeStorageAdapter',
    adapter: (way, timeoutMs) =>
      activeStorageAdapter({
        url: way.url('people/{personId}/avatar'),
        directUploadUrl: way.url('rails/active_storage/direct_uploads'),
        timeoutMs,
      }),
  }),
  onService('graph', `graph-${number}`, {
    adapter: (way, timeoutMs) => graphAdapter({baseUrl: way.url('').slice(0, -1), timeoutMs}),
  }),
  onService('salesforce', `005x${number}`, {
    adapter: (way, timeoutMs) => salesforceAdapter({baseUrl: way.url('').slice(0, -1), timeoutMs}),
  }),
  onService('pipedrive', `77${number}`, {
    adapter: (way, timeoutMs) => pipedriveAdapter({baseUrl: way.url('').slice(0, -1), timeoutMs}),
  }),
  onService('filePond', `pond-${number}`, {
    adapter: (way, timeoutMs) => filePondAdapter({url: way.url('{personId}'), timeoutMs}),
  }),
];
