// The app 'People'. `?storage=browser` keeps everything in this browser and needs no server.
import 'avatar-elements/define';
import {html, render} from 'lit';
import {Actions} from './app/actions.js';
import {routeOf} from './app/route.js';
import {Store} from './app/state.js';
import {messages} from './app/messages.js';
import {productWords} from './app/product-words.js';
import {shell} from './views/shell.js';

const inBrowser = new URLSearchParams(location.search).get('storage') === 'browser';
const backend = inBrowser
  ? (await import('./app/browser-backend.js')).browserBackend
  : (await import('./app/http-backend.js')).httpBackend;

const store = new Store({route: routeOf(location.hash), people: [], messages, replaying: false});
const actions = new Actions(store, backend);
const root = document.body.appendChild(document.createElement('avatar-provider'));
Object.assign(root, {adapter: actions.adapter, messages: productWords});

store.subscribe((state) => render(html`${shell(state, actions)}`, root));
await actions.start();
