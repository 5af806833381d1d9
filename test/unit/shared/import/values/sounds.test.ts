import { describe, expect, test } from 'vitest';
import type { NameParts } from '#shared/domain/roster/person.ts';
import { hanSounds } from '#shared/import/values/hanSounds.ts';
import { latinSounds } from '#shared/import/values/latinSounds.ts';

const full = (text: string): NameParts => ({ full: text, order: 'familyFirst' });
const split = (family: string, given: string): NameParts => ({ family, given, order: 'familyFirst' });
const soundsLike = (han: string, latin: NameParts): boolean => {
  const sounds = new Set(hanSounds(han));
  return latinSounds(latin).some((sound) => sounds.has(sound));
};

describe('a Chinese name', () => {
  // Spellings as on identity cards: the same characters are spelled in more than one way.
  test.each([
    ['陳大文', 'CHAN', 'Tai Man'],
    ['黃小明', 'WONG', 'Siu Ming'],
    ['李嘉欣', 'LEE', 'Ka Yan'],
    ['梁志偉', 'LEUNG', 'Chi Wai'],
    ['郭美玲', 'KWOK', 'Mei Ling'],
    ['杜國強', 'TO', 'Kwok Keung'],
    ['曾詠雪', 'TSANG', 'Wing Suet'],
    ['歐陽家豪', 'AU YEUNG', 'Ka Ho'],
    ['朱志豪', 'CHU', 'Chi Ho'],
    ['謝美欣', 'TSE', 'Mei Yan'],
    ['吳家文', 'NG', 'Ka Man'],
    ['許文', 'HUI', 'Man'],
    ['戴志明', 'TAI', 'Chi Ming'],
    ['葉嘉欣', 'YIP', 'Ka-yan'],
  ])('%s is %s %s in Hong Kong', (han, family, given) => {
    expect(soundsLike(han, split(family, given))).toBe(true);
  });
  test.each([
    ['王伟', 'WANG', 'Wei'],
    ['陈大文', 'CHEN', 'Dawen'],
    ['欧阳娜', 'OUYANG', 'Na'],
    ['单小明', 'SHAN', 'Xiaoming'],
    ['曾国强', 'ZENG', 'Guoqiang'],
    ['吕芳', 'LYU', 'Fang'],
    ['吕芳', 'LÜ', 'Fang'],
    ['李西安', 'LI', "Xi'an"],
  ])('%s is %s %s on the Mainland', (han, family, given) => {
    expect(soundsLike(han, split(family, given))).toBe(true);
  });
  test('sounds the same in either script', () => {
    expect(new Set(hanSounds('劉衛強'))).toEqual(new Set(hanSounds('刘卫强')));
  });
  test('of five characters or one is not spelled', () => {
    expect(hanSounds('王')).toEqual([]);
    expect(hanSounds('努爾蘭別克')).toEqual([]);
    expect(hanSounds('')).toEqual([]);
  });
  test('never has more spellings than can be held for thousands of names', () => {
    for (const name of ['曾曾曾曾', '行行重重', '陳大文']) expect(hanSounds(name).length).toBeLessThanOrEqual(512);
  });
});

describe('a Latin name', () => {
  test.each([
    full('CHAN Tai Man'),
    full('Tai Man Chan'),
    full('David CHAN Tai Man'),
    full('David CHAN Tai-man'),
    split('CHAN', 'Tai-man'),
    split('CHAN', 'Taiman'),
    split('CHAN', 'Tai Man, David'),
    split('CHAN', 'Tai Man David'),
    split('Chan', 'David Tai-man'),
  ])('%o is found to be 陳大文', (parts) => {
    expect(soundsLike('陳大文', parts)).toBe(true);
  });
  test.each([
    full('CHAN Tai'),
    split('CHAN', 'David'),
    split('CHAN', 'Siu Man'),
    split('WONG', 'Tai Man'),
    full('CHAN'),
  ])('%o is not', (parts) => {
    expect(soundsLike('陳大文', parts)).toBe(false);
  });
});
