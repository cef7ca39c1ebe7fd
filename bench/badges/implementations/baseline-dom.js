// No competitor, but the floor under ours: the nodes and the style sheet of a badge, written at once, with nothing that decides
// what they show.
import {styles} from '../../../src/elements/avatar-badge/avatar-badge.styles.js';

const sheet = new CSSStyleSheet();
sheet.replaceSync(styles.cssText);

function model(content) {
  const disc = document.createElement('span');
  disc.innerHTML = `${content}<slot name="status"></slot>`;
  disc.setAttribute('part', 'base initials');
  disc.setAttribute('role', 'img');
  disc.className = 'c1';
  return disc;
}
const withPicture = model('<img part="image" alt="">');
const withInitials = model('AB');

class BareNodes extends HTMLElement {
  connectedCallback() {
    const root = this.attachShadow({mode: 'open'});
    root.adoptedStyleSheets = [sheet];
    const disc = (this.src ? withPicture : withInitials).cloneNode(true);
    disc.setAttribute('aria-label', this.name);
    if (this.src) disc.firstChild.src = this.src;
    else disc.firstChild.data = this.initials;
    root.append(disc);
  }
}
customElements.define('bare-nodes', BareNodes);

export function create({name, initials, src}) {
  return Object.assign(document.createElement('bare-nodes'), {name, initials, src});
}

export function rename(element, {name, initials}) {
  const disc = element.shadowRoot.firstChild;
  disc.setAttribute('aria-label', name);
  disc.firstChild.data = initials;
}
