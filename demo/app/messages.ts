// What was said in the chat this morning.
import type {Message} from './state.js';

export const messages: readonly Message[] = [
  {personId: 'soren', time: '09:38', text: 'Morning. Nordlys signed, so that is the quarter made.'},
  {personId: 'grace', time: '09:39', text: 'Congratulations to all of you. Who writes to them?'},
  {personId: 'ada', time: '09:41', text: 'I will, after stand-up.'},
  {personId: 'ada', time: '09:41', text: 'Does anybody still have their logo in a decent size?'},
  {personId: 'yui', time: '09:44', text: 'Sent it to you just now.'},
  {personId: 'layla', time: '09:47', text: 'شكرًا يا يوي، وصلني أيضًا.'},
  {personId: 'jose', time: '09:52', text: 'The new dashboard is up in the hall. Best with everyone’s picture on it.'},
];
