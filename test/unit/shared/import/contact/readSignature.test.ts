import { describe, expect, test } from 'vitest';
import { readSignature } from '#shared/import/contact/readSignature.ts';

/** The fields that hold something. */
function fields(text: string) {
  const { contact, unsure } = readSignature(text);
  return { ...Object.fromEntries(Object.entries(contact).filter(([, value]) => value !== '')), unsure };
}

describe('a signature is read field by field', () => {
  test('English, with closing, bars and labels of one letter', () => {
    expect(
      fields(`Many thanks and best regards,

Nurlan SERIKOV
Deputy Director, Department of Water Resources
Ministry of Water Resources and Irrigation
T: +7 7172 74 10 01 | M: +7 701 234 5678 | F: +7 7172 74 10 02
E: n.serikov@water.example.kz  |  www.water.example.kz
8 Mangilik El Avenue, Building 15, Astana 010000
Languages: English, Russian, Kazakh`),
    ).toEqual({
      name: 'Nurlan SERIKOV',
      position: 'Deputy Director, Department of Water Resources',
      organisation: 'Ministry of Water Resources and Irrigation',
      phone: '+7 7172 74 10 01',
      mobile: '+7 701 234 5678',
      email: 'n.serikov@water.example.kz',
      website: 'www.water.example.kz',
      address: '8 Mangilik El Avenue, Building 15, Astana 010000',
      languages: 'English, Russian, Kazakh',
      unsure: ['F: +7 7172 74 10 02'],
    });
  });

  test('Russian', () => {
    expect(
      fields(`С уважением,
Серикова Айгуль Маратовна
Заместитель директора
ТОО «Казмин Ресурс»
тел.: +7 (727) 258-11-22, моб.: +7 777 123 45 67
эл. почта: a.serikova@kazmin.example.kz
г. Алматы, пр. Абая, д. 10, оф. 5`),
    ).toEqual({
      name: 'Серикова Айгуль Маратовна',
      position: 'Заместитель директора',
      organisation: 'ТОО «Казмин Ресурс»',
      phone: '+7 (727) 258-11-22',
      mobile: '+7 777 123 45 67',
      email: 'a.serikova@kazmin.example.kz',
      address: 'г. Алматы, пр. Абая, д. 10, оф. 5',
      unsure: [],
    });
  });

  test('Chinese, with the English lines beneath', () => {
    expect(
      fields(`此致
敬禮

陳大文先生
業務發展總監
寰宇礦業有限公司
CHAN Tai Man
Business Development Director
Universal Mining Limited
電話：2584 4333　手機：+852 9123 4567
電郵：tm.chan@universal.example.hk
地址：香港灣仔港灣道1號會展廣場38樓
微信：tmchan`),
    ).toEqual({
      name: '陳大文先生 / CHAN Tai Man',
      position: '業務發展總監 / Business Development Director',
      organisation: '寰宇礦業有限公司 / Universal Mining Limited',
      phone: '2584 4333',
      mobile: '+852 9123 4567',
      email: 'tm.chan@universal.example.hk',
      address: '香港灣仔港灣道1號會展廣場38樓',
      unsure: ['微信: tmchan'],
    });
  });

  test('Simplified Chinese in one line by spaces', () => {
    expect(fields('王伟 副总经理 中亚物流集团\n+86 138 1234 5678\nwangwei@example.cn')).toEqual({
      name: '王伟',
      position: '副总经理',
      organisation: '中亚物流集团',
      mobile: '+86 138 1234 5678',
      email: 'wangwei@example.cn',
      unsure: [],
    });
  });

  test('typed in one line with commas', () => {
    expect(
      fields('Dr. Aliya Bekova, Head of Trade, Astana Chamber of Commerce, +7 701 555 0101, aliya@chamber.example.kz'),
    ).toEqual({
      name: 'Dr. Aliya Bekova',
      position: 'Head of Trade',
      organisation: 'Astana Chamber of Commerce',
      mobile: '+7 701 555 0101',
      email: 'aliya@chamber.example.kz',
      unsure: [],
    });
  });

  test('a name in angle brackets of a mail', () => {
    expect(fields('Nurlan Serikov <nurlan@example.kz>')).toEqual({
      name: 'Nurlan Serikov',
      email: 'nurlan@example.kz',
      unsure: [],
    });
  });

  test('quoted lines of a reply', () => {
    expect(fields('> Nurlan Serikov\n> Director\n>> nurlan@example.kz')).toMatchObject({
      name: 'Nurlan Serikov',
      position: 'Director',
      email: 'nurlan@example.kz',
    });
  });

  test('one word is a name where nothing else could be', () => {
    expect(fields('Aigul')).toEqual({ name: 'Aigul', unsure: [] });
    expect(fields('aigul@example.kz\nAigul')).toEqual({ name: 'Aigul', email: 'aigul@example.kz', unsure: [] });
  });
});

describe('what is unsure is shown, and nothing is made up', () => {
  test('a second number and a second address of mail', () => {
    expect(
      fields('Nurlan Serikov\nTel: +7 7172 741001\nTel: +7 7172 741002\na@example.kz\nb@example.kz').unsure,
    ).toEqual(['+7 7172 741002', 'b@example.kz']);
  });

  test.each(['', '   \n\n', '-----', 'Best regards,', '此致\n敬禮'])('nothing in %j', (text) => {
    expect(fields(text)).toEqual({ unsure: [] });
  });

  test('a letter is not taken for a person', () => {
    const { name } = readSignature(
      'it was good to meet you last week in the city\nwe would be glad to hear from you about the 3 proposals\nsee you soon then',
    ).contact;
    expect(name).toBe('');
  });

  test('a label with no value of its kind keeps its words', () => {
    expect(fields('Nurlan Serikov\nE-mail: to follow\nTel: 123')).toEqual({
      name: 'Nurlan Serikov',
      unsure: ['E-mail: to follow', '123'],
    });
  });

  test('five megabytes of text take no time worth speaking of', () => {
    const started = performance.now();
    readSignature('a@b '.repeat(1_250_000));
    readSignature('+7 '.repeat(1_000_000));
    readSignature('x'.repeat(5_000_000));
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
