import {expect} from '@open-wc/testing';
import {contactFields, editableFields} from '../../../../src/elements/profile-card/contact/contact-fields.js';
import {contactRows} from '../../../../src/elements/profile-card/contact/contact-rows.js';
import {validateField} from '../../../../src/elements/profile-card/contact/field-rules.js';
import {localTime} from '../../../../src/elements/profile-card/minute-ticker.js';

const hrefOf = (person: object): string | undefined => contactRows({id: '1', ...person})[0]?.href;
const kind = (name: string) => contactFields.filter((field) => field.name === name)[0] ?? expect.fail(name);

describe('contact rows', () => {
  it('dial a number however it is written', () => {
    const numbers = {
      '+44 20 7946 0000': 'tel:+442079460000',
      '+44 (0)20 7946 0000': 'tel:+442079460000',
      '(020) 7946-0000': 'tel:02079460000',
      '020 7946 0000 ext. 12': 'tel:02079460000;ext=12',
      '٠٢٠ ٧٩٤٦': 'tel:0207946',
      '+81 3-1234': 'tel:+8131234',
    };
    for (const [phone, href] of Object.entries(numbers)) expect(hrefOf({phone}), phone).to.equal(href);
  });

  it('write to one address and nothing else', () => {
    expect(hrefOf({email: 'ada@example.org'})).to.equal('mailto:ada@example.org');
    expect(hrefOf({email: 'a@x.io?bcc=eve@x.io'})).to.equal('mailto:a@x.io%3Fbcc%3Deve@x.io');
    expect(hrefOf({email: 'ŁP+tag@bücher.example'})).to.match(/^mailto:%C5%81P%2Btag@b/);
  });

  it('leave out links that are not web pages', () => {
    const links = ['javascript:alert(1)', 'data:text/html,x', 'not a url', 'https://example.org/ada/'];
    expect(contactRows({id: '1', links}).map(({text, href}) => [text, href])).to.deep.equal([
      ['example.org/ada', 'https://example.org/ada/'],
    ]);
  });
});

describe('contact fields', () => {
  it('are all editable, those that are named, or none', () => {
    expect(editableFields(null)).to.deep.equal([]);
    expect(editableFields('')).to.deep.equal(contactFields.filter(({name}) => name !== 'name'));
    expect(editableFields('name').map(({name}) => name)).to.deep.equal(['name']);
    expect(editableFields('phone title nonsense').map(({name}) => name)).to.deep.equal(['title', 'phone']);
  });

  it('take addresses of every script and refuse what is none', () => {
    for (const good of [
      '',
      'a@b',
      'ada@example.org',
      'ada+x@sub.example.co.uk',
      'łucja@bücher.example',
      '用户@例え.jp',
    ]) {
      expect(validateField(kind('email'), good), good).to.equal(undefined);
    }
    for (const bad of ['ada', '@example.org', 'ada@', 'a b@x.io', 'a@x..io', 'a@x.io, b@x.io', 'a@@x.io']) {
      expect(validateField(kind('email'), bad), bad).to.equal('email-invalid');
    }
  });

  it('take phones as they are typed, when there is something to dial', () => {
    for (const good of ['', '112', '+45 12 34 56 78', '(020) 7946-0000 ext 4', '٠٢٠٧']) {
      expect(validateField(kind('phone'), good), good).to.equal(undefined);
    }
    expect(validateField(kind('phone'), 'call me')).to.equal('phone-invalid');
    expect(validateField(kind('phone'), '1'.repeat(41))).to.equal('too-long');
    expect(validateField(kind('title'), 'x'.repeat(101))).to.equal('too-long');
  });
});

describe('local time', () => {
  it('is shown in the time zone of the person, and not at all in an unknown one', () => {
    const noon = new Date('2026-01-15T12:00:00Z');
    expect(localTime('Europe/Copenhagen', 'da', noon)).to.equal('13.00');
    expect(localTime('Asia/Kolkata', 'en-GB', noon)).to.equal('17:30');
    expect(localTime('Mars/Olympus', 'en', noon)).to.equal(undefined);
  });
});
