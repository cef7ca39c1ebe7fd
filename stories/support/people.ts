// The people in the stories. The portraits show no real person: they are drawn by scripts/docs/generate-portraits.js.
import type {Person} from '../../src/people/person.js';
import ada from '../portraits/ada.webp';
import alan from '../portraits/alan.webp';
import barbara from '../portraits/barbara.webp';
import donald from '../portraits/donald.webp';
import edsger from '../portraits/edsger.webp';
import grace from '../portraits/grace.webp';
import hedy from '../portraits/hedy.webp';
import katherine from '../portraits/katherine.webp';

/** A person with what every story needs. */
export type Colleague = Person & {readonly name: string};

export const people: readonly [Colleague, ...Colleague[]] = [
  {
    id: 'ada',
    name: 'Ada Lovelace',
    picture: ada,
    title: 'Analyst',
    organization: 'Example Company',
    department: 'Research',
    email: 'ada@example.org',
    phone: '+44 20 7946 0000',
    location: 'London',
    timeZone: 'Europe/London',
    status: 'online',
  },
  {id: 'grace', name: 'Grace Hopper', picture: grace, title: 'Compilers', department: 'Engineering', status: 'busy'},
  {id: 'alan', name: 'Alan Turing', picture: alan, title: 'Machines', department: 'Research', status: 'away'},
  {id: 'hedy', name: 'Hedy Lamarr', picture: hedy, title: 'Radio', department: 'Engineering', status: 'offline'},
  {id: 'katherine', name: 'Katherine Johnson', picture: katherine, title: 'Orbits', department: 'Flight'},
  {id: 'edsger', name: 'Edsger Dijkstra', picture: edsger, title: 'Paths', department: 'Research'},
  {id: 'barbara', name: 'Barbara Liskov', picture: barbara, title: 'Abstractions', department: 'Engineering'},
  {id: 'donald', name: 'Donald Knuth', picture: donald, title: 'Typesetting', department: 'Publishing'},
  {id: 'omar', name: 'عمر الخيام', title: 'Calendars', department: 'Research', status: 'online'},
  {id: 'ume', name: '津田 梅子', title: 'Teaching', department: 'People'},
  {id: 'lukasz', name: 'Łukasz Żak', title: 'Support', department: 'People', status: 'busy'},
  {id: 'sofia', name: 'Софья Ковалевская', title: 'Equations', department: 'Research'},
];

/** One of them. */
export function personNamed(id: string): Colleague {
  return people.find((person) => person.id === id) ?? people[0];
}
