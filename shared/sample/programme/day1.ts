import { ride } from '../ride.ts';
import { four, type DaySpec } from '../spec.ts';

/** Sunday 31 May: Hong Kong to Almaty. */
export const DAY_1: readonly DaySpec[] = [
  {
    date: '2026-05-31', leg: 'leg-hkg', items: [
      {
        id: 'hkg-assembly', kind: 'briefing', at: '06:30-07:45', place: 'hkg', room: 'Departures Hall, Aisle G', who: ['all'], speakers: ['kwok'],
        title: four('Assembly, group check-in and departure briefing', '集合、團體登機手續及出發簡報', '集合、团体登机手续及出发说明会', 'Сбор, групповая регистрация и инструктаж перед вылетом'),
        remarks: 'Bring your passport, the delegate badge and two business cards in English or Russian. One piece of checked baggage of up to 23 kg each.',
        internal: 'Badges and pocket cards are in the blue case with the secretariat. Count heads before the gate: 58 on this flight.',
      },
      {
        id: 'fl-hkg-ala', kind: 'flight', at: '09:30-12:45', endZone: 'Asia/Almaty', place: 'hkg', who: ['all'], flight: ['ZZ 801', 'HKG', 'ALA'],
        title: four('Flight Hong Kong – Almaty', '航班：香港－阿拉木圖', '航班：香港—阿拉木图', 'Перелёт Гонконг — Алматы'),
        remarks: 'Meals on board; special diets have been ordered. Almaty is three hours behind Hong Kong.',
      },
    ],
  },
  {
    date: '2026-05-31', leg: 'leg-ala', items: [
      {
        id: 'fl-bsz-ala', kind: 'flight', at: '11:50-11:35', startZone: 'Asia/Bishkek', endZone: 'Asia/Almaty', place: 'bsz', who: ['bishkek'], flight: ['ZZ 117', 'BSZ', 'ALA'],
        title: four('Advance party: flight Bishkek – Almaty', '先遣組航班：比什凱克－阿拉木圖', '先遣组航班：比什凯克—阿拉木图', 'Передовая группа: перелёт Бишкек — Алматы'),
        remarks: 'Lands before it leaves by the clock: Bishkek is one hour ahead of Almaty.',
      },
      {
        id: 'ala-greeting', kind: 'ceremony', at: '13:00-13:30', place: 'ala', room: 'VIP Hall', who: ['all'], hosts: ['almaty'], counterparts: ['qaliyev'], interpreters: ['saule'],
        title: four('Arrival and greeting by the Akimat of Almaty', '抵達，阿拉木圖市政府接機', '抵达，阿拉木图市政府接机', 'Прибытие и встреча представителями акимата города Алматы'),
        remarks: 'The head of the delegation and the special guest leave by the front door; all others follow the secretariat.',
        internal: 'Flowers for the head of the delegation only. The host side brings its own photographer.',
      },
      ride('ala-to-hotel', '13:45-14:30', 'ala', 'ala-hotel', ['all'], 'Coaches 1–3, cars 1–2', { remarks: 'Baggage follows by van and is brought to the rooms.' }),
      {
        id: 'ala-checkin', kind: 'free', at: '14:30-15:45', place: 'ala-hotel', who: ['all'],
        title: four('Check-in and rest', '入住酒店、休息', '入住酒店、休息', 'Размещение в гостинице и отдых'),
      },
      {
        id: 'ala-doorstop', kind: 'media', at: '15:50-16:15', place: 'ala-hotel', room: 'Lobby, east side', who: ['yeung', 'fung', 'li-vera', 'press'], speakers: ['yeung'], interpreters: ['li-vera'],
        title: four('Doorstop interview on arrival', '抵埗後會見傳媒', '抵达后会见媒体', 'Подход к прессе по прибытии'),
      },
      {
        id: 'ala-market', kind: 'briefing', at: '16:30-17:45', place: 'ala-hotel', room: 'Ballroom A', who: ['all'], hosts: ['hktdc'], speakers: ['aigul', 'tsang'], interpreters: ['to-ka-yan'],
        title: four('Market briefing: Kazakhstan in 2026', '市場簡報：2026年的哈薩克斯坦', '市场情况介绍：2026年的哈萨克斯坦', 'Обзор рынка: Казахстан в 2026 году'),
        remarks: 'In Cantonese and English; receivers at the door.',
      },
      {
        id: 'ala-heads', kind: 'meeting', at: '17:55-18:25', place: 'ala-hotel', room: 'Meeting room 3', who: ['heads', 'secretariat'],
        title: four('Heads of the bodies: co-ordination meeting', '各機構領隊協調會議', '各机构领队协调会议', 'Координационное совещание руководителей организаций'),
        internal: 'Agree who signs on 3 June and in what order. Bring the list of memoranda.',
      },
      ride('ala-to-koktobe', '18:40-19:10', 'ala-hotel', 'koktobe', ['all'], 'Coaches 1–3, cars 1–2'),
      {
        id: 'ala-welcome', kind: 'meal', at: '19:15-21:15', place: 'koktobe', who: ['all'], hosts: ['almaty'], counterparts: ['omirzakova', 'qaliyev'], speakers: ['yeung'], interpreters: ['saule', 'li-vera'],
        dress: 'Business attire; it is cool on the hill after sunset',
        title: four('Welcome dinner given by the Akimat of Almaty', '阿拉木圖市政府歡迎晚宴', '阿拉木图市政府欢迎晚宴', 'Приветственный ужин от имени акимата города Алматы'),
        internal: 'Seating by table: Ms Omirzakova sits right of the head of the delegation. Gift: silver tray, handed over before dessert.',
      },
      ride('ala-from-koktobe', '21:20-21:45', 'koktobe', 'ala-hotel', ['all'], 'Coaches 1–3, cars 1–2'),
    ],
  },
];
