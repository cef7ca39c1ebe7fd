// The people and their pictures on disk: one folder of picture files and one index that names them.
import {createHash, randomBytes} from 'node:crypto';
import {mkdir, readFile, rename, rm, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {HttpError} from '../http-error.js';

/** @typedef {import('../../src/people/person.ts').Person} Person */
/** @typedef {{file: string, version: string}} Picture */
/** @typedef {import('./seed-people.d.ts').Colleague} Colleague */
/** @typedef {{picture?: Picture, changes?: Record<string, string | null>, saves?: Record<string, Picture>, registered?: Colleague}} Row */

/** How many saves of a person are remembered, to answer a repeated one as the first time. */
const rememberedSaves = 16;

export class PeopleStore {
  /** @type {string} */ #folder;
  /** @type {readonly Person[]} */ #people;
  /** @type {Promise<Record<string, Row>>} */ #index;
  /** @type {Promise<unknown>} */ #turn = Promise.resolve();

  /**
   * @param {string} folder
   * @param {readonly Person[]} people
   */
  constructor(folder, people) {
    this.#folder = folder;
    this.#people = people;
    this.#index = this.#load();
  }

  async #load() {
    await mkdir(path.join(this.#folder, 'pictures'), {recursive: true});
    try {
      return JSON.parse(await readFile(path.join(this.#folder, 'index.json'), 'utf8'));
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT') return {};
      throw error;
    }
  }

  /**
   * One change after the other; the index on disk is always a whole one, the old or the new.
   * @template T
   * @param {(index: Record<string, Row>) => Promise<T>} change
   * @returns {Promise<T>}
   */
  #change(change) {
    const run = this.#turn.then(async () => {
      const index = structuredClone(await this.#index);
      const result = await change(index);
      const draft = path.join(this.#folder, `index.${randomBytes(6).toString('hex')}.tmp`);
      await writeFile(draft, JSON.stringify(index, null, 2));
      await rename(draft, path.join(this.#folder, 'index.json'));
      this.#index = Promise.resolve(index);
      return result;
    });
    this.#turn = run.catch(() => {});
    return run;
  }

  /** @returns {Promise<Person[]>} */
  async all() {
    const index = await this.#index;
    const registered = Object.values(index).flatMap((row) => row.registered ?? []);
    return [...this.#people, ...registered].map((person) => {
      const {picture, changes} = index[person.id] ?? {};
      const current = {...person, ...changes};
      const known = Object.fromEntries(Object.entries(current).filter(([, value]) => value !== null));
      return /** @type {Person} */ ({
        ...known,
        picture: picture ? `/avatars/${picture.file}` : null,
        ...(picture && {pictureVersion: picture.version}),
      });
    });
  }

  /**
   * @param {string} id
   * @returns {Promise<Person>}
   */
  async person(id) {
    const person = (await this.all()).find((other) => other.id === id);
    if (!person) throw new HttpError(404, 'There is no such person.');
    return person;
  }

  /**
   * Puts a picture in the place of the person's old one. A save that was already made is not made again.
   * @param {string} id
   * @param {{bytes: Buffer, extension: string, ifMatch?: string, ifNoneMatch?: string, saveKey?: string}} upload
   * @returns {Promise<Picture>}
   */
  savePicture(id, {bytes, extension, ifMatch, ifNoneMatch, saveKey}) {
    return this.#change(async (index) => {
      const row = (index[id] ??= {});
      const before = saveKey ? row.saves?.[saveKey] : undefined;
      if (before) return before;
      assertMatch(row.picture, ifMatch, ifNoneMatch);
      // With random bytes in it, so that no name can be guessed and each save has an address of its own.
      const version = createHash('sha256').update(randomBytes(16)).update(bytes).digest('hex').slice(0, 32);
      const picture = {file: `${version}.${extension}`, version};
      await writeFile(this.pathOf(picture.file), bytes);
      if (row.picture) await rm(this.pathOf(row.picture.file), {force: true});
      row.picture = picture;
      if (saveKey)
        row.saves = Object.fromEntries(
          [...Object.entries(row.saves ?? {}), [saveKey, picture]].slice(-rememberedSaves),
        );
      return picture;
    });
  }

  /**
   * @param {string} id
   * @param {{ifMatch?: string}} condition
   */
  removePicture(id, {ifMatch}) {
    return this.#change(async (index) => {
      const row = index[id];
      if (!row?.picture) return;
      assertMatch(row.picture, ifMatch);
      await rm(this.pathOf(row.picture.file), {force: true});
      delete row.picture;
    });
  }

  /**
   * @param {string} id
   * @param {Record<string, string | null>} changes by the names of Person; null for a field that is gone
   */
  async saveContact(id, changes) {
    await this.#change(async (index) => {
      const row = (index[id] ??= {});
      row.changes = {...row.changes, ...changes};
    });
    return this.person(id);
  }

  /**
   * Stores what a system sent about a person. Who is here already has news, who is not is a new employee.
   * @param {string} id
   * @param {Record<string, string>} facts by the names of Person
   */
  async register(id, facts) {
    const known = this.#people.some((person) => person.id === id);
    await this.#change(async (index) => {
      const row = (index[id] ??= {});
      if (!known) row.registered ??= {id, name: id, role: 'standard', deals: 0};
      row.changes = {...row.changes, ...facts};
    });
    return this.person(id);
  }

  /**
   * Where a picture lies; only its own file names lead anywhere.
   * @param {string} file
   */
  pathOf(file) {
    return path.join(this.#folder, 'pictures', path.basename(file));
  }
}

/**
 * @param {Picture | undefined} picture
 * @param {string | undefined} ifMatch
 * @param {string} [ifNoneMatch] only `*` is known: there may be no picture yet
 */
function assertMatch(picture, ifMatch, ifNoneMatch) {
  const wanted = ifMatch?.split(',').map((etag) => etag.trim());
  const isWanted = !wanted || (picture && (ifMatch === '*' || wanted.includes(`"${picture.version}"`)));
  if (isWanted && !(ifNoneMatch === '*' && picture)) return;
  /** @type {Record<string, string>} */
  const headers = picture ? {ETag: `"${picture.version}"`} : {};
  const theirs = picture && {version: picture.version, url: `/avatars/${picture.file}`};
  throw new HttpError(412, 'The picture was changed by another person.', theirs, headers);
}
