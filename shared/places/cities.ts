/** Cities that missions stay in and that have no airport of their own in `AIRPORTS`. */
import type { LocalText } from '#shared/domain/fields.ts';

export interface City {
  readonly city: LocalText;
  readonly alsoKnownAs: readonly string[];
  readonly country: string;
  readonly zone: string;
  readonly latitude: number;
  readonly longitude: number;
}

/** country, zone, latitude, longitude, city in en, zh-Hant, zh-Hans, ru; other spellings with bars between */
type Line = readonly [string, string, number, number, string, string, string, string, string?];

const LINES: readonly Line[] = [
  ['KZ', 'Asia/Almaty', 43.86, 77.06, 'Qonaev', '科納耶夫', '科纳耶夫', 'Конаев', 'Қонаев|Kapshagay|Капшагай'],
  ['KZ', 'Asia/Almaty', 44.16, 80.0, 'Zharkent', '扎爾肯特', '扎尔肯特', 'Жаркент', 'Khorgos|Хоргос|霍尔果斯|霍爾果斯'],
  ['KZ', 'Asia/Almaty', 51.73, 75.32, 'Ekibastuz', '埃基巴斯圖茲', '埃基巴斯图兹', 'Экибастуз', 'Екібастұз'],
  ['KZ', 'Asia/Almaty', 50.06, 72.96, 'Temirtau', '鐵米爾套', '铁米尔套', 'Темиртау', 'Теміртау'],
  ['KZ', 'Asia/Almaty', 50.41, 80.23, 'Semey', '塞梅伊', '塞梅伊', 'Семей', 'Semipalatinsk|Семипалатинск'],
  ['KZ', 'Asia/Almaty', 47.8, 67.71, 'Zhezkazgan', '傑茲卡茲甘', '杰兹卡兹甘', 'Жезказган', 'Жезқазған'],
  ['UZ', 'Asia/Tashkent', 40.85, 69.6, 'Almalyk', '阿爾馬雷克', '阿尔马雷克', 'Алмалык', 'Olmaliq|Олмалиқ'],
  ['UZ', 'Asia/Tashkent', 41.47, 69.58, 'Chirchiq', '奇爾奇克', '奇尔奇克', 'Чирчик', 'Чирчиқ'],
  ['UZ', 'Asia/Tashkent', 41.02, 70.14, 'Angren', '安格連', '安格连', 'Ангрен'],
  ['UZ', 'Asia/Tashkent', 40.78, 72.34, 'Andijan', '安集延', '安集延', 'Андижан', 'Andijon|Андижон'],
  ['CN', 'Asia/Shanghai', 44.2, 80.41, 'Horgos', '霍爾果斯', '霍尔果斯', 'Хоргос', 'Khorgos|Huoerguosi'],
  ['CN', 'Asia/Shanghai', 45.17, 82.57, 'Alashankou', '阿拉山口', '阿拉山口', 'Алашанькоу'],
  ['CN', 'Asia/Shanghai', 23.02, 113.12, 'Foshan', '佛山', '佛山', 'Фошань'],
  ['CN', 'Asia/Shanghai', 23.02, 113.75, 'Dongguan', '東莞', '东莞', 'Дунгуань'],
];

export const CITIES: readonly City[] = LINES.map(([country, zone, latitude, longitude, en, hant, hans, ru, also]) => ({
  city: { en, 'zh-Hant': hant, 'zh-Hans': hans, ru },
  alsoKnownAs: also?.split('|') ?? [],
  country,
  zone,
  latitude,
  longitude,
}));
