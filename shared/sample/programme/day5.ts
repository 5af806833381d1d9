import { ride } from '../ride.ts';
import { four, type DaySpec } from '../spec.ts';

/** Thursday 4 June: Astana to Tashkent. Some go home, others join. */
export const DAY_5: readonly DaySpec[] = [
  {
    date: '2026-06-04', leg: 'leg-nqz', items: [
      {
        id: 'nqz-breakfast', kind: 'meal', at: '08:00-09:00', place: 'nqz-hotel', room: 'Private dining room', who: ['yeung', 'tong', 'fung', 'li-vera'], status: 'draft', hosts: ['aifc'], counterparts: ['yqylasov'], interpreters: ['li-vera'],
        title: four('Breakfast with the Astana International Financial Centre', '與阿斯塔納國際金融中心早餐會', '与阿斯塔纳国际金融中心早餐会', 'Завтрак с представителями МФЦА'),
      },
      ride('t3-ride', '08:15-08:40', 'nqz-hotel', 'technopolis', ['transport'], 'Coach 5'),
      {
        id: 't3-storage', kind: 'siteVisit', at: '08:45-10:10', place: 'technopolis', who: ['transport'], hosts: ['saryarqa'], counterparts: ['isatayev'], speakers: ['lu-fan'], interpreters: ['kim'],
        dress: 'Closed shoes; no loose clothing', title: four('Battery storage works of Saryarqa Storage Systems', '考察薩雷阿爾卡儲能系統公司電池廠', '考察萨雷阿尔卡储能系统公司电池厂', 'Посещение завода накопителей энергии «Сарыарқа Storage Systems»'),
      },
      ride('t3-ride-2', '10:15-10:40', 'technopolis', 'nqz-hotel', ['transport'], 'Coach 5'),
      {
        id: 'nqz-matching', kind: 'meeting', at: '09:00-10:30', place: 'nqz-hotel', room: 'Ballroom B', who: ['mining', 'water'], hosts: ['atameken'], counterparts: ['shoqparov', 'sarsekeyeva'], interpreters: ['jangali', 'saule'],
        title: four('Business matching: Astana enterprises', '商務配對：阿斯塔納企業', '商务对接：阿斯塔纳企业', 'Деловые встречи с предприятиями Астаны'),
        remarks: 'Four tables, four rounds of 20 minutes. Check out before 09:00.',
      },
      ride('home-ride', '10:50-11:15', 'nqz-hotel', 'nqz', ['ren-tianyu', 'su-he'], 'Car 5', { leg: 'leg-nqz' }),
      {
        id: 'fl-nqz-pek', kind: 'flight', at: '12:30-20:40', endZone: 'Asia/Shanghai', place: 'nqz', who: ['ren-tianyu', 'su-he'], flight: ['ZZ 285', 'NQZ', 'PEK'],
        title: four('Members who return early: flight Astana – Beijing', '提早離團團員航班：阿斯塔納－北京', '提早离团团员航班：阿斯塔纳—北京', 'Участники, возвращающиеся раньше: перелёт Астана — Пекин'),
      },
      ride('nqz-depart', '11:15-11:45', 'nqz-hotel', 'nqz', ['all'], 'Coaches 4–6, cars 3–4'),
      {
        id: 'fl-nqz-tas', kind: 'flight', at: '13:00-15:00', endZone: 'Asia/Tashkent', place: 'nqz', who: ['all'], flight: ['ZZ 719', 'NQZ', 'TAS'],
        title: four('Flight Astana – Tashkent', '航班：阿斯塔納－塔什干', '航班：阿斯塔纳—塔什干', 'Перелёт Астана — Ташкент'),
        remarks: 'Uzbekistan asks for the passport that the e-visa or the waiver was checked with.',
      },
    ],
  },
  {
    date: '2026-06-04', leg: 'leg-tas', items: [
      {
        id: 'fl-dxb-tas', kind: 'flight', at: '10:00-14:20', startZone: 'Asia/Dubai', place: 'dxb', who: ['lui', 'shek', 'haddad'], flight: ['ZZ 334', 'DXB', 'TAS'],
        title: four('Members who join: flight Dubai – Tashkent', '中途入團團員航班：迪拜－塔什干', '中途入团团员航班：迪拜—塔什干', 'Присоединяющиеся участники: перелёт Дубай — Ташкент'),
      },
      {
        id: 'tas-greeting', kind: 'ceremony', at: '15:15-15:40', place: 'tas', room: 'VIP Hall', who: ['all'], hosts: ['uz-invest'], counterparts: ['turgunova'], interpreters: ['dilshod'],
        title: four('Arrival and greeting in Tashkent', '抵達塔什干，主人家接機', '抵达塔什干，东道主接机', 'Прибытие и встреча в Ташкенте'),
      },
      ride('tas-to-hotel', '15:45-16:20', 'tas', 'tas-hotel', ['all'], 'Coaches 7–9, cars 6–7'),
      {
        id: 'tas-market', kind: 'briefing', at: '17:00-18:00', place: 'tas-hotel', room: 'Regency Ballroom 1', who: ['all'], hosts: ['eto', 'hktdc'], speakers: ['lui', 'jasur'], interpreters: ['to-ka-yan'],
        title: four('Market briefing: Uzbekistan in 2026', '市場簡報：2026年的烏茲別克斯坦', '市场情况介绍：2026年的乌兹别克斯坦', 'Обзор рынка: Узбекистан в 2026 году'),
      },
      ride('tas-to-plov', '18:30-18:55', 'tas-hotel', 'plov', ['all'], 'Coaches 7–9, cars 6–7'),
      {
        id: 'tas-dinner', kind: 'meal', at: '19:00-21:00', place: 'plov', who: ['all'], hosts: ['uz-chamber'], counterparts: ['mirsaidova', 'abdusamatova', 'toshpolatov'], speakers: ['chiu'], interpreters: ['dilshod', 'li-vera'],
        title: four('Dinner given by the Chamber of Commerce and Industry of Uzbekistan', '烏茲別克斯坦工商會晚宴', '乌兹别克斯坦工商会晚宴', 'Ужин от имени Торгово-промышленной палаты Узбекистана'), dress: 'Smart casual',
      },
      ride('tas-from-plov', '21:05-21:30', 'plov', 'tas-hotel', ['all'], 'Coaches 7–9, cars 6–7'),
    ],
  },
];
