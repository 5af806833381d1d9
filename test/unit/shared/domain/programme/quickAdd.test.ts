import { describe, expect, it } from 'vitest';
import { readClock, readQuickItem } from '#shared/domain/programme/quickAdd.ts';

describe('a typed line', () => {
  it.each([
    ['09:30 Call on Ministry of Water', { time: '09:30', title: 'Call on Ministry of Water' }],
    ['9.30 Call', { time: '09:30', title: 'Call' }],
    ['0930-1045 Call', { time: '09:30', minutes: 75, title: 'Call' }],
    ['23:30 – 06:00 Flight to Almaty', { time: '23:30', minutes: 390, kind: 'flight', title: 'Flight to Almaty' }],
    ['９：３０ 拜訪水利部', { time: '09:30', title: '拜訪水利部' }],
    ['9時30分 午餐', { time: '09:30', kind: 'meal', title: '午餐' }],
    ['19:00 Ужин с послом', { time: '19:00', kind: 'meal', title: 'Ужин с послом' }],
    ['Roundtable on mining', { kind: 'roundtable', title: 'Roundtable on mining' }],
    ['09:30', { time: '09:30', title: '' }],
  ])('%s', (line, read) => {
    expect(readQuickItem(line)).toEqual(read);
  });

  it('keeps numbers that are no time in the title', () => {
    expect(readQuickItem('2026 outlook')).toEqual({ title: '2026 outlook' });
    expect(readQuickItem('5000 m³ reservoir')).toEqual({ title: '5000 m³ reservoir' });
    expect(readQuickItem('25:00 Nothing')).toEqual({ title: '25:00 Nothing' });
    expect(readQuickItem('10 delegates meet')).toEqual({ title: '10 delegates meet' });
  });

  it('is nothing when it is empty', () => {
    expect(readQuickItem('  ')).toBeNull();
  });
});

it.each([
  ['9', '09:00'],
  ['930', '09:30'],
  ['0930', '09:30'],
  ['9:30', '09:30'],
  ['21.05', '21:05'],
  ['24', null],
  ['9:75', null],
  ['soon', null],
  ['', null],
])('the time %s is %s', (typed, read) => {
  expect(readClock(typed)).toBe(read);
});
