// Writes into dist/ what editors complete tags from: custom data for VS Code, web-types for JetBrains.
import {readFileSync} from 'node:fs';
import {generateJetBrainsWebTypes} from 'custom-element-jet-brains-integration';
import {generateVsCodeCustomElementData} from 'custom-element-vs-code-integration';

const read = (file) => JSON.parse(readFileSync(file, 'utf8'));

const manifest = read('custom-elements.json');
const {name, version} = read('package.json');

generateVsCodeCustomElementData(manifest, {outdir: 'dist', hideLogs: true});
generateJetBrainsWebTypes(manifest, {
  outdir: 'dist',
  hideLogs: true,
  packageJson: false,
  name,
  version,
});
