// The network of the adapter contract, made of the fault proxy.
import type {AdapterContract, ContractFault} from '../../../src/testing/index.js';
import type {AvatarAdapter} from '../../../src/upload/index.js';
import {FaultProxyClient, type Fault} from './fault-proxy-client.js';

const json = {'Content-Type': 'application/json', 'Upload-Offset': '0', 'Tus-Resumable': '1.0.0'};
/** A session page that looks like every success there is. */
const session = {
  ...{url: '/avatars/session.png', id: 1, signed_id: 'x', largePhotoUrl: 'https://x.example/1', photoVersionId: '7'},
  ...{success: true, direct_upload: {url: '/elsewhere', headers: {}}},
  data: {id: 7, pictures: {512: 'https://x.example/1'}},
};
const success: Fault = {answer: {status: 200, headers: json, body: JSON.stringify(session)}};

export function contractNetwork(
  target: string,
  adapter: (way: FaultProxyClient) => AvatarAdapter,
): Pick<AdapterContract, 'faultyAdapter' | 'requests'> {
  let way = new FaultProxyClient(target);

  async function faultsOf(fault: ContractFault): Promise<Fault[]> {
    const redirect = (Location: string): Fault => ({answer: {status: 302, headers: {Location}}});
    if (fault === 'redirect') return [redirect(way.url('session')), success];
    if (fault === 'redirect-to-other-origin')
      return [redirect(`${await (await fetch('/faulty/sink/no-faults/_address')).json()}/contract`)];
    if (fault === 'html-page') return [{answer: {status: 200, body: '<!doctype html><title>Sign in</title>'}}];
    if (fault === 'unavailable') return [{answer: {status: 503}}];
    return [fault === 'lost-response' ? {cutAnswer: true} : {delayMs: 1000}];
  }

  return {
    async faultyAdapter(...faults) {
      way = new FaultProxyClient(target);
      await way.setFaults(...(await Promise.all(faults.map(faultsOf))).flat(), {});
      return adapter(way);
    },
    requests: () => way.requests(),
  };
}
