// A bare custom element: a shadow root, a shared stylesheet, one <span>.
const sheet = new CSSStyleSheet();
sheet.replaceSync(`:host { display: inline-block; vertical-align: middle; }
  span { display: flex; align-items: center; justify-content: center; width: 40px; height: 40px; border-radius: 50%;
    font-size: 16px; font-weight: 600; background: #cde; }
  img { width: 100%; height: 100%; border-radius: inherit; }`);

class BareElement extends HTMLElement {
  connectedCallback() {
    const root = this.attachShadow({mode: 'open'});
    root.adoptedStyleSheets = [sheet];
    const span = document.createElement('span');
    root.append(span);
    if (this.src) span.append(Object.assign(new Image(), {src: this.src, alt: ''}));
    else span.textContent = this.initials;
  }
}
customElements.define('bare-element', BareElement);

export function create({initials, src}) {
  return Object.assign(document.createElement('bare-element'), {initials, src});
}

export function rename(element, {initials}) {
  element.shadowRoot.firstChild.textContent = initials;
}
