// Fails when custom-elements.json is not what the source says.
import {execFileSync} from 'node:child_process';
import {readFileSync} from 'node:fs';

const committed = readFileSync('custom-elements.json', 'utf8');
execFileSync('npx', ['--no-install', 'cem', 'analyze', '--quiet'], {stdio: ['ignore', 'ignore', 'inherit']});
if (readFileSync('custom-elements.json', 'utf8') !== committed) {
  console.error('custom-elements.json was stale and has been written anew: commit it.');
  process.exit(1);
}
console.log('custom-elements.json is fresh.');
