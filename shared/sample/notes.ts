/** Notes of meetings and visits, as members of the secretariat and of the delegation wrote them down on the spot. */
import type { Audience, NoteTemplate } from '#shared/domain/notes/note.ts';
import { NOTE_TABLES } from '#shared/domain/notes/note.ts';
import type { NoteBlock } from '#shared/domain/notes/text/blocks.ts';
import { writtenText } from '#shared/domain/notes/text/writtenText.ts';
import type { AnyRow, TableName } from '#shared/domain/tables.ts';

export interface NoteSpec {
  readonly id: string;
  readonly audience: Audience;
  readonly template: NoteTemplate;
  readonly title: string;
  readonly author: string;
  readonly createdAt: string;
  readonly item: string;
  readonly people: readonly string[];
  readonly organisations: readonly string[];
  readonly text: readonly NoteBlock[];
}

const heading = (text: string): NoteBlock => ({ kind: 'heading', level: 2, runs: [{ text }] });
const says = (text: string): NoteBlock => ({ kind: 'paragraph', runs: [{ text }] });
const point = (text: string): NoteBlock => ({ kind: 'entry', list: 'bullet', depth: 0, runs: [{ text }] });
const task = (text: string): NoteBlock => ({ kind: 'entry', list: 'task', depth: 0, checked: false, runs: [{ text }] });

export const NOTES: readonly NoteSpec[] = [
  {
    id: 'note-forum-roundtable',
    audience: 'delegation',
    template: 'roundtable',
    title: '香港與哈薩克斯坦雙向投資圓桌會議紀要',
    author: '簡月明',
    createdAt: '2026-06-01T06:40:00Z',
    item: 'forum-roundtable',
    people: ['shoqparov', 'tolegenova', 'qurmanalina'],
    organisations: ['atameken', 'kz-invest'],
    text: [
      heading('議題'),
      says('雙方企業就礦產加工、物流樞紐及綠色融資三個範疇交流，約四十家企業出席。'),
      heading('各方發言要點'),
      point('Atameken 指哈方企業最關心的是長期資金與合約執行，希望多了解香港的仲裁安排。'),
      point('Kazakh Invest 介紹投資者單一窗口，外資項目可由專責經理跟進直至投產。'),
      point('本團代表建議以試點項目形式，先在阿拉木圖州合作一個中型倉儲項目。'),
      heading('下一步'),
      task('貿發局於六月底前向 Atameken 提供有意參與對接的港企名單'),
    ],
  },
  {
    id: 'note-t1-port',
    audience: 'delegation',
    template: 'siteVisit',
    title: 'Ile Dry Port Terminal, Boraldai',
    author: 'Kwan Mei Fong',
    createdAt: '2026-06-01T10:20:00Z',
    item: 't1-port',
    people: ['kovalyov'],
    organisations: ['ileport'],
    text: [
      heading('What we saw'),
      point('Two rail sidings on the broad gauge, one reach stacker, about 900 ground slots, a third of them in use.'),
      point('Customs sits on the yard; a container is released in a day where papers are filed before arrival.'),
      heading('What they are looking for'),
      says('A partner for a bonded warehouse of 12,000 m², and steady eastbound cargo to fill returning containers.'),
      heading('Questions left open'),
      point('Tariff for transit containers after 1 January 2027.'),
    ],
  },
  {
    id: 'note-m2-geology',
    audience: 'staff',
    template: 'ministryCall',
    title: '地質委員會會面',
    author: '何佩珊',
    createdAt: '2026-06-03T05:15:00Z',
    item: 'm2-geology',
    people: ['ukibayev'],
    organisations: ['kz-industry'],
    text: [
      heading('對方立場'),
      says('副主席表示勘探許可以「先到先得」方式批出，申請人須提交三年工作計劃；地質數據庫正逐步開放予海外申請人。'),
      heading('我方關注'),
      point('青麗關鍵礦產希望確認鎢、鉬項目的外資持股安排。'),
      point('雲嶺赤銅關注礦石出口稅會否調整。'),
      heading('跟進'),
      task('向委員會索取最新勘探區塊圖及申請表格'),
      says('內部備註：對方未正面回答出口稅問題，宜經駐外辦事處再探。'),
    ],
  },
  {
    id: 'note-w2-ministry',
    audience: 'staff',
    template: 'ministryCall',
    title: 'Call on the Ministry of Water Resources and Irrigation',
    author: 'Kwok Chun Hei',
    createdAt: '2026-06-03T06:00:00Z',
    item: 'w2-ministry',
    people: ['dosqozhin', 'sarsekeyeva'],
    organisations: ['kz-water'],
    text: [
      heading('Points made by the Ministry'),
      point('Losses in irrigation canals are to be halved by 2030; 3,500 km of canals are to be lined.'),
      point('Drip irrigation is subsidised up to 80 per cent of equipment cost, paid after commissioning.'),
      point('Foreign contractors may bid alone; a local partner gains points but is not required.'),
      heading('Points made by the delegation'),
      says(
        'Shing Mun described pressure management for old mains, Qinghe its drip lines for cotton and maize. Both asked how a pilot might be approved outside the yearly plan.',
      ),
      heading('Agreed'),
      task('Send the list of three pilot sites that the Department proposed, with soil and flow data'),
      says(
        'For the file: the Department would welcome a visit to Guangzhou in autumn, if the host pays for the flights.',
      ),
    ],
  },
  {
    id: 'note-t2-ktz',
    audience: 'staff',
    template: 'oneToOne',
    title: 'Kazakhstan Temir Zholy: container trains',
    author: 'Law Wing Yan',
    createdAt: '2026-06-03T07:10:00Z',
    item: 't2-ktz',
    people: ['zhunisova'],
    organisations: ['ktz'],
    text: [
      says(
        'Ms Zhunisova offered a through rate Xi’an – Aktau for block trains of 45 wagons or more, valid to year end.',
      ),
      point('Wagons are short in October and November; bookings for that season close on 15 August.'),
      point('Changning wants one train a week from September, Lung Yeuk every second week.'),
      task('Ask for the through rate in writing'),
    ],
  },
  {
    id: 'note-h2-samruk',
    audience: 'own',
    template: 'blank',
    title: 'After Samruk-Kazyna, for myself',
    author: 'Szeto Man Kit',
    createdAt: '2026-06-03T07:30:00Z',
    item: 'h2-samruk',
    people: ['ormantayev'],
    organisations: ['samruk'],
    text: [
      says(
        'Warm, but he spoke of the listing in Hong Kong only when asked. Ring him again before the roundtable in autumn.',
      ),
      point('Remember: he studied in Hong Kong in 2004 and likes to be asked about it.'),
    ],
  },
  {
    id: 'note-miit-roundtable',
    audience: 'delegation',
    template: 'roundtable',
    title: 'Roundtable with the Ministry of Investments, Industry and Trade',
    author: 'Tsang Lok Yi',
    createdAt: '2026-06-05T06:30:00Z',
    item: 'miit-roundtable',
    people: ['gayratov', 'turgunova'],
    organisations: ['uz-invest'],
    text: [
      heading('Themes'),
      says(
        'Uzbekistan looks for partners in processing of copper and in solar components, and for freight beyond road.',
      ),
      heading('Who said what'),
      point('The Ministry: tax holidays of three to ten years in special zones; one officer follows each investor.'),
      point('The delegation: enterprises would like standard contracts in English and arbitration in Hong Kong.'),
      heading('Next'),
      task('The Ministry sends its list of 20 projects with volumes and off-takers'),
    ],
  },
  {
    id: 'note-m3-almalyk',
    audience: 'staff',
    template: 'siteVisit',
    title: '阿尔马雷克选矿厂考察',
    author: '王伟',
    createdAt: '2026-06-05T10:50:00Z',
    item: 'm3-almalyk',
    people: ['nazirov'],
    organisations: ['almalyk'],
    text: [
      heading('所见'),
      point('三号选矿厂两条磨矿线在运行，年处理矿石约六千万吨。'),
      point('尾矿库在线监测设备为去年新装，回水利用率约七成五。'),
      heading('合作机会'),
      says('总工程师希望试用节能浮选药剂，并愿意安排两个月的工业试验。'),
      task('云岭赤铜六月内提交药剂样品清单及安全说明'),
    ],
  },
];

/** A note is known to the merge of texts by who wrote its part; no number is used twice. */
const FIRST_WRITER = 1001;

export function noteRows(ids: (local: string) => string, missionId: string): { table: TableName; row: AnyRow }[] {
  return NOTES.flatMap(({ audience, item, people, organisations, text, ...fields }, index) => {
    const tables = NOTE_TABLES[audience];
    const { id, author, createdAt } = fields;
    return [
      {
        table: tables.notes,
        row: {
          ...fields,
          id: ids(id),
          missionId,
          itemId: ids(item),
          personIds: people.map(ids),
          organisationIds: organisations.map(ids),
        },
      },
      {
        table: tables.parts,
        row: {
          id: ids(`${id}-text`),
          missionId,
          noteId: ids(id),
          at: createdAt,
          author,
          update: writtenText(text, FIRST_WRITER + index),
        },
      },
    ];
  });
}
