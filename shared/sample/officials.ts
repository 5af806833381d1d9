import type { BodySpec } from './spec.ts';

/** The public bodies, the trade council and the chamber. All people are invented. */
export const OFFICIALS: readonly BodySpec[] = [
  {
    organisation: 'cedb', origin: 'official', country: 'HK',
    people: [
      { id: 'yeung', latin: 'Yeung|Hoi Lam', hant: '楊|海嵐', hans: '杨|海岚', cyrillic: 'Ён|Хойлам', honorific: 'ms', position: 'headOfMission', groups: ['heads'], aliases: ['Helen Yeung'], role: 'Head of Delegation' },
      { id: 'szeto', latin: 'Szeto|Man Kit', hant: '司徒|文傑', hans: '司徒|文杰', cyrillic: 'Сыту|Манькит', honorific: 'mr', position: 'deputyHead', groups: ['mining'], role: 'Leader, mining' },
      { id: 'ho-pui-shan', latin: 'Ho|Pui Shan', hant: '何|佩珊', hans: '何|佩珊', honorific: 'ms', position: 'principalSecretary', groups: ['water'], role: 'Leader, water and professional services' },
      { id: 'kwok', latin: 'Kwok|Chun Hei', hant: '郭|俊希', honorific: 'mr', position: 'missionSecretary', groups: ['secretariat', 'heads'], role: 'Secretary' },
      { id: 'au-yeung', latin: 'Au-Yeung|Sze Wing', hant: '歐陽|詩穎', honorific: 'ms', position: 'executiveOfficer', groups: ['secretariat', 'heads'], aliases: ['Winnie Au-Yeung'] },
    ],
  },
  {
    organisation: 'gdcom', origin: 'official', country: 'CN',
    people: [
      {
        id: 'ouyang-zhengyuan', latin: 'Ouyang|Zhengyuan', hant: '歐陽|正遠', hans: '欧阳|正远', cyrillic: 'Оуян|Чжэнъюань', honorific: 'mr', position: 'deputyDirectorGeneral', groups: ['heads'],
        role: 'Special guest', override: [2, 'Special guest of the delegation: stands directly after its head, as agreed between both sides.'],
      },
      { id: 'lin-shuhui', latin: 'Lin|Shuhui', hans: '林|淑慧', honorific: 'ms', position: 'divisionDirector', groups: ['transport'] },
      { id: 'he-mingzhe', latin: 'He|Mingzhe', hans: '何|明哲', honorific: 'mr', position: 'principalStaff', groups: ['heads'] },
    ],
  },
  {
    organisation: 'investhk', origin: 'official', country: 'HK',
    people: [
      { id: 'tong', latin: 'Tong|Ka Fai', hant: '湯|嘉輝', cyrillic: 'Тун|Кафай', honorific: 'mr', position: 'businessDevelopment', groups: ['heads'] },
      { id: 'law-wing-yan', latin: 'Law|Wing Yan', hant: '羅|穎欣', honorific: 'ms', position: 'seniorVicePresident', groups: ['transport'], aliases: ['Vivian Law'], role: 'Leader, logistics and new energy' },
      { id: 'mak', latin: 'Mak|Tsz Ching', hant: '麥|子晴', honorific: 'ms', position: 'manager', groups: ['mining'] },
      { id: 'zarina', latin: 'Baimukhanova|Zarina', cyrillic: 'Баймұханова|Зарина|Қайратқызы', honorific: 'ms', position: 'consultantAlmaty', groups: ['water'], origin: 'support', country: 'KZ', from: '2026-05-31T12:45', until: '2026-06-04T11:00' },
    ],
  },
  {
    organisation: 'eto', origin: 'official', country: 'AE',
    people: [
      { id: 'lui', latin: 'Lui|Kin Hong', hant: '呂|建航', honorific: 'mr', position: 'deputyRepresentative', groups: ['heads'], from: '2026-06-04T15:00', until: '2026-06-06T12:30' },
      { id: 'shek', latin: 'Shek|Wai Lun', hant: '石|偉麟', honorific: 'mr', position: 'tradeOfficer', groups: ['transport'], from: '2026-06-04T15:00', until: '2026-06-06T12:30' },
      { id: 'haddad', latin: 'Haddad|Mariam', honorific: 'ms', position: 'tradeOfficer', groups: ['water'], from: '2026-06-04T15:00', until: '2026-06-06T12:30' },
    ],
  },
  {
    organisation: 'hktdc', origin: 'official', country: 'HK',
    people: [
      { id: 'fung', latin: 'Fung|Siu Wah', hant: '馮|少華', cyrillic: 'Фун|Сиува', honorific: 'mr', position: 'directorEmerging', groups: ['heads'] },
      { id: 'kan', latin: 'Kan|Yuet Ming', hant: '簡|月明', honorific: 'ms', position: 'seniorManager', groups: ['secretariat', 'heads'] },
      { id: 'tsang', latin: 'Tsang|Lok Yi', hant: '曾|樂怡', honorific: 'dr', position: 'economist', groups: ['water', 'bishkek'], from: '2026-05-31T11:00' },
      { id: 'poon', latin: 'Poon|Cheuk Nam', hant: '潘|卓楠', honorific: 'mr', position: 'manager', groups: ['transport', 'bishkek'], from: '2026-05-31T11:00' },
      { id: 'aigul', latin: 'Seitova|Aigul', cyrillic: 'Сейітова|Айгүл|Бақытқызы', honorific: 'ms', position: 'consultantAlmaty', groups: ['transport'], origin: 'support', country: 'KZ', from: '2026-05-31T12:45', until: '2026-06-04T11:00' },
      { id: 'jasur', latin: 'Yusupov|Jasur', cyrillic: 'Юсупов|Жасур|Баходирович', honorific: 'mr', position: 'consultantTashkent', groups: ['mining'], origin: 'support', country: 'UZ', from: '2026-06-04T15:00', until: '2026-06-06T11:30' },
    ],
  },
  {
    organisation: 'chamber', origin: 'hongKong', country: 'HK',
    people: [
      { id: 'chiu', latin: 'Chiu|Ting Kwok', hant: '趙|定國', cyrillic: 'Чиу|Тинкуок', honorific: 'dr', position: 'chairman', groups: ['heads'] },
      { id: 'yim', latin: 'Yim|Suk Han', hant: '嚴|淑嫻', honorific: 'ms', position: 'viceChairman', groups: ['water'] },
      { id: 'ng', latin: 'Ng|Ho Yin', hant: '吳|浩然', honorific: 'mr', position: 'secretaryGeneral', groups: ['transport'] },
      { id: 'shum', latin: 'Shum|Wai Man', hant: '沈|慧敏', honorific: 'ms', position: 'executive', groups: ['mining'] },
    ],
  },
];
