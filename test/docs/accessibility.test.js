// docs/accessibility.md lists every criterion of WCAG 2.2, level A and AA: https://www.w3.org/TR/WCAG22/
import assert from 'node:assert/strict';
import {readFileSync, readdirSync} from 'node:fs';
import path from 'node:path';
import {describe, test} from 'node:test';

const criteria = {
  A: [
    ...['1.1.1', '1.2.1', '1.2.2', '1.2.3', '1.3.1', '1.3.2', '1.3.3', '1.4.1', '1.4.2'],
    ...['2.1.1', '2.1.2', '2.1.4', '2.2.1', '2.2.2', '2.3.1', '2.4.1', '2.4.2', '2.4.3', '2.4.4'],
    ...['2.5.1', '2.5.2', '2.5.3', '2.5.4'],
    ...['3.1.1', '3.2.1', '3.2.2', '3.2.6', '3.3.1', '3.3.2', '3.3.7', '4.1.2'],
  ],
  AA: [
    ...['1.2.4', '1.2.5', '1.3.4', '1.3.5', '1.4.3', '1.4.4', '1.4.5', '1.4.10', '1.4.11', '1.4.12', '1.4.13'],
    ...['2.4.5', '2.4.6', '2.4.7', '2.4.11', '2.5.7', '2.5.8'],
    ...['3.1.2', '3.2.3', '3.2.4', '3.3.3', '3.3.4', '3.3.8', '4.1.3'],
  ],
};

describe('the accessibility statement', () => {
  test('lists every criterion of level A and AA, once, with its level', () => {
    const rows = readFileSync('docs/accessibility.md', 'utf8').matchAll(/^\| (\d\.\d\.\d+) [^|]+ \| (A+)\s+\|/gm);
    const listed = [...rows].map(([, number, level]) => `${number} ${level}`);
    const expected = Object.entries(criteria).flatMap(([level, numbers]) =>
      numbers.map((number) => `${number} ${level}`),
    );
    assert.equal(expected.length, 55);
    assert.deepEqual(listed.toSorted(), expected.toSorted());
  });

  test('says truly that no sound, no recorded video and no motion of the device is used', () => {
    const files = readdirSync('src', {recursive: true}).filter((file) => file.endsWith('.ts'));
    const filesWith = (pattern) =>
      files
        .filter((file) => pattern.test(readFileSync(path.join('src', file), 'utf8')))
        .map((file) => path.basename(file));
    assert.deepEqual(filesWith(/<audio|new Audio\(|AudioContext|devicemotion|deviceorientation/i), []);
    assert.deepEqual(filesWith(/^\s*<video/m), ['camera-view.ts']);
    assert.deepEqual(filesWith(/getUserMedia\(/), ['camera.ts']);
    assert.match(readFileSync('src/elements/avatar-editor/sources/camera.ts', 'utf8'), /getUserMedia\(\{audio: false,/);
  });
});
