// The libraries that own the DOM of a page, each as a function that renders a tree of nodes into a root:
// `own(root)` returns `render(nodes, html)`, `restore(html)`, `stop()` and `setsProperties`. `html` is the same as `nodes`.
import * as Turbo from '@hotwired/turbo';
import htmx from 'htmx.org/dist/htmx.esm.js';
import {Idiomorph} from 'idiomorph';
import {createElement} from 'react';
import {flushSync} from 'react-dom';
import {createRoot, hydrateRoot} from 'react-dom/client';
import Sortable from 'sortablejs';
import {createSSRApp, h, nextTick, shallowRef} from 'vue';

Turbo.session.drive = false;

const frames = async (count) => {
  for (let frame = 0; frame < count; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
};

function reactNodes(nodes) {
  return nodes.map((node) => {
    if (typeof node === 'string') return node;
    const {tag, key, attributes, children = []} = node;
    const {class: className, style, hidden, ...others} = attributes;
    const props = {...others, key, ...(className && {className}), ...(hidden !== undefined && {hidden: true})};
    if (style) props.style = {display: 'none'};
    return createElement(tag, props, ...reactNodes(children));
  });
}

const vueNodes = (nodes) =>
  nodes.map((node) =>
    typeof node === 'string'
      ? node
      : h(node.tag, {...node.attributes, key: node.key}, node.children && vueNodes(node.children)),
  );

/** Hydrates what a server sent, after the elements in it have been upgraded. */
function react(root) {
  let app;
  const problems = [];
  const options = {
    onRecoverableError: (error) => problems.push(String(error)),
    onUncaughtError: (error) => problems.push(String(error)),
  };
  const check = () => {
    if (problems.length) throw new Error(problems.join('\n'));
  };
  let rendered;
  return {
    setsProperties: true,
    async render(nodes, html) {
      rendered = reactNodes(nodes);
      if (app) flushSync(() => app.render(rendered));
      else {
        root.innerHTML = html;
        await frames(3);
        flushSync(() => (app = hydrateRoot(root, rendered, options)));
        await frames(2);
      }
      check();
    },
    /** The page is visited again: the markup of the server, hydrated again. */
    async restore(html) {
      app.unmount();
      root.innerHTML = html;
      await frames(3);
      flushSync(() => (app = hydrateRoot(root, rendered, options)));
      await frames(2);
      check();
    },
    stop: () => app?.unmount(),
  };
}

/** Renders on the client only, without keys: nodes are used again for the next person. */
function reactWithoutKeys(root) {
  const app = createRoot(root);
  const withoutKeys = (nodes) =>
    nodes.map((node, index) =>
      typeof node === 'string' ? node : {...node, key: index, children: node.children && withoutKeys(node.children)},
    );
  const render = (nodes) => flushSync(() => app.render(reactNodes(withoutKeys(nodes))));
  return {setsProperties: true, render, stop: () => app.unmount()};
}

function vue(root) {
  const nodes = shallowRef([]);
  let app;
  const hydrate = async (html) => {
    root.innerHTML = `<!--[-->${html}<!--]-->`;
    await frames(3);
    app = createSSRApp({render: () => vueNodes(nodes.value)});
    app.mount(root);
  };
  return {
    setsProperties: true,
    async render(next, html) {
      nodes.value = next;
      if (app) await nextTick();
      else await hydrate(html);
    },
    async restore(html) {
      app.unmount();
      await hydrate(html);
    },
    stop: () => app?.unmount(),
  };
}

const htmxOwner = (swapStyle) => (root) => {
  const swap = (html) => htmx.swap(root, html, {swapStyle, swapDelay: 0, settleDelay: 0});
  return {render: (nodes, html) => swap(html), restore: swap, stop() {}};
};

/** A stream of Turbo, as a server sends it after a change. */
const turbo = (method) => (root) => {
  root.id = 'turbo-root';
  const render = async (nodes, html) => {
    await Turbo.renderStreamMessage(
      `<turbo-stream action="update" ${method} target="turbo-root"><template>${html}</template></turbo-stream>`,
    );
    await frames(2); // Turbo renders in the next frame.
  };
  return {
    render,
    /** Turbo keeps a clone of the page, and puts a clone of that back. */
    restore: () => root.replaceChildren(...root.cloneNode(true).childNodes),
    stop: () => root.removeAttribute('id'),
  };
};

const idiomorph = (root) => ({
  render: (nodes, html) => void Idiomorph.morph(root, html, {morphStyle: 'innerHTML'}),
  stop() {},
});

/** The order is Sortable's, everything else is morphed. */
function sortable(root) {
  let list;
  return {
    render(nodes, html) {
      const group = root.querySelector('avatar-group');
      if (group) {
        list =
          Sortable.get(group) ?? new Sortable(group, {dataIdAttr: 'data-id', draggable: '[data-id]', animation: 0});
        list.sort(nodes[0].children.map(({attributes}) => attributes['data-id']));
      }
      Idiomorph.morph(root, html, {morphStyle: 'innerHTML'});
    },
    stop: () => list?.destroy(),
  };
}

export const owners = {
  'React 19': react,
  'React 19 without keys': reactWithoutKeys,
  'Vue 3': vue,
  'htmx, innerHTML': htmxOwner('innerHTML'),
  'a stream of Turbo': turbo(''),
  'a stream of Turbo that morphs': turbo('method="morph"'),
  idiomorph,
  Sortable: sortable,
};
