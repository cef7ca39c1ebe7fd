// The smallest Lit element that shows the same: a span and its text.
import {css, html, LitElement} from 'lit';

class MinimalLit extends LitElement {
  static properties = {initials: {}, src: {}};
  static styles = css`
    :host {
      display: inline-block;
      vertical-align: middle;
    }
    span {
      display: flex;
      align-items: center;
      justify-content: center;
      width: 40px;
      height: 40px;
      border-radius: 50%;
      font-size: 16px;
      font-weight: 600;
      background: #cde;
    }
    img {
      width: 100%;
      height: 100%;
      border-radius: inherit;
    }
  `;

  render() {
    return html`<span>${this.src ? html`<img src=${this.src} alt="" />` : this.initials}</span>`;
  }
}
customElements.define('minimal-lit', MinimalLit);

export function create({initials, src}) {
  return Object.assign(document.createElement('minimal-lit'), {initials, src});
}

export function rename(element, {initials}) {
  element.initials = initials;
}
