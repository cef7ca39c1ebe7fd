import {expect} from '@open-wc/testing';
import {toCssSize} from '../../../src/elements/avatar-badge/css-size.js';

describe('the size of a badge', () => {
  for (const [size, css] of [
    [40, '40px'],
    ['40', '40px'],
    ['2.5rem', '2.5rem'],
    [' 1e2px ', '1e2px'],
    ['50%', '50cqw'],
    ['var(--size)', 'var(--size)'],
    ['calc(1em + (2px * 3))', 'calc(1em + (2px * 3))'],
    ['clamp(1rem, 10%, 4rem)', 'clamp(1rem, 10cqw, 4rem)'],
    ['var(--size, 10px)', 'var(--size, 10px)'],
  ] as const)
    it(`takes ${JSON.stringify(size)}`, () => expect(toCssSize(size)).to.equal(css));

  for (const size of [
    '1px;color:red',
    '1px}body{display:none',
    'calc(1px);background:url(//evil.example)',
    'calc(1px) calc(2px)',
    'calc((1px)',
    'calc(1px))',
    'url(https://evil.example/)',
    'var(--x,url(//evil.example))//',
    'var(--x,url(//evil.example))',
    'expression(alert(1))',
    'calc(1px/*)',
    'calc("1px")',
    '1px/**/',
    'red',
    '',
    ' ',
    NaN,
    Infinity,
    `calc(${'('.repeat(10_000)}`,
    {toString: () => '1px'},
    ['1px'],
    null,
  ])
    it(`refuses ${JSON.stringify(size)?.slice(0, 40)}`, () => expect(toCssSize(size)).to.equal(undefined));
});
