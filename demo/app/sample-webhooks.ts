// What Salesforce, Pipedrive and Podio told this company's server one morning, word for word as their webhooks say it.
// A webhook reaches a server, never a browser: the host's server hands it on to its pages.

export type SystemName = 'Salesforce' | 'Pipedrive' | 'Podio';

export interface Registration {
  readonly system: SystemName;
  readonly payload: unknown;
}

const salesforceEvent = (changeType: string, recordId: string, replayId: number, facts: object): Registration => ({
  system: 'Salesforce',
  payload: {
    schema: 'IeRuaY6cbI_HsV8Rv1Mc5g',
    payload: {
      ChangeEventHeader: {
        entityName: 'User',
        recordIds: [recordId],
        changeType,
        changedFields: Object.keys(facts),
        commitTimestamp: 1_795_000_000_000 + replayId,
      },
      ...facts,
    },
    event: {replayId},
  },
});

/** A deal: its owner is the employee. */
const pipedriveHook = (action: string, ownerId: number, timestamp: string): Registration => ({
  system: 'Pipedrive',
  payload: {
    meta: {action, entity: 'deal', version: '2.0', entity_id: `70${ownerId}`, id: `${action}-${ownerId}`, timestamp},
    data: {id: Number(`70${ownerId}`), owner_id: ownerId},
  },
});

const podioHook = (type: string, profileId: number, revision: number): Registration => ({
  system: 'Podio',
  payload: `type=${type}&hook_id=7&item_id=9${profileId}&item_revision_id=${revision}&external_id=${profileId}`,
});

const amara = salesforceEvent('CREATE', '0055g000000AMARA1A', 101, {Name: 'Amara Okonkwo', Title: 'Sales lead'});

/** Three people register, three known ones get a picture, one message comes twice. */
export const registrations: readonly Registration[] = [
  amara,
  pipedriveHook('create', 12, '2026-11-20T08:02:11Z'),
  podioHook('item.create', 22, 0),
  salesforceEvent('UPDATE', '0055g000000SOREN1A', 102, {Title: 'Senior account manager'}),
  pipedriveHook('change', 11, '2026-11-20T08:03:40Z'),
  podioHook('item.update', 21, 3),
  amara,
];

/** Which of the systems' ids are people who were here before. */
export const EXTERNAL_ID_MAP: Readonly<Record<string, string>> = {
  '0055g000000SOREN1A': 'soren',
  '11': 'aino',
  '21': 'lucja',
};
