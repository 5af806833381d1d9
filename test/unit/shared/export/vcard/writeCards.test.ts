import { describe, expect, it } from 'vitest';
import VCard from 'vcf';
import { withRows } from '#shared/domain/change/missionState.ts';
import type { Locale } from '#shared/domain/fields.ts';
import type { Person } from '#shared/domain/roster/person.ts';
import { loadDocumentLanguage } from '#shared/export/documentLanguage.ts';
import { rosterPeople } from '#shared/export/roster/rosterTable.ts';
import { writeCards } from '#shared/export/vcard/writeCards.ts';
import { MISSION_ID, TIMES, person, sampleState, smallState } from '../sampleState.ts';

const wang = person({
  id: 'wang',
  origin: 'mainland',
  names: {
    latin: { family: 'Wang', given: 'Wei', order: 'familyFirst' },
    hans: { family: '王', given: '伟', order: 'familyFirst' },
    cyrillic: { family: 'Ван', given: 'Вэй', order: 'familyFirst' },
  },
  honorific: { en: 'Dr', 'zh-Hans': '博士' },
  position: { en: 'Director, Mining; Water', 'zh-Hans': '总监' },
  organisationId: 'firm',
  mobile: '+86 100 0000 1006',
  email: 'wang@example.com',
});

const state = withRows(smallState(), [
  {
    table: 'organisations',
    row: {
      id: 'firm',
      missionId: MISSION_ID,
      name: { en: 'Firm, Ltd.', 'zh-Hans': '公司' },
      kind: 'company',
      side: 'delegation',
      phone: '+852 0000 2000',
    },
  },
]);

async function cardsText(people: readonly Person[], locale: Locale): Promise<string> {
  return writeCards(state, people, await loadDocumentLanguage(locale), TIMES);
}

async function card(one: Person, locale: Locale): Promise<(name: string) => string | undefined> {
  const [read] = VCard.parse(await cardsText([one], locale));
  return (name) => {
    const found = read?.get(name);
    return (Array.isArray(found) ? found[0] : found)?.valueOf();
  };
}

describe('a contact card', () => {
  it('keeps 王 as the family name and 伟 as the given one', async () => {
    const get = await card(wang, 'zh-Hans');
    expect(get('n')).toBe('王;伟;;;博士');
    expect(get('fn')).toBe('王伟');
  });

  it('carries the Latin reading of a Chinese name, to sort and find it by', async () => {
    const get = await card(wang, 'zh-Hans');
    expect(get('xPhoneticLastName')).toBe('Wang');
    expect(get('xPhoneticFirstName')).toBe('Wei');
    expect(get('sortString')).toBe('Wang');
  });

  it('is in Latin letters for an English reader, with the other scripts in its note', async () => {
    const get = await card(wang, 'en');
    expect(get('n')).toBe('Wang;Wei;;Dr;');
    expect(get('fn')).toBe('Wang Wei');
    expect(get('note')).toContain('王伟 · Ван Вэй');
    expect(get('note')).toContain('总监');
  });

  it('holds organisation, position, telephone and e-mail, with commas kept', async () => {
    const text = await cardsText([wang], 'en');
    expect(text).toContain('VERSION:3.0\r\n');
    expect(text).toContain('ORG:Firm\\, Ltd.\r\n');
    expect(text).toContain('TITLE:Director\\, Mining; Water\r\n');
    expect(text).toContain('TEL;TYPE=CELL,VOICE:+86 100 0000 1006\r\n');
    const get = await card(wang, 'en');
    expect(get('tel')).toBe('+86 100 0000 1006');
    expect(get('email')).toBe('wang@example.com');
  });

  it('takes a name that nobody has split whole', async () => {
    const get = await card(person({ id: 'n', names: { latin: { full: 'NURLAN', order: 'givenFirst' } } }), 'en');
    expect(get('n')).toBe('NURLAN;;;;');
    expect(get('fn')).toBe('NURLAN');
  });

  it('is not written for a person without any name', async () => {
    expect(await cardsText([person({ id: 'nobody' })], 'en')).toBe('');
  });

  it('holds no control characters, and no line over 75 octets', async () => {
    const text = await cardsText([{ ...wang, position: { en: `${'总监'.repeat(80)}\u0000\r\nBEGIN:VCARD` } }], 'en');
    expect(text.match(/^BEGIN:VCARD/gmu)).toHaveLength(1);
    expect(text).not.toContain('\u0000');
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });

  it('is written for everyone of the sample mission, and reads back', async () => {
    const sample = sampleState();
    const language = await loadDocumentLanguage('ru');
    const people = rosterPeople(sample, { who: 'everyone' }, language);
    const cards = VCard.parse(writeCards(sample, people, language, TIMES));
    expect(cards).toHaveLength(people.length);
    expect(people.length).toBeGreaterThan(80);
  });
});
