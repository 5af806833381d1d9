import { describe, expect, test } from 'vitest';
import { CARDS_MAX, countCards, looksLikeCard, readCards } from '#shared/import/vcard/readCards.ts';
import { draftOfContact } from '#shared/import/contact/contact.ts';

const card = (...lines: string[]): string => ['BEGIN:VCARD', ...lines, 'END:VCARD', ''].join('\r\n');
const only = (text: string) => {
  const [found] = readCards(text);
  return found === undefined
    ? undefined
    : {
        ...Object.fromEntries(Object.entries(found.contact).filter(([, value]) => value !== '')),
        unsure: found.unsure,
      };
};

describe('contact cards', () => {
  test('version 3.0, as most programs write it', () => {
    expect(
      only(
        card(
          'VERSION:3.0',
          'N:Serikov;Nurlan;;Mr.;',
          'FN:Mr. Nurlan Serikov',
          'ORG:Ministry of Water\\, Astana;Department of Rivers',
          'TITLE:Deputy Director',
          'TEL;TYPE=WORK,VOICE:+7 7172 741001',
          'TEL;TYPE=CELL:+7 701 234 5678',
          'TEL;TYPE=FAX:+7 7172 741002',
          'item1.EMAIL;TYPE=INTERNET:nurlan@example.kz',
          'ADR;TYPE=WORK:;;8 Mangilik El;Astana;;010000;Kazakhstan',
          'NOTE:Met at the reception\\nSpeaks English',
          'PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQ',
          ' SkZJRgABAQ',
        ),
      ),
    ).toEqual({
      name: 'Mr. SERIKOV Nurlan',
      position: 'Deputy Director',
      organisation: 'Ministry of Water, Astana, Department of Rivers',
      email: 'nurlan@example.kz',
      mobile: '+7 701 234 5678',
      phone: '+7 7172 741001',
      address: '8 Mangilik El, Astana, 010000, Kazakhstan',
      unsure: ['Fax: +7 7172 741002', 'Met at the reception\nSpeaks English'],
    });
  });

  test('王 stays the family name and 伟 the given one', () => {
    const text = card('VERSION:3.0', 'N:王;伟;;;', 'FN:Wang Wei', 'TEL;TYPE=CELL:+86 138 1234 5678');
    const [read] = readCards(text);
    expect(read?.contact.name).toBe('王伟 / Wang Wei');
    expect(draftOfContact(read?.contact ?? never(), [], 'hans').names.hans).toMatchObject({
      family: '王',
      given: '伟',
    });
  });

  test('version 2.1 of a phone, quoted-printable over two lines', () => {
    expect(
      only(
        card(
          'VERSION:2.1',
          'N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=D0=A1=D0=B5=D1=80=D0=B8=D0=BA=D0=BE=D0=B2;=D0=9D=D1=83=D1=80=',
          '=D0=BB=D0=B0=D0=BD;;;',
          'TEL;CELL:+77012345678',
          'EMAIL;PREF;INTERNET:nurlan@example.kz',
        ),
      ),
    ).toMatchObject({ name: 'Сериков Нурлан', mobile: '+77012345678', email: 'nurlan@example.kz' });
  });

  test('version 4.0 with addresses as links', () => {
    expect(
      only(
        card('VERSION:4.0', 'FN:Aliya Bekova', 'TEL;VALUE=uri;TYPE=cell:tel:+7-701-555-0101', 'EMAIL:aliya@example.kz'),
      ),
    ).toMatchObject({ name: 'Aliya Bekova', mobile: '+7-701-555-0101', email: 'aliya@example.kz' });
  });

  test('several cards in one file, one cut off', () => {
    const text = `${card('VERSION:3.0', 'FN:One Person')}${card('VERSION:3.0', 'FN:Two Person')}BEGIN:VCARD\r\nFN:Three Person\r\n`;
    expect(readCards(text).map(({ contact }) => contact.name)).toEqual(['One Person', 'Two Person', 'Three Person']);
  });

  test.each([
    ['no card', 'Nurlan Serikov'],
    ['an empty one', card('VERSION:3.0')],
    ['lines that are none', card('VERSION:3.0', 'this is no line', ':::', ';;;', '\u0000')],
  ])('%s gives nothing', (_, text) => {
    expect(readCards(text)).toEqual([]);
  });

  test('a broken line costs no more than itself', () => {
    expect(only(card('VERSION:3.0', 'ADR', 'TEL;TYPE="CELL:+7', 'BDAY:20', 'FN:Nurlan Serikov'))).toMatchObject({
      name: 'Nurlan Serikov',
    });
  });

  test('a card is told from other text', () => {
    expect(looksLikeCard(card('FN:x'))).toBe(true);
    expect(looksLikeCard('I begin:vcard somewhere')).toBe(false);
  });
});

function never(): never {
  throw new Error('no card was read');
}

test('of a thousand cards the first two hundred are read, and all are counted', () => {
  const text = Array.from(
    { length: 1000 },
    (_, index) => `BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Nurlan ${index}\r\nEND:VCARD\r\n`,
  ).join('');
  const cards = readCards(text);
  expect(cards).toHaveLength(CARDS_MAX);
  expect(cards.at(-1)?.contact.name).toBe(`Nurlan ${CARDS_MAX - 1}`);
  expect(countCards(text)).toBe(1000);
});
