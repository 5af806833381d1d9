import type { BodySpec, PersonSpec } from './spec.ts';

const kazakh = (organisation: string, people: readonly PersonSpec[]): BodySpec => ({
  organisation,
  origin: 'host',
  country: 'KZ',
  people,
});
const uzbek = (organisation: string, people: readonly PersonSpec[]): BodySpec => ({
  organisation,
  origin: 'host',
  country: 'UZ',
  people,
});

/** People who receive the delegation. All are invented. */
export const COUNTERPARTS: readonly BodySpec[] = [
  kazakh('almaty', [
    {
      id: 'omirzakova',
      latin: 'Omirzakova|Gulnar',
      cyrillic: 'Өмірзақова|Гүлнәр|Маратқызы',
      honorific: 'ms',
      position: 'deputyHeadOfDepartment',
    },
    { id: 'qaliyev', latin: 'Qaliyev|Sanzhar', cyrillic: 'Қалиев|Санжар', honorific: 'mr', position: 'protocol' },
  ]),
  kazakh('kz-invest', [
    {
      id: 'yessengazin',
      latin: 'Yessengazin|Dauren',
      cyrillic: 'Есенғазин|Дәурен|Бауыржанұлы',
      honorific: 'mr',
      position: 'deputyBoardChair',
    },
    {
      id: 'tolegenova',
      latin: 'Tolegenova|Assel',
      cyrillic: 'Төлегенова|Әсел',
      honorific: 'ms',
      position: 'regionalDirector',
    },
  ]),
  kazakh('atameken', [
    {
      id: 'shoqparov',
      latin: 'Shoqparov|Galym',
      cyrillic: 'Шоқпаров|Ғалым|Серікұлы',
      honorific: 'mr',
      position: 'deputyBoardChair',
    },
    {
      id: 'qurmanalina',
      latin: 'Qurmanalina|Zhazira',
      cyrillic: 'Құрманалина|Жазира',
      honorific: 'ms',
      position: 'regionalDirector',
    },
  ]),
  kazakh('aifc', [
    {
      id: 'yqylasov',
      latin: 'Yqylasov|Temirlan',
      cyrillic: 'Ықыласов|Темірлан',
      honorific: 'mr',
      position: 'managingDirector',
    },
    { id: 'whitcombe', latin: 'Whitcombe|Harriet', honorific: 'ms', position: 'registrar', country: 'GB' },
  ]),
  kazakh('kz-water', [
    {
      id: 'dosqozhin',
      latin: 'Dosqozhin|Murat',
      cyrillic: 'Досқожин|Мұрат|Әлімұлы',
      honorific: 'mr',
      position: 'headOfDepartment',
    },
    {
      id: 'sarsekeyeva',
      latin: 'Sarsekeyeva|Lyazzat',
      cyrillic: 'Сәрсекеева|Ләззат',
      honorific: 'ms',
      position: 'chiefExpert',
    },
  ]),
  kazakh('kz-industry', [
    {
      id: 'ukibayev',
      latin: 'Ukibayev|Qanat',
      cyrillic: 'Үкібаев|Қанат|Жомартұлы',
      honorific: 'mr',
      position: 'committeeDeputy',
    },
  ]),
  kazakh('kz-transport', [
    {
      id: 'baiseitov',
      latin: 'Baiseitov|Askhat',
      cyrillic: 'Байсейтов|Асхат',
      honorific: 'mr',
      position: 'headOfDepartment',
    },
  ]),
  kazakh('kz-trade', [
    {
      id: 'ashimkhanova',
      latin: 'Ashimkhanova|Dinara',
      cyrillic: 'Әшімханова|Динара|Нұрлыбекқызы',
      honorific: 'ms',
      position: 'headOfDepartment',
    },
  ]),
  kazakh('samruk', [
    {
      id: 'ormantayev',
      latin: 'Ormantayev|Ilyas',
      cyrillic: 'Ормантаев|Ілияс',
      honorific: 'mr',
      position: 'managingDirector',
    },
  ]),
  kazakh('tauken', [
    {
      id: 'rysmagambetov',
      latin: 'Rysmagambetov|Arman',
      cyrillic: 'Рысмағамбетов|Арман',
      honorific: 'mr',
      position: 'deputyBoardChair',
    },
  ]),
  kazakh('ktz', [
    {
      id: 'zhunisova',
      latin: 'Zhunisova|Madina',
      cyrillic: 'Жүнісова|Мәдина',
      honorific: 'ms',
      position: 'managingDirector',
    },
  ]),
  kazakh('satbayev', [
    {
      id: 'tazhibekova',
      latin: 'Tazhibekova|Gulzhan',
      cyrillic: 'Тәжібекова|Гүлжан|Оразқызы',
      honorific: 'prof',
      position: 'viceRector',
    },
  ]),
  kazakh('zhetysu', [
    { id: 'syzdykov', latin: 'Syzdykov|Rinat', cyrillic: 'Сыздықов|Ринат', honorific: 'mr', position: 'director' },
  ]),
  kazakh('ileport', [
    {
      id: 'kovalyov',
      latin: 'Kovalyov|Andrei',
      cyrillic: 'Ковалёв|Андрей|Викторович',
      honorific: 'mr',
      position: 'director',
    },
  ]),
  kazakh('ilesolar', [
    {
      id: 'bekenova',
      latin: 'Bekenova|Moldir',
      cyrillic: 'Бекенова|Мөлдір',
      honorific: 'ms',
      position: 'chiefEngineer',
    },
  ]),
  kazakh('qalam', [
    {
      id: 'nurgaliyeva',
      latin: 'Nurgaliyeva|Aruzhan',
      cyrillic: 'Нұрғалиева|Аружан',
      honorific: 'ms',
      position: 'partner',
    },
  ]),
  kazakh('saryarqa', [
    { id: 'isatayev', latin: 'Isatayev|Bekzat', cyrillic: 'Исатаев|Бекзат', honorific: 'mr', position: 'director' },
  ]),
  uzbek('uz-invest', [
    {
      id: 'gayratov',
      latin: 'Gʻayratov|Sherzod',
      cyrillic: 'Ғайратов|Шерзод|Алишерович',
      honorific: 'mr',
      position: 'headOfDepartment',
    },
    {
      id: 'turgunova',
      latin: 'Turgʻunova|Nilufar',
      cyrillic: 'Турғунова|Нилуфар',
      honorific: 'ms',
      position: 'headOfDivision',
    },
  ]),
  uzbek('uz-mining', [
    {
      id: 'hamidullayev',
      latin: 'Hamidullayev|Otabek',
      cyrillic: 'Ҳамидуллаев|Отабек',
      honorific: 'mr',
      position: 'headOfDepartment',
    },
  ]),
  uzbek('uz-water', [
    {
      id: 'orinboyeva',
      latin: 'Oʻrinboyeva|Dilnoza',
      cyrillic: 'Ўринбоева|Дилноза',
      honorific: 'ms',
      position: 'headOfDepartment',
    },
  ]),
  uzbek('uz-energy', [
    {
      id: 'ergashxojayev',
      latin: 'Ergashxoʻjayev|Botir',
      cyrillic: 'Эргашхўжаев|Ботир',
      honorific: 'mr',
      position: 'deputyHeadOfDepartment',
    },
  ]),
  uzbek('uz-chamber', [
    {
      id: 'mirsaidova',
      latin: 'Mirsaidova|Gavhar',
      cyrillic: 'Мирсаидова|Гавҳар',
      honorific: 'ms',
      position: 'deputyChair',
    },
  ]),
  uzbek('samarqand', [
    {
      id: 'shodmonqulov',
      latin: 'Shodmonqulov|Jamshid',
      cyrillic: 'Шодмонқулов|Жамшид',
      honorific: 'mr',
      position: 'adviser',
    },
  ]),
  uzbek('almalyk', [
    {
      id: 'nazirov',
      latin: 'Nazirov|Ulugʻbek',
      cyrillic: 'Назиров|Улуғбек',
      honorific: 'mr',
      position: 'chiefEngineer',
    },
  ]),
  uzbek('tiac', [
    {
      id: 'olimjonova',
      latin: 'Olimjonova|Sevara',
      cyrillic: 'Олимжонова|Севара',
      honorific: 'ms',
      position: 'secretariatHead',
    },
  ]),
  uzbek('zarafshon', [
    {
      id: 'rahmatillayev',
      latin: 'Rahmatillayev|Farrux',
      cyrillic: 'Раҳматиллаев|Фаррух',
      honorific: 'mr',
      position: 'director',
    },
  ]),
  uzbek('chirchiq', [
    {
      id: 'toshpolatov',
      latin: 'Toshpoʻlatov|Aziz',
      cyrillic: 'Тошпўлатов|Азиз',
      honorific: 'mr',
      position: 'director',
    },
  ]),
  uzbek('ipakyoli', [
    {
      id: 'abdusamatova',
      latin: 'Abdusamatova|Madina',
      cyrillic: 'Абдусаматова|Мадина',
      honorific: 'ms',
      position: 'operations',
    },
  ]),
];
