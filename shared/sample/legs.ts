import { four, type LegSpec } from './spec.ts';

/** Hong Kong first: the mission meets there; every other leg is a city visited. It flies home from the last one. */
export const LEGS: readonly LegSpec[] = [
  {
    id: 'leg-hkg', city: four('Hong Kong', '香港', '香港', 'Гонконг'), country: 'HK', zone: 'Asia/Hong_Kong', airport: 'HKG',
    latitude: 22.308, longitude: 113.918, arrival: '2026-05-31T06:30', departure: '2026-05-31T09:30', sortKey: 'a',
  },
  {
    id: 'leg-ala', city: four('Almaty', '阿拉木圖', '阿拉木图', 'Алматы'), country: 'KZ', zone: 'Asia/Almaty', airport: 'ALA',
    latitude: 43.238, longitude: 76.889, arrival: '2026-05-31T12:45', departure: '2026-06-02T13:10', sortKey: 'b',
    hotelName: 'InterContinental Almaty', hotelNameLocal: '«ИнтерКонтиненталь Алматы» қонақүйі',
    hotelAddress: '181 Zheltoksan Street, Almaty', hotelAddressLocal: 'Алматы қ., Желтоқсан көшесі, 181',
    hotelPhone: '+7 727 000 0181',
  },
  {
    id: 'leg-nqz', city: four('Astana', '阿斯塔納', '阿斯塔纳', 'Астана'), country: 'KZ', zone: 'Asia/Almaty', airport: 'NQZ',
    latitude: 51.129, longitude: 71.43, arrival: '2026-06-02T14:50', departure: '2026-06-04T13:00', sortKey: 'c',
    hotelName: 'Hilton Astana', hotelNameLocal: '«Хилтон Астана» қонақүйі',
    hotelAddress: '46 Sauran Street, Astana', hotelAddressLocal: 'Астана қ., Сауран көшесі, 46', hotelPhone: '+7 717 000 0046',
  },
  {
    id: 'leg-tas', city: four('Tashkent', '塔什干', '塔什干', 'Ташкент'), country: 'UZ', zone: 'Asia/Tashkent', airport: 'TAS',
    latitude: 41.311, longitude: 69.28, arrival: '2026-06-04T15:00', departure: '2026-06-05T19:10', sortKey: 'd',
    hotelName: 'Hyatt Regency Tashkent', hotelNameLocal: '«Hyatt Regency Tashkent» mehmonxonasi',
    hotelAddress: '1A Navoi Street, Tashkent', hotelAddressLocal: 'Toshkent sh., Navoiy koʻchasi, 1A',
    hotelPhone: '+998 00 000 00 01',
  },
  {
    id: 'leg-skd', city: four('Samarkand', '撒馬爾罕', '撒马尔罕', 'Самарканд'), country: 'UZ', zone: 'Asia/Samarkand', airport: 'SKD',
    latitude: 39.655, longitude: 66.976, arrival: '2026-06-05T20:05', departure: '2026-06-06T13:40', sortKey: 'e',
    hotelName: 'Samarkand Regency Amir Temur', hotelNameLocal: '«Samarkand Regency Amir Temur» mehmonxonasi',
    hotelAddress: 'Silk Road Samarkand, Konigil, Samarkand', hotelAddressLocal: 'Samarqand sh., Konigil, «Buyuk Ipak yoʻli» majmuasi',
    hotelPhone: '+998 00 000 00 66',
  },
];
