import type { TravellerSpec } from './spec.ts';

/** A few private records, so that screens and files that hold them can be seen. Numbers are invented. */
export const TRAVELLERS: readonly TravellerSpec[] = [
  {
    id: 'yeung',
    passportNumber: 'H00000101',
    passportCountry: 'HK',
    passportExpiry: '2031-03-14',
    emergencyName: 'Yeung Kin Wah',
    emergencyPhone: '+852 0000 0101',
    emergencyRelation: 'Spouse',
  },
  {
    id: 'koenig',
    passportNumber: 'C00000X02',
    passportCountry: 'DE',
    passportExpiry: '2029-08-02',
    birthDate: '1961-04-19',
    medical: 'Carries a pacemaker: no metal detector at works.',
  },
  { id: 'yip', passportNumber: 'H00000103', passportCountry: 'HK', passportExpiry: '2028-11-30', diet: 'Vegetarian' },
  {
    id: 'wang-wei',
    passportNumber: 'E00000104',
    passportCountry: 'CN',
    passportExpiry: '2030-01-25',
    birthDate: '1984-09-08',
    diet: 'No pork',
  },
  {
    id: 'chan-tai-man',
    passportNumber: 'H00000105',
    passportCountry: 'HK',
    passportExpiry: '2026-10-20',
    emergencyName: 'Chan Siu Ling',
    emergencyPhone: '+852 0000 0105',
    emergencyRelation: 'Sister',
  },
  { id: 'nurlan', passportNumber: 'N00000106', passportCountry: 'KZ', passportExpiry: '2032-06-17', diet: 'Halal' },
  {
    id: 'haddad',
    passportNumber: 'LR0000107',
    passportCountry: 'LB',
    passportExpiry: '2029-05-05',
    visa: 'Uzbekistan e-visa, single entry, valid 1 to 30 June 2026',
    diet: 'Halal',
  },
  {
    id: 'pemberton',
    passportNumber: '000000108',
    passportCountry: 'GB',
    passportExpiry: '2033-02-11',
    medical: 'Allergic to peanuts; carries an adrenaline pen.',
  },
  {
    id: 'lu-fan',
    passportNumber: 'E00000109',
    passportCountry: 'CN',
    passportExpiry: '2027-12-01',
    visa: 'Kazakhstan: visa-free for 30 days; Uzbekistan: visa-free for 30 days',
  },
];
