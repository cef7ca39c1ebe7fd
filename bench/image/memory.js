// The most memory a page's process has held, from the operating system (Linux only; nothing elsewhere).
import {readFileSync, readdirSync, writeFileSync} from 'node:fs';

const megabyte = 1024;
/** The processes of pages in Chromium, Firefox and WebKit. */
const RENDERER = /--type=renderer|-contentproc|WebKitWebProcess/;

/** Those of the browsers that this process started. */
function renderers() {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        return RENDERER.test(readFileSync(`/proc/${pid}/cmdline`, 'utf8')) && isOurs(pid);
      } catch {
        return false;
      }
    });
}

function isOurs(pid) {
  const parent = String(statusOf(pid, 'PPid'));
  return parent === String(process.pid) || (Number(parent) > 1 && isOurs(parent));
}

function statusOf(pid, field) {
  try {
    return Number(new RegExp(`${field}:\\s+(\\d+)`).exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}

/** Notes what is held now; the function it answers says by how many MB the peak since then lies above that. */
export function watchMemory() {
  if (process.platform !== 'linux') return () => NaN;
  const before = new Map();
  for (const pid of renderers()) {
    try {
      writeFileSync(`/proc/${pid}/clear_refs`, '5'); // Forgets earlier peaks.
    } catch {
      continue;
    }
    before.set(pid, statusOf(pid, 'VmRSS'));
  }
  return () => Math.max(0, ...[...before].map(([pid, held]) => (statusOf(pid, 'VmHWM') - held) / megabyte));
}
