// The messages of `<avatar-editor>` about faces, in English. They are in the lazy module of the editor.
import type {Format} from '../message.js';

export const faces = {
  framed: ({count}: {count: number}, {number}: Format) =>
    count > 1 ? `Framed on the face. ${number(count)} faces found.` : 'Framed on the face.',
  framePerson: ({position, count}: {position: number; count: number}, {number}: Format) =>
    `Frame this person (${number(position)} of ${number(count)})`,
};
