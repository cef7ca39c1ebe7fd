// What was said in the chat this morning.
import type {Message} from './state.js';

export const messages: readonly Message[] = [
  {personId: 'grace', time: '09:38', text: 'Morning. The Hopper account signed, so that is the quarter made.'},
  {personId: 'kofi', time: '09:39', text: 'Congratulations. Who writes to them?'},
  {personId: 'ada', time: '09:41', text: 'I will, after stand-up.'},
  {personId: 'ada', time: '09:41', text: 'Does anybody still have their logo in a decent size?'},
  {personId: 'noor', time: '09:44', text: 'Sent it to you just now.'},
];
