import { expect, test } from 'vitest';
import { readAction } from '#shared/domain/actions/readAction.ts';
import type { NameParts, Person } from '#shared/domain/roster/person.ts';
import { simplify } from '#shared/i18n/simplify.ts';

const TODAY = '2026-05-31';

function person(id: string, names: Person['names']): Person {
  return { id, missionId: 'm1', names, origin: 'hongKong', aliases: [], groupIds: [] };
}
const name = (family: string, given: string): NameParts => ({ family, given, order: 'familyFirst' });
const PEOPLE = [
  person('chan', { latin: name('CHAN', 'Tai-man'), hant: name('陳', '大文') }),
  person('lee', { latin: name('LEE', 'Siu-ming'), hant: name('李', '小明') }),
  person('lee2', { latin: name('LEE', 'Ka-yan'), hant: name('李', '家欣') }),
  person('nurlan', { cyrillic: { family: 'Серіков', given: 'Нұрлан', order: 'familyFirst' } }),
];
const read = (line: string) => readAction(line, PEOPLE, TODAY, simplify);

test.each([
  ['Send tariff table @Chan 12 Jun', { body: 'Send tariff table', ownerId: 'chan', dueDate: '2026-06-12' }],
  [
    '@Chan Tai Man send tariff table by 12 June 2027',
    { body: 'send tariff table', ownerId: 'chan', dueDate: '2027-06-12' },
  ],
  ['交報價表 @陳大文 6月12日', { body: '交報價表', ownerId: 'chan', dueDate: '2026-06-12' }],
  ['交报价表@陈大文6月12日前', { body: '交报价表', ownerId: 'chan', dueDate: '2026-06-12' }],
  ['＠陳大文 交報價表', { body: '交報價表', ownerId: 'chan' }],
  ['Отправить тарифы @Нұрлан до 12 июня', { body: 'Отправить тарифы', ownerId: 'nurlan', dueDate: '2026-06-12' }],
  ['Send it @nurlan tomorrow', { body: 'Send it', ownerId: 'nurlan', dueDate: '2026-06-01' }],
  ['Call the port 12.06', { body: 'Call the port', dueDate: '2026-06-12' }],
  ['Call the port Jun 12, 2026', { body: 'Call the port', dueDate: '2026-06-12' }],
  ['Call the port 2026-06-12.', { body: 'Call the port', dueDate: '2026-06-12' }],
  // A day that is long past is of the next year.
  ['Report 15 Jan', { body: 'Report', dueDate: '2027-01-15' }],
  ['Report 20 May', { body: 'Report', dueDate: '2026-05-20' }],
  // An owner whom the roster does not know.
  ['Ask @Port-Authority for the tariff', { body: 'Ask for the tariff', ownerName: 'Port-Authority' }],
])('%s', (line, wanted) => {
  const { candidates: _, typedOwner: __, ...found } = read(line);
  expect(found).toEqual(wanted);
});

test('a name that fits two is nobody until somebody chooses', () => {
  expect(read('Call back @Lee')).toMatchObject({ ownerName: 'Lee', candidates: ['lee', 'lee2'] });
  expect(read('Call back @Lee Ka-yan')).toMatchObject({ body: 'Call back', ownerId: 'lee2', candidates: [] });
});

test.each([
  'Raise the offer to 3.5',
  'Hotline open 24/7',
  'Ask about the 12.50 tariff',
  'Price 31 Feb',
  'Write to office@port.kz',
  'Terminal 12',
  '12 June',
  'Meet the team of 10 men',
])('nothing is read into “%s”', (line) => {
  expect(read(line)).toEqual({ body: line, candidates: [], typedOwner: '' });
});

test('a line longer than anybody types is kept as it is, at once', () => {
  const line = 'Losses in irrigation canals are to be halved by 2030 @Chan '.repeat(85_000);
  expect(readAction(line, [], '2026-06-03')).toEqual({ body: line.trim(), candidates: [], typedOwner: '' });
}, 1000);
