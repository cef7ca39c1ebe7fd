// The pages of the docs and the code blocks in them.
import {readFileSync, readdirSync} from 'node:fs';
import path from 'node:path';

export const read = (file) => readFileSync(file, 'utf8');
export const pages = [
  ...['README.md', 'CONTRIBUTING.md', 'examples/README.md'],
  ...readdirSync('docs', {recursive: true})
    .filter((file) => file.endsWith('.md'))
    .map((file) => path.join('docs', file)),
].map((file) => ({file, text: read(file)}));

export const fence = /^```(\w*)[ \t]*(.*)\n([^]*?)^```$/gm;
const aboutServers = /^docs\/backends\/(?!README|contract)/;
/** Uses what only this repository has, so it is run instead of compiled. */
export const isOwn = ({code}) => code.includes("'./test/");
/** Loads the package from a CDN: cdn.test.js runs it. */
const isOnCdn = ({code}) => code.includes('//cdn.example.com/');
export const blocks = pages
  .filter(({file}) => !aboutServers.test(file))
  .flatMap(({file, text}) =>
    [...text.matchAll(fence)].map(([, language, info, code], index) => ({
      ...{language, code, name: `${file}, block ${index + 1}`, source: /file=(\S+)/.exec(info)?.[1]},
      id: `${file.replace(/\W/g, '-')}-${index + 1}`,
    })),
  );
export const inLanguage = (...languages) =>
  blocks.filter((block) => languages.includes(block.language) && !block.source && !isOwn(block) && !isOnCdn(block));

export const manifest = JSON.parse(read('custom-elements.json'));
export const elements = manifest.modules.flatMap(({declarations = []}) => declarations).filter(({tagName}) => tagName);
