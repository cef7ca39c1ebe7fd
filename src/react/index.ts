// The elements as React components. `import 'avatar-elements/define'` registers what they render.
import {wrap} from './wrap.js';

export type {Component, Props} from './wrap.js';

export const AvatarBadge = wrap('avatar-badge', [
  ...['name', 'givenName', 'familyName', 'initials', 'label', 'personId', 'colorKey'],
  ...['src', 'srcset', 'size', 'shape', 'status', 'decorative', 'loading'],
] as const);

export const AvatarEditor = wrap('avatar-editor', [
  ...['name', 'required', 'disabled', 'readonly', 'showActions', 'confirmLeave'],
  ...['personId', 'personName', 'src', 'srcset', 'pictureVersion', 'shape', 'managedBy', 'messages'],
  ...['accept', 'maxBytes', 'minEdge', 'maxPixels', 'animation', 'sources', 'dropTarget'],
  ...['outputSize', 'outputType', 'outputMaxBytes', 'endpoint', 'method', 'fieldName', 'adapter'],
] as const);

export const AvatarGroup = wrap('avatar-group', ['label', 'max', 'total', 'size', 'stack']);

export const AvatarProvider = wrap('avatar-provider', [
  ...['adapter', 'endpoint', 'directory', 'initials', 'lookupOptions', 'locale', 'messages'],
] as const);

export const ProfileCard = wrap('profile-card', [
  ...['person', 'personId', 'name', 'src', 'editable', 'managedBy', 'hover', 'actions', 'syncLabel', 'syncedAt'],
  ...['endpoint', 'adapter', 'accept', 'maxBytes', 'messages'],
] as const);
