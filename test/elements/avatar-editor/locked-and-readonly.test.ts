import {expect} from '@open-wc/testing';
import type {AvatarFailedEvent, AvatarUnlockEvent} from '../../../src/events.js';
import {
  liveRegionText,
  button,
  chooseAndOpen,
  createEditor,
  query,
  isDisabled,
  messageOf,
  nextEvent,
  press,
  quadrantImage,
} from './page-object.js';

describe('avatar-editor, managed elsewhere', () => {
  it('says who looks after the picture and offers nothing but to take over', async () => {
    const editor = await createEditor({'managed-by': 'Salesforce'});
    expect(messageOf(editor)).to.equal('This picture is managed in Salesforce.');
    expect(button(editor, 'Manage manually').checkVisibility()).to.equal(true);
    expect(editor.shadowRoot?.querySelector('.choose-file, .open-camera, .save, button.tile')).to.equal(null);
    await editor.open(await quadrantImage());
    expect(editor.draft.phase).to.equal('empty');
  });

  it('unlocks once the host has accepted it, and announces it', async () => {
    const editor = await createEditor({'managed-by': 'Salesforce', 'person-id': 'ada'});
    let allow: () => void = () => {};
    editor.addEventListener('avatar-unlock', (event: AvatarUnlockEvent) => {
      expect(event).to.include({personId: 'ada', managedBy: 'Salesforce', cancelable: true});
      event.respondWith(new Promise<void>((resolve) => (allow = resolve)));
    });
    await press(editor, 'Manage manually');
    expect(isDisabled(button(editor, 'Requesting access…'))).to.equal(true);
    const unlocked = nextEvent(editor, 'avatar-unlocked');
    allow();
    await unlocked;
    await editor.updateComplete;
    expect(liveRegionText(editor)).to.equal('You can now change this picture.');
    await chooseAndOpen(editor, await quadrantImage());
  });

  it('stays locked where the host refuses or does not answer', async () => {
    const editor = await createEditor({'managed-by': 'Salesforce', 'person-id': 'ada'});
    await press(editor, 'Manage manually');
    expect(button(editor, 'Manage manually').checkVisibility()).to.equal(true);
    editor.addEventListener('avatar-unlock', (event) => event.respondWith(Promise.reject(new Error('no'))));
    const types: string[] = [];
    for (const type of ['avatar-rejected', 'avatar-failed'])
      editor.addEventListener(type, (event) => types.push(event.type));
    const failed = nextEvent<AvatarFailedEvent>(editor, 'avatar-failed');
    await press(editor, 'Manage manually');
    const {error, personId} = await failed;
    expect({code: error.code, personId}).to.deep.equal({code: 'unknown', personId: 'ada'});
    expect(types).to.deep.equal(['avatar-failed']);
    await editor.updateComplete;
    expect(button(editor, 'Manage manually').checkVisibility()).to.equal(true);
    expect(messageOf(editor)).to.equal('Something went wrong. Check your connection, then try again.');
  });

  it('takes other words for all of it, one by one', async () => {
    const editor = await createEditor({'managed-by': 'HR'});
    editor.messages = {editor: {unlock: 'Take over'}};
    await editor.updateComplete;
    expect(button(editor, 'Take over').checkVisibility()).to.equal(true);
    expect(messageOf(editor)).to.equal('This picture is managed in HR.');
  });
});

describe('avatar-editor, leaving the page', () => {
  const leave = () => {
    const event = new Event('beforeunload', {cancelable: true});
    window.dispatchEvent(event);
    return event.defaultPrevented;
  };

  it('asks for confirmation only where confirmLeave is set, and only with unsaved changes', async () => {
    const editor = await createEditor();
    await editor.open(await quadrantImage());
    await editor.updateComplete;
    expect(leave()).to.equal(false);
    editor.confirmLeave = true;
    await editor.updateComplete;
    expect(leave()).to.equal(true);
    editor.cancel();
    await editor.updateComplete;
    expect(leave()).to.equal(false);
    await editor.open(await quadrantImage());
    await editor.updateComplete;
    expect(leave()).to.equal(true);
    editor.remove();
    expect(leave()).to.equal(false);
  });
});

describe('avatar-editor, the stored picture', () => {
  it('shows the initials where it cannot be loaded', async () => {
    const editor = await createEditor({'person-name': 'Ada Lovelace', src: '/nowhere.png'});
    const image = query<HTMLImageElement>(editor, 'img.whole');
    if (!image.complete) await nextEvent(image, 'error');
    await new Promise((resolve) => setTimeout(resolve));
    await editor.updateComplete;
    expect(query(editor, '.whole').innerText).to.equal('AL');
  });

  it('offers Clear only where there is something to clear', async () => {
    const editor = await createEditor();
    expect(editor.shadowRoot?.querySelector('.check')).to.equal(null);
    editor.src = '/test/fixtures/quarters.png';
    await editor.updateComplete;
    expect(query(editor, '.check').checkVisibility()).to.equal(true);
  });
});
