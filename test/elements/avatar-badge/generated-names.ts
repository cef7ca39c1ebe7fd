// Names made by chance, the same ones in every run: letters, marks and signs of thirty scripts.
import {seededRandom} from '../../support/seeded/seeded-random.js';

const scripts = [
  'Latn', 'Grek', 'Cyrl', 'Armn', 'Hebr', 'Arab', 'Syrc', 'Thaa', 'Deva', 'Beng', 'Guru', 'Gujr', 'Orya', 'Taml', 'Telu',
  'Knda', 'Mlym', 'Sinh', 'Thai', 'Laoo', 'Tibt', 'Mymr', 'Geor', 'Hang', 'Ethi', 'Cher', 'Khmr', 'Mong', 'Hira', 'Hani',
  'Adlm', 'Nkoo',
]; // prettier-ignore
const noise = [' ', '  ', '\u3000', '・', '.', '-', ',', '(', ')', '[', '@', '_', '’', '\u200b', '\u200d', '\u202e', '\ufe0f',
  '👩🏽‍🚀', '🇩🇰', '1️⃣', '\u0301', '\ud83d', '\udc00', 'Dr.', 'Jr.', '+1 555', '𝒜', '\n']; // prettier-ignore

function lettersOf(script: string): {letters: string[]; marks: string[]} {
  const [letter, mark] = [
    new RegExp(`^(?=\\p{L})\\p{Script=${script}}$`, 'u'),
    new RegExp(`^(?=\\p{M})\\p{Script=${script}}$`, 'u'),
  ];
  const letters: string[] = [];
  const marks: string[] = [];
  // Beyond these lie only rarer Han characters.
  for (let point = 0x41; point < 0x1e960 && letters.length < 400; point += point === 0x5000 ? 0x5c00 : 1) {
    if (point >= 0xd800 && point < 0xe000) continue;
    const character = String.fromCodePoint(point);
    if (letter.test(character)) letters.push(character);
    else if (mark.test(character)) marks.push(character);
  }
  return {letters, marks};
}

/** So many names, in turn from every script; `plain` ones are two words of letters. */
export function* generateNames(count: number, {plain = false} = {}): Generator<string> {
  const random = seededRandom(6);
  const pick = (from: readonly string[]) => from[Math.floor(random() * from.length)] ?? '';
  const alphabets = scripts.map(lettersOf);
  for (let made = 0; made < count; made++) {
    const {letters, marks} = alphabets[made % alphabets.length] ?? {letters: [], marks: []};
    const word = () =>
      Array.from({length: 1 + Math.floor(random() * 7)}, (_, at) => pick(at && random() < 0.25 ? marks : letters)).join(
        '',
      );
    if (plain) yield `${word()} ${word()}`;
    else
      yield Array.from({length: Math.floor(random() * 6)}, () => (random() < 0.6 ? word() : pick(noise))).join(
        pick([' ', '', ' ']),
      );
  }
}
