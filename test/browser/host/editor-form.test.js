// A form with an editor, posted by the browser itself and read by a multipart parser that no one here wrote.
import assert from 'node:assert/strict';
import {after, before, beforeEach, test} from 'node:test';
import busboy from 'busboy';
import sharp from 'sharp';
import {choosePhoto, openEditorPage, untilPhase} from '../../support/pages/editor-page.js';

const body = `
  <form method="post" action="/people/ada" enctype="multipart/form-data">
    <input name="title" value="Analyst" />
    <avatar-editor name="avatar" person-name="Ada Lovelace" src="/stored.png"></avatar-editor>
    <button id="send">Send</button>
  </form>`;

let editor;
let posted;
let received;

/** Reads the form and answers with a page. */
function handle(request, response) {
  if (request.url === '/stored.png') {
    void sharp({create: {width: 8, height: 8, channels: 3, background: '#888'}})
      .png()
      .toBuffer()
      .then((png) => response.writeHead(200, {'Content-Type': 'image/png'}).end(png));
    return true;
  }
  if (request.method !== 'POST') return false;
  const form = {fields: {}, files: {}};
  const parser = busboy({headers: request.headers});
  parser.on('field', (name, value) => (form.fields[name] = value));
  parser.on('file', (name, stream, {filename, mimeType}) => {
    const chunks = [];
    stream.on('data', (chunk) => chunks.push(chunk));
    stream.on('end', () => (form.files[name] = {filename, mimeType, bytes: Buffer.concat(chunks)}));
  });
  parser.on('close', () => {
    response.writeHead(200, {'Content-Type': 'text/html'}).end('<title>Thanks</title>');
    received(form);
  });
  request.pipe(parser);
  return true;
}

/** Presses Send and waits for what the server reads. */
async function send() {
  await editor.page.locator('#send').click();
  await editor.page.waitForURL('**/people/ada');
  return posted;
}

before(async () => {
  editor = await openEditorPage(body, {handle});
});

after(() => editor?.close());

beforeEach(async () => {
  posted = new Promise((resolve) => (received = resolve));
  await editor.open();
});

const tick = () => editor.page.locator('avatar-editor .check input').click();

test('untouched, the form says nothing about the picture', async () => {
  assert.deepEqual(await send(), {fields: {title: 'Analyst'}, files: {}});
});

test('a chosen picture arrives as a finished square, sent at once after choosing', async () => {
  await choosePhoto(editor.page);
  const {fields, files} = await send();
  assert.deepEqual(fields, {title: 'Analyst'});
  const {filename, mimeType, bytes} = files.avatar;
  assert.deepEqual([filename, mimeType], ['avatar.webp', 'image/webp']);
  const {width, height, format, exif} = await sharp(bytes).metadata();
  assert.deepEqual({width, height, format, exif}, {width: 512, height: 512, format: 'webp', exif: undefined});
});

test('a form that is sent by its own submit(), which waits for nothing, carries the framed picture', async () => {
  await choosePhoto(editor.page);
  await untilPhase(editor.page, 'cropping');
  await editor.page.evaluate(() => document.querySelector('form').submit());
  await editor.page.waitForURL('**/people/ada');
  const {filename, bytes} = (await posted).files.avatar;
  const {width, height, format} = await sharp(bytes).metadata();
  assert.deepEqual(
    {filename, width, height, format},
    {filename: 'avatar.webp', width: 512, height: 512, format: 'webp'},
  );
});

test('Clear arrives as avatar-clear=on, without a file', async () => {
  await tick();
  assert.deepEqual(await send(), {fields: {title: 'Analyst', 'avatar-clear': 'on'}, files: {}});
});

test('Clear ticked and unticked again keeps the picture', async () => {
  await tick();
  await tick();
  assert.deepEqual(await send(), {fields: {title: 'Analyst'}, files: {}});
});

test('a file chosen after Clear replaces the picture, and never both are sent', async () => {
  await tick();
  await choosePhoto(editor.page);
  await untilPhase(editor.page, 'cropping');
  const {fields, files} = await send();
  assert.deepEqual([fields, Object.keys(files)], [{title: 'Analyst'}, ['avatar']]);
});

test('Clear ticked after a file was chosen removes, and never both are sent', async () => {
  await choosePhoto(editor.page);
  await untilPhase(editor.page, 'cropping');
  await tick();
  assert.deepEqual(await send(), {fields: {title: 'Analyst', 'avatar-clear': 'on'}, files: {}});
});

test('a discarded file leaves the stored picture alone', async () => {
  await choosePhoto(editor.page);
  await untilPhase(editor.page, 'cropping');
  await editor.page.locator('avatar-editor .close').click();
  assert.deepEqual(await send(), {fields: {title: 'Analyst'}, files: {}});
});
