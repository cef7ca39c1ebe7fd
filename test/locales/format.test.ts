// Facts in sentences: types of files by the names that people know.
import {expect} from '@open-wc/testing';
import {formatFor} from '../../src/locales/format.js';

describe('the name of a type of file', () => {
  const {fileType, fileTypes} = formatFor('en');
  const names = {
    ...{
      'image/jpeg': 'JPG',
      'image/pjpeg': 'JPG',
      '.JPE': 'JPG',
      '.jfif': 'JPG',
      'image/webp': 'WebP',
      '.webp': 'WebP',
    },
    ...{'image/svg+xml': 'SVG', 'text/plain': 'TXT', 'text/html': 'HTML', 'image/x-png': 'PNG', '.png': 'PNG'},
    ...{
      'image/vnd.adobe.photoshop': 'Photoshop',
      '.psd': 'Photoshop',
      'video/quicktime': 'QuickTime',
      '.mov': 'QuickTime',
    },
    ...{'application/msword': 'Word', '.docx': 'Word'},
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'Word',
  };
  for (const [type, name] of Object.entries(names))
    it(`of ${type} is ${name}`, () => expect(fileType(type)).to.equal(name));

  for (const type of ['application/octet-stream', 'application/vnd.ms-xpsdocument.unknown', 'image/*', ''])
    it(`of '${type}' is empty`, () => expect(fileType(type)).to.equal(''));

  it('stands once in a list', () =>
    expect(fileTypes(['image/jpeg', '.jpg', '.jpeg', 'image/png'])).to.equal('JPG or PNG'));
});
