import {expect} from '@open-wc/testing';
import type {Settings} from '../../../../src/elements/avatar-editor/properties.js';
import {getPreviewSource} from '../../../../src/elements/avatar-editor/preview/preview-source.js';
import {emptyDraft, reduce, type Action, type Draft} from '../../../../src/elements/avatar-editor/state/draft.js';
import {viewModel, type ViewModel} from '../../../../src/elements/avatar-editor/view/view-model.js';
import {localizerFor} from '../../../../src/elements/shared/localize.js';
import {AvatarError} from '../../../../src/errors.js';
import type {Crop, DecodedImage} from '../../../../src/image/stages/types.js';
import {editor} from '../../../../src/locales/en/editor.js';
import type {QueuedSaveActions} from '../../../../src/people/avatar-changes.js';
import type {AvatarAdapter} from '../../../../src/upload/avatar-adapter.js';

type State = Parameters<typeof viewModel>[0];

const crop: Crop = {centreX: 0.5, centreY: 0.5, zoom: 1, rotation: 0, flipped: false};
const bitmap = {width: 4, height: 3, close() {}} as ImageBitmap;
const image = {bitmap, width: 4, height: 3, source: {alpha: true}} as unknown as DecodedImage;
const after = (...actions: Action[]) => actions.reduce<Draft>(reduce, emptyDraft);
const choose: Action = {type: 'choose', chosen: {file: new Blob(['a']), source: 'choose'}};
const opening = after(choose);
const cropping = after(choose, {type: 'opened', image, crop});
const clearing = after({type: 'clear'});
const saving = reduce(cropping, {type: 'save'});
const saved = reduce(saving, {type: 'saved', url: '/a.png'});
const failed = reduce(saving, {type: 'save-failed', error: new AvatarError('offline', {})});

const adapter: AvatarAdapter = {upload: async () => ({url: '/a.png'}), remove: async () => {}};
const uploadOnly: AvatarAdapter = {upload: async () => ({url: '/a.png'})};
const queued: QueuedSaveActions = {discard: async () => {}, retry: async () => {}};
const url = {kind: 'url', url: '/a.png', srcset: ''} as const;

const state: State = {
  draft: emptyDraft,
  access: 'usable',
  previewSource: {kind: 'initials'},
  hasStoredAvatar: false,
  pictureKey: 'ada',
  isDragOver: false,
  isDragging: false,
  isAdjusting: false,
  hasRenderer: true,
};
const settings: Settings = {
  ...{personId: 'ada', personName: 'Ada Lovelace', src: '', srcset: '', shape: 'circle', name: '', managedBy: ''},
  layout: 'compact',
  stage: 'inline',
  sources: ['choose', 'drop', 'paste', 'camera'],
  request: {crossorigin: undefined, referrerpolicy: undefined},
  limits: {accept: ['image/png'], maxBytes: 1000, maxPixels: 100, minEdgePx: 1, animation: 'first-frame'},
  output: {sizePx: 256, neverEnlarge: false, type: 'auto', maxBytes: Infinity, animation: 'first-frame'},
  ...{dropOnPage: false, confirmLeave: false, disabled: false, readonly: false, required: false},
  ...{isFormValue: false, isServerRender: false, showsSaveButtons: true},
  localizer: localizerFor('editor', editor),
};

const cases: [name: string, state: Partial<State>, settings: Partial<Settings>, expected: Partial<ViewModel>][] = [
  ['an empty editor', {}, {}, {initials: 'AL', personName: 'Ada Lovelace', canClear: false}],
  ['no person', {}, {personName: ''}, {initials: '', personName: ''}],
  ['all sources', {}, {}, {canChooseFile: true}],
  ['the row at rest', {}, {}, {layout: 'rest', isAdjusting: false}],
  ['the row while a file is opened', {draft: opening}, {}, {layout: 'rest'}],
  ['the row while the picture is removed', {draft: clearing}, {}, {layout: 'rest'}],
  ['the panels while cropping', {draft: cropping}, {}, {layout: 'cropping', isAdjusting: false}],
  ['the panels with all tools', {draft: cropping, isAdjusting: true}, {}, {layout: 'cropping', isAdjusting: true}],
  ['the panels with the camera', {draft: after({type: 'start-camera'})}, {}, {layout: 'cropping'}],
  ['the panels while saving', {draft: saving}, {}, {layout: 'cropping'}],
  ['the full layout', {}, {layout: 'full'}, {layout: 'full', isAdjusting: true}],
  ['one source', {}, {sources: ['drop']}, {canChooseFile: false}],
  ['a stored avatar', {hasStoredAvatar: true, previewSource: url}, {}, {canClear: true, previewSource: url}],
  ['an adapter that removes', {hasStoredAvatar: true}, {adapter}, {canClear: true}],
  ['an adapter that cannot remove', {hasStoredAvatar: true}, {adapter: uploadOnly}, {canClear: false}],
  ['no stored avatar', {}, {adapter}, {canClear: false}],
  ['a bitmap', {previewSource: {kind: 'bitmap', bitmap}}, {}, {previewSource: {kind: 'bitmap', bitmap}}],
  [
    'a bitmap without the renderer',
    {previewSource: {kind: 'bitmap', bitmap}, hasRenderer: false},
    {},
    {previewSource: {kind: 'initials'}},
  ],
  ['a URL without the renderer', {previewSource: url, hasRenderer: false}, {}, {previewSource: url}],
  ['a queued avatar', {queued}, {}, {queued}],
  ['a queued avatar after a save', {queued, draft: saved}, {}, {queued}],
  ['a queued avatar behind an open file', {queued, draft: cropping}, {}, {queued: undefined}],
  ['a queued avatar behind a removal', {queued, draft: clearing}, {}, {queued: undefined}],
  ['a queued avatar behind a running save', {queued, draft: saving}, {}, {queued: undefined}],
  ['a queued avatar behind a failed save', {queued, draft: failed}, {}, {queued: undefined}],
  ['a locked editor', {access: 'locked'}, {managedBy: 'HR'}, {access: 'locked', managedBy: 'HR'}],
  ['a form without buttons', {}, {showsSaveButtons: false}, {showsSaveButtons: false}],
  ['a drag over the editor', {isDragOver: true}, {}, {isDragOver: true, isDragging: false}],
  ['a gesture', {isDragging: true, draft: cropping}, {shape: 'square'}, {isDragging: true, shape: 'square'}],
  ['an animation that is encoded', {encodeProgress: 0.5, draft: cropping}, {}, {encodeProgress: 0.5}],
];

describe('viewModel', () => {
  for (const [name, stateChanges, settingsChanges, expected] of cases) {
    it(`is right for ${name}, and changes nothing`, () => {
      const input = [
        Object.freeze({...state, ...stateChanges}),
        Object.freeze({...settings, ...settingsChanges}),
      ] as const;
      const model = viewModel(...input);
      const shown = Object.fromEntries(Object.keys(expected).map((key) => [key, model[key as keyof ViewModel]]));
      expect(shown).to.deep.equal(expected);
      expect(viewModel(...input)).to.deep.equal(model);
    });
  }
});

describe('getPreviewSource', () => {
  const cropped = {kind: 'cropped', image, crop} as const;
  const table: [name: string, draft: Draft, expected: ReturnType<typeof getPreviewSource>][] = [
    ['the stored avatar while empty', emptyDraft, url],
    ['the stored avatar while a file is opened', opening, url],
    ['the preview of the decoder', reduce(opening, {type: 'preview-ready', bitmap}), {kind: 'bitmap', bitmap}],
    ['the crop', cropping, cropped],
    ['the crop while saving', saving, cropped],
    ['the crop after a failed save', failed, cropped],
    ['the stored avatar after a save', saved, url],
    ['initials while the avatar is cleared', clearing, {kind: 'initials'}],
    ['initials while it is removed', reduce(clearing, {type: 'save'}), {kind: 'initials'}],
  ];
  for (const [name, draft, expected] of table) {
    it(`shows ${name}`, () => expect(getPreviewSource(draft, url)).to.deep.equal(expected));
  }
  it('shows initials without a stored avatar', () =>
    expect(getPreviewSource(emptyDraft, {kind: 'none'})).to.deep.equal({kind: 'initials'}));
});
