/**
 * Whom to call in need, by country, as far as a source could be read: `checkedAt` is when. A number without a source is widely
 * printed and was not checked; screens say so. Plain data, for screens and for briefing packs.
 */
import type { EmergencyService } from './emergencyServices.ts';

interface Checked {
  /** Where it can be read. */
  readonly source: string;
  readonly checkedAt: string;
}

export interface EmergencyNumber {
  readonly service: EmergencyService;
  readonly number: string;
  readonly checked?: Checked;
}

export interface EmergencyCountry {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly numbers: readonly EmergencyNumber[];
}

const EGOV_KZ: Checked = {
  source: 'https://egov.kz/cms/en/articles/emergency_situations/emergency_number_112',
  checkedAt: '2026-11-22',
};
/** Decree 304 of 29 May 2024; the service has been opened region by region since. */
const ADVICE_UZ: Checked = { source: 'https://advice.uz/uz/document/3256', checkedAt: '2026-11-22' };
const KUN_UZ: Checked = {
  source:
    'https://kun.uz/ru/news/2022/12/06/v-uzbekistane-ves-lichnyy-sostav-organov-vnutrennix-del-pereveden-na-usilennyy-rejim-neseniya-slujby',
  checkedAt: '2026-11-22',
};
const POLICE_HK: Checked = {
  source: 'https://www.police.gov.hk/ppp_en/01_about_us/pp_operation.html',
  checkedAt: '2026-11-22',
};
const CDETO: Checked = { source: 'https://www.cdeto.gov.hk/en/home/urgent.html', checkedAt: '2026-11-22' };
const MES_KG: Checked = {
  source: 'https://24.kg/english/170465_Emergencies_Ministry_calls_on_drivers_to_be_careful_on_mountain_roads/',
  checkedAt: '2026-11-22',
};

export const EMERGENCY_NUMBERS: readonly EmergencyCountry[] = [
  {
    country: 'KZ',
    numbers: [
      { service: 'all', number: '112', checked: EGOV_KZ },
      { service: 'police', number: '102', checked: EGOV_KZ },
      { service: 'ambulance', number: '103', checked: EGOV_KZ },
      { service: 'fire', number: '101', checked: EGOV_KZ },
    ],
  },
  {
    country: 'UZ',
    numbers: [
      { service: 'all', number: '112', checked: ADVICE_UZ },
      { service: 'police', number: '102', checked: KUN_UZ },
      { service: 'ambulance', number: '103' },
      { service: 'fire', number: '101' },
    ],
  },
  { country: 'HK', numbers: [{ service: 'all', number: '999', checked: POLICE_HK }] },
  {
    country: 'CN',
    numbers: [
      { service: 'police', number: '110', checked: CDETO },
      { service: 'ambulance', number: '120', checked: CDETO },
      { service: 'fire', number: '119', checked: CDETO },
    ],
  },
  {
    country: 'KG',
    numbers: [
      { service: 'all', number: '112', checked: MES_KG },
      { service: 'police', number: '102' },
      { service: 'ambulance', number: '103' },
      { service: 'fire', number: '101' },
    ],
  },
];

export function emergencyNumbers(country: string): readonly EmergencyNumber[] {
  return EMERGENCY_NUMBERS.find((one) => one.country === country)?.numbers ?? [];
}

export const HELP_LINES = ['hongKongResidents', 'chineseNationals'] as const;

export interface HelpLine {
  /** Whom it helps, wherever in the world they are. */
  readonly whom: (typeof HELP_LINES)[number];
  readonly number: string;
  readonly checked?: Checked;
}

/** Round the clock: the Immigration Department's unit in Hong Kong, and the Foreign Ministry's consular line in Beijing. */
export const HELP_LINES_ABROAD: readonly HelpLine[] = [
  {
    whom: 'hongKongResidents',
    number: '+852 1868',
    checked: { source: 'https://www.immd.gov.hk/hkt/press/press-releases/20230403.html', checkedAt: '2026-11-22' },
  },
  {
    whom: 'chineseNationals',
    number: '+86 10 12308',
    checked: {
      source: 'https://gaj.yaan.gov.cn/xinwen/show/c8d83afac3124ae45ea676e3796dedfb.html',
      checkedAt: '2026-11-22',
    },
  },
];
