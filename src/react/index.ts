// The elements as React components. `import 'avatar-elements/define'` registers what they render.
import {createComponent} from './wrap.js';

export type {ElementComponent, ElementComponentProps} from './wrap.js';

export const AvatarBadge = createComponent('avatar-badge', [
  ...['name', 'givenName', 'familyName', 'initials', 'label', 'personId', 'colorKey'],
  ...['src', 'srcset', 'size', 'shape', 'status', 'decorative', 'loading'],
] as const);

export const AvatarEditor = createComponent('avatar-editor', [
  ...['name', 'required', 'disabled', 'readonly', 'showActions', 'confirmLeave'],
  ...['personId', 'personName', 'src', 'srcset', 'pictureVersion', 'shape', 'managedBy', 'messages'],
  ...['accept', 'maxBytes', 'minEdge', 'maxPixels', 'animation', 'sources', 'dropTarget'],
  ...['outputSize', 'neverEnlarge', 'outputType', 'outputMaxBytes', 'endpoint', 'method', 'fieldName', 'adapter'],
  ...['timeoutMs', 'headingLevel', 'wheelZoom', 'layout', 'stage', 'framing', 'pictureSize'],
] as const);

export const AvatarGroup = createComponent('avatar-group', ['label', 'max', 'total', 'size', 'stack']);

export const AvatarProvider = createComponent('avatar-provider', [
  ...['adapter', 'endpoint', 'directory', 'initials', 'lookupOptions', 'locale', 'messages'],
] as const);

export const ProfileCard = createComponent('profile-card', [
  ...['person', 'personId', 'name', 'src', 'editable', 'managedBy', 'hover', 'actions', 'syncLabel', 'syncedAt'],
  ...['endpoint', 'adapter', 'accept', 'maxBytes', 'messages', 'headingLevel'],
] as const);
