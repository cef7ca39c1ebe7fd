// README.md in the package: links to files that are not in the package become addresses in the repository, of this version. `npm pack`
// rewrites the file before packing (`prepack`) and `--restore` brings back the repository's own (`postpack`).
import {copyFileSync, existsSync, readFileSync, renameSync, writeFileSync} from 'node:fs';
import path from 'node:path';

const kept = 'README.md.before-pack';
/** An image is shown only from its raw address. */
const isImage = (file) => /\.(png|jpe?g|webp|gif|svg)$/.test(file);

/** Where a file or folder of the repository is read by people; `homepage` in package.json is the repository. */
export const addressIn = ({homepage, version}, file) =>
  `${homepage}/${isImage(file) ? 'raw' : 'blob'}/v${version}/${file}`;

/** Every relative target of a Markdown link or image in a text, `#…` left out. */
export const relativeLinks = (text) =>
  [...text.matchAll(/\]\((?![a-z][a-z\d+.-]*:|#)([^)#\s]+)(#[^)\s]*)?\)/gi)].map(([, target]) => target);

/** The text with its relative links made absolute, except those to files that `isPacked`. */
export function packageReadme(text, manifest, isPacked) {
  return text.replace(/(\]\()(?![a-z][a-z\d+.-]*:|#)([^)#\s]+)/gi, (link, before, target) => {
    const file = path.posix.normalize(target);
    return isPacked(file) ? link : before + addressIn(manifest, file);
  });
}

if (process.argv[1] === import.meta.filename) {
  if (process.argv.includes('--restore')) {
    if (existsSync(kept)) renameSync(kept, 'README.md');
  } else {
    // A pack that was cut off has left the repository's own file behind.
    if (existsSync(kept)) renameSync(kept, 'README.md');
    const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
    // npm always packs these three.
    const packed = [...manifest.files, 'package.json', 'README.md', 'LICENSE'];
    const isPacked = (file) => packed.some((entry) => file === entry || file.startsWith(`${entry}/`));
    copyFileSync('README.md', kept);
    writeFileSync('README.md', packageReadme(readFileSync('README.md', 'utf8'), manifest, isPacked));
  }
}
