import type { BodySpec } from './spec.ts';

/** Firms, press and interpreters. All are invented. */
export const ENTERPRISES: readonly BodySpec[] = [
  {
    organisation: 'tsingma', origin: 'hongKong', country: 'HK',
    people: [
      { id: 'cheung', latin: 'Cheung|Tin Lok', hant: '張|天樂', cyrillic: 'Чун|Тинлок', honorific: 'mr', position: 'ceo', groups: ['mining'] },
      { id: 'koenig', latin: 'König|Matthias', honorific: 'profDr', position: 'chiefGeologist', groups: ['mining'], country: 'DE', aliases: ['Koenig'], badgeName: 'Prof. Dr. Matthias König' },
      { id: 'yip', latin: 'Yip|Hiu Tung', hant: '葉|曉彤', honorific: 'ms', position: 'headOfInvestment', groups: ['mining'] },
      { id: 'lam', latin: 'Lam|Kwun Yu', hant: '林|冠宇', honorific: 'ir', position: 'metallurgist', groups: ['mining'] },
    ],
  },
  {
    organisation: 'yunling', origin: 'mainland', country: 'CN',
    people: [
      { id: 'duan', latin: 'Duan|Hongbo', hans: '段|宏波', cyrillic: 'Дуань|Хунбо', honorific: 'mr', position: 'boardChairman', groups: ['mining'] },
      { id: 'yang-xuemei', latin: 'Yang|Xuemei', hans: '杨|雪梅', honorific: 'ms', position: 'vicePresident', groups: ['mining'] },
      { id: 'wang-wei', latin: 'Wang|Wei', hans: '王|伟', honorific: 'mr', position: 'geologist', groups: ['mining'] },
      { id: 'zhao-yilin', latin: 'Zhao|Yilin', hans: '赵|一霖', honorific: 'ms', position: 'boardSecretary', groups: ['mining'] },
      { id: 'nurlan', latin: 'Tileuqabylov|Nurlan', hans: '努尔兰', cyrillic: 'Тілеуқабылов|Нұрлан|Ерланұлы', honorific: 'mr', position: 'countryManager', groups: ['mining'], country: 'KZ', aliases: ['Tleukabylov Nurlan', 'NURLAN'], from: '2026-05-31T12:45', until: '2026-06-06T11:30' },
    ],
  },
  {
    organisation: 'fanling', origin: 'hongKong', country: 'HK',
    people: [
      { id: 'chan-tai-man', latin: 'Chan|Tai Man', hant: '陳|大文', honorific: 'mr', position: 'waterDirector', groups: ['transport'], aliases: ['Raymond Chan'] },
      { id: 'kwan', latin: 'Kwan|Mei Fong', hant: '關|美芳', honorific: 'ms', position: 'operations', groups: ['transport'] },
      { id: 'wan', latin: 'Wan|Chi Shing', hant: '尹|志成', honorific: 'mr', position: 'railProducts', groups: ['transport'] },
      { id: 'hui', latin: 'Hui|Yan Ting', hant: '許|恩婷', honorific: 'ms', position: 'manager', groups: ['transport'] },
    ],
  },
  {
    organisation: 'changning', origin: 'mainland', country: 'CN',
    people: [
      { id: 'ma-junfeng', latin: 'Ma|Junfeng', hans: '马|骏峰', honorific: 'mr', position: 'generalManager', groups: ['transport'] },
      { id: 'bai-lulu', latin: 'Bai|Lulu', hans: '白|璐璐', honorific: 'ms', position: 'salesDirector', groups: ['transport'] },
      { id: 'ren-tianyu', latin: 'Ren|Tianyu', hans: '任|天宇', honorific: 'mr', position: 'railProducts', groups: ['transport'], until: '2026-06-04T11:00' },
    ],
  },
  {
    organisation: 'nanling', origin: 'mainland', country: 'CN',
    people: [
      { id: 'deng-zhaohui', latin: 'Deng|Zhaohui', hans: '邓|朝晖', cyrillic: 'Дэн|Чжаохуэй', honorific: 'mr', position: 'president', groups: ['transport'] },
      { id: 'shi-wenjing', latin: 'Shi|Wenjing', hans: '石|文静', honorific: 'ms', position: 'salesDirector', groups: ['transport'] },
      { id: 'lu-fan', latin: 'Lü|Fan', hans: '吕|帆', honorific: 'dr', position: 'storageEngineer', groups: ['transport'], aliases: ['LYU FAN'], badgeName: 'LYU Fan' },
      { id: 'peng-haoran', latin: 'Peng|Haoran', hans: '彭|浩然', honorific: 'mr', position: 'manager', groups: ['transport'] },
    ],
  },
  {
    organisation: 'tolo', origin: 'hongKong', country: 'HK',
    people: [
      { id: 'tse-wing-sum', latin: 'Tse|Wing Sum', hant: '謝|詠心', honorific: 'ms', position: 'ceo', groups: ['transport'] },
      { id: 'fernandes', latin: 'Fernandes|Rui', honorific: 'mr', position: 'projectFinance', groups: ['transport'], country: 'PT' },
      { id: 'leung', latin: 'Leung|Kai Pong', hant: '梁|啟邦', honorific: 'ir', position: 'windEngineer', groups: ['transport'] },
    ],
  },
  {
    organisation: 'shingmun', origin: 'hongKong', country: 'HK',
    people: [
      { id: 'wu', latin: 'Wu|Shun Chi', hant: '胡|信之', honorific: 'ir', position: 'waterDirector', groups: ['water'] },
      { id: 'choi', latin: 'Choi|Man Ki', hant: '蔡|敏琪', honorific: 'ms', position: 'hydraulicEngineer', groups: ['water'] },
      { id: 'siu', latin: 'Siu|Lap Hang', hant: '蕭|立恒', honorific: 'mr', position: 'manager', groups: ['water'] },
    ],
  },
  {
    organisation: 'qinghe', origin: 'mainland', country: 'CN',
    people: [
      { id: 'liang-jiayi', latin: 'Liang|Jiayi', hans: '梁|嘉仪', honorific: 'ms', position: 'generalManager', groups: ['water'] },
      { id: 'feng-qiming', latin: 'Feng|Qiming', hans: '冯|启明', honorific: 'dr', position: 'irrigation', groups: ['water'] },
      { id: 'tan-xinyue', latin: 'Tan|Xinyue', hans: '谭|欣悦', honorific: 'ms', position: 'manager', groups: ['water'] },
      { id: 'su-he', latin: 'Su|He', hans: '苏|禾', honorific: 'mr', position: 'deputyGeneralManager', groups: ['water'], until: '2026-06-04T11:00' },
    ],
  },
  {
    organisation: 'law', origin: 'hongKong', country: 'HK',
    people: [
      { id: 'lau', latin: 'Lau|Yiu Cho', hant: '劉|耀祖', cyrillic: 'Лау|Ючо', honorific: 'mr', position: 'seniorPartner', groups: ['water'] },
      { id: 'pemberton', latin: 'Pemberton|Alice', honorific: 'ms', position: 'partner', groups: ['water'], country: 'GB' },
      { id: 'ngan', latin: 'Ngan|Hei Tung', hant: '顏|希彤', honorific: 'ms', position: 'associate', groups: ['water'] },
      { id: 'ismailova', latin: 'Ismailova|Kamila', cyrillic: 'Исмаилова|Камила|Рустамовна', honorific: 'ms', position: 'foreignLawyer', groups: ['water'], country: 'UZ' },
    ],
  },
  {
    organisation: 'cpa', origin: 'hongKong', country: 'HK',
    people: [
      { id: 'harcourt', latin: 'Harcourt|Owen', honorific: 'mr', position: 'managingPartner', groups: ['water'], country: 'AU' },
      { id: 'tse-mei-kuen', latin: 'Tse|Mei Kuen', hant: '謝|美娟', honorific: 'ms', position: 'partner', groups: ['water'] },
      { id: 'cheng', latin: 'Cheng|Ho Lung', hant: '鄭|浩龍', honorific: 'mr', position: 'taxManager', groups: ['mining'] },
    ],
  },
  {
    organisation: 'daily', origin: 'media', country: 'HK',
    people: [
      { id: 'lai', latin: 'Lai|Ching Man', hant: '黎|靜雯', honorific: 'ms', position: 'chiefReporter', groups: ['press'] },
      { id: 'to-chun-kit', latin: 'To|Chun Kit', hant: '杜|俊傑', honorific: 'mr', position: 'photographer', groups: ['press'] },
      { id: 'kong', latin: 'Kong|Tsz Yau', hant: '江|梓悠', honorific: 'ms', position: 'reporter', groups: ['press'] },
    ],
  },
  {
    organisation: 'meridian', origin: 'support', country: 'HK',
    people: [
      { id: 'to-ka-yan', latin: 'To|Ka Yan', hant: '陶|嘉欣', honorific: 'ms', position: 'chiefInterpreter', groups: ['heads'] },
      { id: 'li-vera', latin: 'Li|Vera', cyrillic: 'Ли|Вера|Олеговна', honorific: 'ms', position: 'interpreterRu', groups: ['heads'] },
      { id: 'jangali', latin: 'Jangali|Yerasyl', cyrillic: 'Жанғали|Ерасыл', honorific: 'mr', position: 'interpreterKk', groups: ['mining'], country: 'KZ', from: '2026-05-31T12:45', until: '2026-06-06T11:30' },
      { id: 'saule', latin: 'Beqqozhina|Saule', cyrillic: 'Бекқожина|Сәуле|Тұрарқызы', honorific: 'ms', position: 'interpreterKk', groups: ['water'], country: 'KZ', from: '2026-05-31T12:45', until: '2026-06-06T11:30' },
      { id: 'kim', latin: 'Kim|Alina', cyrillic: 'Ким|Алина|Сергеевна', honorific: 'ms', position: 'interpreterRu', groups: ['transport'], country: 'KZ', from: '2026-05-31T12:45', until: '2026-06-06T11:30' },
      { id: 'dilshod', latin: 'Oʻrmonov|Dilshod', cyrillic: 'Ўрмонов|Дилшод|Ғайратович', honorific: 'mr', position: 'interpreterUz', groups: ['heads'], country: 'UZ', aliases: ['Urmonov', 'Ormonov'], from: '2026-06-04T15:00', until: '2026-06-06T11:30' },
    ],
  },
];
