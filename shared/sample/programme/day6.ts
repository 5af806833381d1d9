import { ride } from '../ride.ts';
import { four, type DaySpec } from '../spec.ts';

const CHIRCHIQ_PARTY = ['wu', 'choi', 'siu', 'liang-jiayi', 'feng-qiming', 'tan-xinyue', 'saule'];

/** Friday 5 June: ministries in Tashkent, then Samarkand by air and by rail. */
export const DAY_6: readonly DaySpec[] = [
  {
    date: '2026-06-05', leg: 'leg-tas', items: [
      ride('miit-ride', '08:30-08:50', 'tas-hotel', 'miit', ['all'], 'Coaches 7–9, cars 6–7', { remarks: 'Check out first; baggage goes to Samarkand by van.' }),
      {
        id: 'miit-roundtable', kind: 'roundtable', at: '09:00-10:15', place: 'miit', room: 'Hall of sessions', who: ['all'], hosts: ['uz-invest'], counterparts: ['gayratov', 'turgunova'], speakers: ['yeung', 'chiu', 'deng-zhaohui'], interpreters: ['dilshod', 'to-ka-yan'],
        title: four('Roundtable with the Ministry of Investments, Industry and Trade', '與投資、工業和貿易部舉行圓桌會議', '与投资、工业和贸易部举行圆桌会议', 'Круглый стол в Министерстве инвестиций, промышленности и торговли'),
        dress: 'Formal business attire', remarks: 'Phones stay at the desk.',
      },

      ride('m3-ride', '10:20-10:40', 'miit', 'geology', ['mining'], 'Minibus 5'),
      {
        id: 'm3-ministry', kind: 'meeting', at: '10:45-11:45', place: 'geology', room: 'Room 304', who: ['mining'], hosts: ['uz-mining'], counterparts: ['hamidullayev'], speakers: ['szeto', 'cheung'], interpreters: ['jasur'],
        title: four('Ministry of Mining Industry and Geology', '拜會採礦工業和地質部', '拜会采矿工业和地质部', 'Встреча в Министерстве горнодобывающей промышленности и геологии'), dress: 'Formal business attire',
      },
      ride('m3-ride-2', '11:50-13:10', 'geology', 'almalyk', ['mining'], 'Minibus 5'),
      {
        id: 'm3-lunch', kind: 'meal', at: '13:10-13:50', place: 'almalyk', room: 'Guest house', who: ['mining'], hosts: ['almalyk'], counterparts: ['nazirov'],
        title: four('Lunch at the works', '廠區午餐', '厂区午餐', 'Обед на комбинате'),
      },
      {
        id: 'm3-almalyk', kind: 'siteVisit', at: '13:50-15:50', place: 'almalyk', who: ['mining'], hosts: ['almalyk'], counterparts: ['nazirov'], speakers: ['duan'], interpreters: ['jasur', 'jangali'],
        dress: 'Closed shoes, long sleeves; protective equipment on site', title: four('Copper concentrator of Almalyk', '考察阿爾馬雷克銅選礦廠', '考察阿尔马雷克铜选矿厂', 'Посещение медной обогатительной фабрики Алмалыкского ГМК'),
        internal: 'Names and passport data for the gate were sent on 20 May; nobody can be added later.',
      },
      ride('m3-ride-3', '15:55-17:20', 'almalyk', 'tas', ['mining'], 'Minibus 5'),

      ride('t4-ride', '10:20-10:40', 'miit', 'energy', ['transport'], 'Coach 8'),
      {
        id: 't4-energy', kind: 'meeting', at: '10:45-11:45', place: 'energy', room: 'Room 215', who: ['transport'], hosts: ['uz-energy'], counterparts: ['ergashxojayev'], speakers: ['law-wing-yan', 'shi-wenjing'], interpreters: ['kim'],
        title: four('Ministry of Energy: wind, sun and storage', '拜會能源部：風能、太陽能及儲能', '拜会能源部：风能、太阳能及储能', 'Встреча в Министерстве энергетики: ветер, солнце и накопители'), dress: 'Formal business attire',
      },
      ride('t4-ride-2', '11:50-12:10', 'energy', 'tas-hotel', ['transport'], 'Coach 8'),

      ride('w3-ride', '10:20-10:40', 'miit', 'suv', ['water'], 'Coach 9'),
      {
        id: 'w3-ministry', kind: 'meeting', at: '10:45-11:45', place: 'suv', room: 'Room 512', who: ['water'], hosts: ['uz-water'], counterparts: ['orinboyeva'], speakers: ['yim', 'feng-qiming'], interpreters: ['ismailova', 'saule'],
        title: four('Ministry of Water Resources', '拜會水利部', '拜会水利部', 'Встреча в Министерстве водного хозяйства'), dress: 'Formal business attire',
      },
      ride('w3-ride-2', '11:50-12:10', 'suv', 'tas-hotel', ['water'], 'Coach 9'),

      ride('h3-ride', '10:20-10:40', 'miit', 'tas-hotel', ['heads', 'secretariat', 'press'], 'Cars 6–7, coach 7'),
      {
        id: 'h3-chamber', kind: 'meeting', at: '11:00-11:45', place: 'tas-hotel', room: 'Boardroom', who: ['heads', 'secretariat'], hosts: ['uz-chamber'], counterparts: ['mirsaidova'], speakers: ['chiu'], interpreters: ['dilshod'],
        title: four('Chamber of Commerce and Industry of Uzbekistan', '與烏茲別克斯坦工商會會面', '与乌兹别克斯坦工商会会谈', 'Встреча с Торгово-промышленной палатой Узбекистана'),
      },
      {
        id: 'tas-lunch', kind: 'meal', at: '12:20-13:25', place: 'tas-hotel', room: 'Khiva Restaurant', who: ['heads', 'secretariat', 'transport', 'water', 'press'],
        title: four('Lunch', '午餐', '午餐', 'Обед'),
      },

      {
        id: 't4-ipak', kind: 'meeting', at: '13:45-15:15', place: 'tas-hotel', room: 'Regency Ballroom 2', who: ['transport'], hosts: ['ipakyoli'], counterparts: ['abdusamatova'], interpreters: ['kim'],
        title: four('Ipak Karvon Logistics: warehouses along the new railway', '與絲路駝隊物流公司會面：新鐵路沿線倉庫', '与丝路驼队物流公司会谈：新铁路沿线仓库', 'Встреча с «Ipak Karvon Logistics»: склады вдоль новой железной дороги'),
      },
      ride('t4-ride-3', '15:50-16:20', 'tas-hotel', 'station', ['transport'], 'Coach 8'),
      {
        id: 't4-train', kind: 'transfer', at: '17:00-19:15', endZone: 'Asia/Samarkand', place: 'station', who: ['transport'], vehicle: 'Afrosiyob, carriage 3', flight: ['Afrosiyob', '', ''],
        title: four('High-speed train Tashkent – Samarkand', '高速列車：塔什干－撒馬爾罕', '高速列车：塔什干—撒马尔罕', 'Скоростной поезд Ташкент — Самарканд'),
        remarks: 'Passport and ticket at the station entrance. Platform 1.',
      },

      ride('w3-chirchiq-ride', '13:30-14:10', 'tas-hotel', 'chirchiq', CHIRCHIQ_PARTY, 'Minibus 6'),
      {
        id: 'w3-chirchiq', kind: 'siteVisit', at: '14:15-15:45', place: 'chirchiq', who: CHIRCHIQ_PARTY, hosts: ['chirchiq'], counterparts: ['toshpolatov'], speakers: ['wu'], interpreters: ['saule'],
        title: four('Pump works of Chirchiq Water Technologies', '考察奇爾奇克水技術公司水泵廠', '考察奇尔奇克水技术公司水泵厂', 'Посещение насосного завода «Chirchiq Suv Texnologiyalari»'), dress: 'Closed shoes',
      },
      ride('w3-chirchiq-ride-2', '15:50-16:50', 'chirchiq', 'tas', CHIRCHIQ_PARTY, 'Minibus 6'),
      ride('w3-tiac-ride', '13:35-13:55', 'tas-hotel', 'tiac', ['water'], 'Coach 9', { without: CHIRCHIQ_PARTY }),
      {
        id: 'w3-tiac', kind: 'briefing', at: '14:00-15:15', place: 'tiac', who: ['water'], without: CHIRCHIQ_PARTY, hosts: ['tiac'], counterparts: ['olimjonova'], speakers: ['lau', 'ismailova'], interpreters: ['ismailova'],
        title: four('Arbitration in Tashkent and enforcement in Hong Kong', '簡報會：在塔什干仲裁、在香港執行', '情况介绍会：在塔什干仲裁、在香港执行', 'Брифинг: арбитраж в Ташкенте и исполнение решений в Гонконге'),
      },
      ride('w3-tiac-ride-2', '15:20-15:45', 'tiac', 'tas-hotel', ['water'], 'Coach 9', { without: CHIRCHIQ_PARTY }),

      ride('h3-uwed-ride', '13:45-14:10', 'tas-hotel', 'uwed', ['fung', 'he-mingzhe', 'dilshod', 'press'], 'Minibus 7'),
      {
        id: 'h3-uwed', kind: 'speech', at: '14:15-15:15', place: 'uwed', room: 'Assembly hall', who: ['fung', 'he-mingzhe', 'dilshod', 'press'], speakers: ['fung'], interpreters: ['dilshod'],
        title: four('Lecture to students: Hong Kong as a gateway', '學生講座：香港作為門戶', '学生讲座：香港作为门户', 'Лекция для студентов: Гонконг как ворота в Азию'),
      },
      ride('h3-uwed-ride-2', '15:20-15:45', 'uwed', 'tas-hotel', ['fung', 'he-mingzhe', 'dilshod', 'press'], 'Minibus 7'),
      {
        id: 'h3-press', kind: 'media', at: '16:00-16:25', place: 'tas-hotel', room: 'Business lounge', who: ['yeung', 'li-vera', 'press'], speakers: ['yeung'], interpreters: ['li-vera'],
        title: four('Interviews with the Uzbek press', '接受烏茲別克斯坦傳媒訪問', '接受乌兹别克斯坦媒体采访', 'Интервью узбекским СМИ'),
      },
      ride('tas-depart', '16:40-17:15', 'tas-hotel', 'tas', ['heads', 'secretariat', 'water', 'press'], 'Coaches 7 and 9, cars 6–7', { without: CHIRCHIQ_PARTY }),
      {
        id: 'fl-tas-skd', kind: 'flight', at: '19:10-20:05', endZone: 'Asia/Samarkand', place: 'tas', who: ['heads', 'secretariat', 'mining', 'water', 'press'], flight: ['ZZ 63', 'TAS', 'SKD'],
        title: four('Flight Tashkent – Samarkand', '航班：塔什干－撒馬爾罕', '航班：塔什干—撒马尔罕', 'Перелёт Ташкент — Самарканд'),
      },
    ],
  },
  {
    date: '2026-06-05', leg: 'leg-skd', items: [
      ride('t4-ride-4', '19:25-19:55', 'skd-station', 'skd-hotel', ['transport'], 'Coach 10'),
      ride('skd-to-hotel', '20:15-20:40', 'skd', 'skd-hotel', ['heads', 'secretariat', 'mining', 'water', 'press'], 'Coaches 11–12, cars 8–9'),
      {
        id: 'skd-supper', kind: 'meal', at: '20:50-22:00', place: 'skd-hotel', room: 'Terrace', who: ['all'], hosts: ['samarqand'], counterparts: ['shodmonqulov'], interpreters: ['dilshod'],
        title: four('Supper on the terrace, all together again', '露台晚餐，各分團重聚', '露台晚餐，各分团重聚', 'Ужин на террасе, вся делегация вместе'), dress: 'Smart casual',
      },
    ],
  },
];
