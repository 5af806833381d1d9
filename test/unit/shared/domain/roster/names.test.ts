import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '#shared/domain/fields.ts';
import type { NameParts, NameScript, Person } from '#shared/domain/roster/person.ts';
import { NAME_SCRIPTS, ORIGINS } from '#shared/domain/roster/person.ts';
import {
  badgeName,
  compareNames,
  displayName,
  formalName,
  matchesWords,
  salutation,
  searchText,
  searchWords,
  secondName,
} from '#shared/domain/roster/names.ts';

let made = 0;
function person(names: Person['names'], rest: Partial<Person> = {}): Person {
  made += 1;
  return { id: `p${made}`, missionId: 'm', names, origin: 'hongKong', aliases: [], groupIds: [], ...rest };
}

const chan = person({
  latin: { family: 'CHAN', given: 'Tai Man', order: 'familyFirst' },
  hant: { family: '陳', given: '大文', order: 'familyFirst' },
});
const wong = person(
  {
    latin: { family: 'WONG', given: 'Mary', order: 'givenFirst' },
    hant: { family: '黃', given: '瑪麗', order: 'familyFirst' },
  },
  { honorific: { en: 'Prof. Dr.', 'zh-Hant': '教授' } },
);
const akhmetov = person(
  {
    cyrillic: { family: 'Ахметов', given: 'Нұрлан', middle: 'Серікұлы', order: 'familyFirst' },
    latin: { family: 'AKHMETOV', given: 'Nurlan', order: 'givenFirst' },
  },
  { origin: 'host', honorific: { ru: 'г-н', en: 'Mr' } },
);

describe('a name on the screen', () => {
  it('comes in the reader’s script, in that script’s own order and capitals', () => {
    expect(displayName(chan, 'en')).toBe('CHAN Tai Man');
    expect(displayName(chan, 'zh-Hant')).toBe('陳大文');
    expect(displayName(chan, 'zh-Hans')).toBe('陳大文');
    expect(displayName(wong, 'en')).toBe('Mary WONG');
    expect(displayName(akhmetov, 'ru')).toBe('Ахметов Нұрлан Серікұлы');
    expect(displayName(akhmetov, 'zh-Hant')).toBe('Nurlan AKHMETOV');
  });

  it('shows the person’s other script second', () => {
    expect(secondName(chan, 'en')).toBe('陳大文');
    expect(secondName(chan, 'zh-Hans')).toBe('CHAN Tai Man');
    expect(secondName(akhmetov, 'en')).toBe('Ахметов Нұрлан Серікұлы');
    expect(
      secondName(person({ hant: chan.names.hant, hans: { full: '陈大文', order: 'familyFirst' } }), 'zh-Hans'),
    ).toBe('');
  });

  it('puts a dot in a foreign name written in Chinese, and shows an unsplit name as typed', () => {
    const nurlan = person({ hans: { family: '阿赫梅托夫', given: '努尔兰', order: 'givenFirst' } });
    expect(displayName(nurlan, 'zh-Hans')).toBe('努尔兰·阿赫梅托夫');
    expect(displayName(person({ latin: { full: 'Maria de la Cruz', order: 'familyFirst' } }), 'en')).toBe(
      'Maria de la Cruz',
    );
  });

  it('puts the honorific where the language puts it', () => {
    expect(formalName(wong, 'en')).toBe('Prof. Dr. Mary WONG');
    expect(formalName(wong, 'zh-Hant')).toBe('黃瑪麗教授');
    expect(salutation(wong, 'zh-Hant')).toBe('黃教授');
    expect(salutation(wong, 'en')).toBe('Prof. Dr. WONG');
    expect(formalName(akhmetov, 'ru')).toBe('г-н Ахметов Нұрлан Серікұлы');
    expect(salutation(akhmetov, 'ru')).toBe('Нұрлан Серікұлы');
    // An honorific of another language is not mixed in.
    expect(formalName(akhmetov, 'zh-Hans')).toBe('Mr Nurlan AKHMETOV');
    expect(formalName(person(chan.names, { honorific: { 'zh-Hant': '博士' } }), 'en')).toBe('CHAN Tai Man');
  });

  it('takes the badge form set by hand', () => {
    expect(badgeName({ ...wong, badgeName: 'Mary' }, 'en')).toBe('Mary');
    expect(badgeName(wong, 'en')).toBe('Mary WONG');
  });

  it('never turns a Chinese name round and never changes a letter', () => {
    const han = fc.string({
      unit: fc.constantFrom(...Array.from('陳大文黃瑪麗王伟李娜歐陽')),
      minLength: 1,
      maxLength: 3,
    });
    fc.assert(
      fc.property(han, han, fc.constantFrom(...LOCALES), (family, given, locale) => {
        const shown = displayName(person({ hant: { family, given, order: 'familyFirst' } }), locale);
        expect(shown).toBe(family + given);
      }),
    );
  });

  it('shows some name to every reader as long as there is one in any script', () => {
    const part = fc.record<NameParts>(
      {
        full: fc.string({ minLength: 1, maxLength: 8 }).filter((text) => text.trim() !== ''),
        order: fc.constant('familyFirst'),
      },
      { requiredKeys: ['full', 'order'] },
    );
    fc.assert(
      fc.property(
        fc.constantFrom<NameScript>(...NAME_SCRIPTS),
        part,
        fc.constantFrom(...LOCALES),
        (script, parts, locale) => {
          expect(displayName(person({ [script]: parts }), locale)).toBe(parts.full?.trim());
        },
      ),
    );
  });
});

describe('the order of names', () => {
  const latin = (full: string): Person => person({ latin: { full, order: 'givenFirst' } });

  it('is by family name: nobody is under P for being a Prof. Dr.', () => {
    const people = [latin('Prof. Dr. Mary WONG'), latin('Peter QUEK'), latin('The Hon. Paul ABBOTT'), wong, chan];
    expect(people.toSorted(compareNames('en')).map((one) => displayName(one, 'en'))).toEqual([
      'The Hon. Paul ABBOTT',
      'CHAN Tai Man',
      'Peter QUEK',
      'Mary WONG',
      'Prof. Dr. Mary WONG',
    ]);
  });

  it('is by stroke for 繁 and by pinyin for 简', () => {
    const named = (family: string): Person => person({ hant: { family, given: '一', order: 'familyFirst' } });
    const families = ['陳', '王', '丁', '黃'];
    const sorted = (locale: 'zh-Hant' | 'zh-Hans'): string[] =>
      families
        .map(named)
        .toSorted(compareNames(locale))
        .map((one) => one.names.hant?.family ?? '');
    expect(sorted('zh-Hant')).toEqual(['丁', '王', '陳', '黃']);
    expect(sorted('zh-Hans')).toEqual(['陳', '丁', '黃', '王']);
  });

  it('puts a Cyrillic name among Latin ones where it sounds, and first for a Russian reader', () => {
    const boris = person({ cyrillic: { family: 'Ерболов', given: 'Борис', order: 'familyFirst' } });
    const people = [latin('Anna FISCHER'), boris, latin('Anna DOE')];
    const shown = (locale: 'en' | 'ru'): string[] =>
      people.toSorted(compareNames(locale)).map((one) => displayName(one, locale));
    expect(shown('en')).toEqual(['Anna DOE', 'Ерболов Борис', 'Anna FISCHER']);
    expect(shown('ru')[0]).toBe('Ерболов Борис');
  });

  it('is one and the same however the list came', () => {
    const name = fc.constantFrom('CHAN Tai Man', 'Chan tai man', 'Dr. Li', 'Ли', 'Prof. 王', '', 'Ёлкин', 'Zoë ÅS');
    const anyone = fc.record({ full: name, origin: fc.constantFrom(...ORIGINS) });
    fc.assert(
      fc.property(fc.array(anyone, { maxLength: 12 }), fc.constantFrom(...LOCALES), (list, locale) => {
        const people = list.map(({ full, origin }) => person({ latin: { full, order: 'givenFirst' } }, { origin }));
        const ids = (some: readonly Person[]): string[] => some.toSorted(compareNames(locale)).map(({ id }) => id);
        expect(ids(people.toReversed())).toEqual(ids(people));
      }),
    );
  });
});

describe('finding a person', () => {
  const missed = (one: Person, queries: readonly string[]): string[] =>
    queries.filter((query) => !matchesWords(searchText(one), searchWords(query)));

  it('works in any script, either order, with or without hyphens, accents and capitals', () => {
    expect(missed(chan, ['chan tai', 'Tai-man CHAN', 'taiman', '陳大', '大文'])).toEqual([]);
    expect(missed(akhmetov, ['ахметов', 'nurlan', 'akhmetov serikuly'])).toEqual([]);
    expect(missed(chan, ['wong'])).toEqual(['wong']);
  });

  it('works by alias, e-mail and the digits of a telephone', () => {
    const one = person(chan.names, { aliases: ['Raymond'], email: 'r.chan@example.hk', mobile: '+852 9123 4567' });
    expect(missed(one, ['raymond', 'r.chan@example', '91234567', '+852 9123'])).toEqual([]);
  });
});
