// The employees as this company keeps them: what the systems say, and beside it roles, results and the records of its own people.
import {factsOf, people} from './data/seed-people.js';
import {refusal} from './session.js';

/** @typedef {import('avatar-elements/people').Person} Person */
/** @typedef {import('avatar-elements/people').PersonChange} PersonChange */

const READ_MS = 10_000;
const reading = () => ({signal: AbortSignal.timeout(READ_MS)});

/** No system knows these, and no system may set them. */
const jobs = new Map(people.map(({id, role, deals, status}) => [id, {role, deals, status}]));
const withJob = (/** @type {Person} */ person) => ({
  ...person,
  ...(jobs.get(person.id) ?? {role: 'standard', deals: 0}),
});

/** @param {{sync: import('avatar-elements/server').EmployeeSync, systems: ReturnType<typeof import('./systems.js').connectSystems>, activity: ReturnType<typeof import('./activity.js').createActivity>}} parts */
export async function startCompany({sync, systems, activity}) {
  const employees = sync.directory;

  /** @param {Iterable<string>} ids */
  async function known(ids) {
    return new Map((await employees.people([...ids], reading())).map((person) => [person.id, person]));
  }

  const ofOwn = people.filter(({managedBy}) => !managedBy);
  const stored = await known(ofOwn.map(({id}) => id));
  for (const person of ofOwn) if (!stored.has(person.id)) await sync.setOwn(person.id, factsOf(person));

  return {
    /** For `peopleRoutes`. @type {import('avatar-elements/people').Directory} */
    directory: {
      ...employees,
      people: async (ids, options) => (await employees.people(ids, options)).map(withJob),
      async list(options) {
        const page = await employees.list(options);
        return {...page, people: page.people.map(withJob)};
      },
    },

    /** @param {string} id */
    async person(id) {
      const person = (await known([id])).get(id);
      if (!person) throw refusal(404, 'There is no such person.');
      return withJob(person);
    },

    /** Takes what a system told, and writes down what came of it. @param {readonly PersonChange[]} changes @param {string} system */
    async applyChanges(changes, system) {
      const ids = new Set(changes.flatMap(({personId}) => (personId === '*' ? [] : systems.idOf(system, personId))));
      const before = await known(ids);
      const changed = new Set();
      const stop = employees.subscribe(({personId}) => changed.add(personId));
      await sync.applyChanges(changes).finally(stop);
      const after = await known(ids);
      for (const id of ids) {
        const [was, is] = [before.get(id), after.get(id)];
        const person = is ?? was;
        if (person) activity.arrived({id, name: person.name, system, outcome: outcomeOf(was, is, changed.has(id))});
      }
    },

    /** Stores contact fields; `null` for one that is empty from now on. @param {string} id @param {Record<string, string | null>} changes */
    async saveContact(id, changes) {
      const all = Object.entries({...factsOf((await known([id])).get(id)), ...changes}).filter(
        ([, value]) => value !== null,
      );
      await sync.setOwn(id, Object.fromEntries(all));
      return this.person(id);
    },
  };
}

/** @param {Person | undefined} was @param {Person | undefined} is @param {boolean} isChanged */
function outcomeOf(was, is, isChanged) {
  if (!is) return 'left';
  if (!was) return 'registered';
  if (isChanged) return 'changed';
  return is.managedBy ? 'repeated' : 'left alone';
}
