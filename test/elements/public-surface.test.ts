// What an element offers at runtime is what custom-elements.json documents: no method or property for the library's own controllers.
import {expect} from '@open-wc/testing';
import {LitElement} from 'lit';
import '../../src/define/index.js';
import {LiteElement} from '../../src/elements/base/lite-element.js';

interface Manifest {
  readonly modules: readonly {
    readonly declarations?: readonly {
      readonly tagName?: string;
      readonly members?: readonly {
        readonly name: string;
        readonly static?: boolean;
        readonly inheritedFrom?: {readonly name: string};
      }[];
    }[];
  }[];
}

const tags = ['avatar-badge', 'avatar-group', 'avatar-editor', 'avatar-provider', 'profile-card'];
const bases: readonly object[] = [LitElement.prototype, LiteElement.prototype];
/** Called by the browser or by the base class; `settings` and `formDisabled` are for subclasses: TypeScript refuses others. */
const notForHosts = [
  ...['constructor', 'render', 'adoptedCallback'],
  ...['formAssociatedCallback', 'formDisabledCallback', 'formResetCallback', 'formStateRestoreCallback'],
  ...['settings', 'formDisabled'],
];

/** The names on the prototypes of the element's own classes that override nothing of their base class. */
function publicNames(tag: string): string[] {
  const names: string[] = [];
  let prototype: object = (customElements.get(tag) as CustomElementConstructor).prototype as object;
  while (!bases.includes(prototype)) {
    names.push(...Object.getOwnPropertyNames(prototype));
    prototype = Object.getPrototypeOf(prototype) as object;
  }
  const overridden = prototype;
  const isLifecycle = (name: string) =>
    name in overridden && !(name in HTMLElement.prototype) && typeof Reflect.get(overridden, name, {}) === 'function';
  return [...new Set(names)].filter((name) => !notForHosts.includes(name) && !isLifecycle(name));
}

describe('the prototype of each element', () => {
  let manifest: Manifest;
  before(async () => {
    manifest = (await (await fetch('/custom-elements.json')).json()) as Manifest;
  });

  for (const tag of tags) {
    it(`has the members of ${tag} in custom-elements.json, and no others`, () => {
      const declarations = manifest.modules.flatMap(({declarations = []}) => declarations);
      const members = declarations.find(({tagName}) => tagName === tag)?.members ?? [];
      const documented = members.filter((member) => !member.static && member.inheritedFrom?.name !== 'LiteElement');
      expect(documented).to.not.be.empty;
      expect(publicNames(tag)).to.have.members(documented.map(({name}) => name));
    });
  }
});
