/** What a column can become. `auto` script or language means: each cell says by its own letters. */
import type { LocalText } from '../../domain/fields.ts';

/** `han` is Chinese, Traditional or Simplified by its characters. */
export const TARGET_SCRIPTS = ['auto', 'latin', 'han', 'hant', 'hans', 'cyrillic'] as const;
export type TargetScript = (typeof TARGET_SCRIPTS)[number];
export type TextLanguage = keyof LocalText;
export const TARGET_LANGUAGES = ['auto', 'en', 'zh-Hant', 'zh-Hans', 'ru', 'kk', 'uz'] as const;
export type TargetLanguage = (typeof TARGET_LANGUAGES)[number];

export const NAME_FIELDS = ['fullName', 'family', 'given', 'middle'] as const;
export const LOCAL_FIELDS = ['honorific', 'position', 'organisation'] as const;
export const PLAIN_FIELDS = [
  'sector',
  'origin',
  'country',
  'email',
  'mobile',
  'role',
  'precedence',
  'group',
  'subDelegation',
  'badgeName',
  'aliases',
  'remarks',
] as const;
/** Of the private scope: these become `travellers`. */
export const PRIVATE_FIELDS = [
  'passportNumber',
  'passportCountry',
  'passportExpiry',
  'birthDate',
  'visa',
  'diet',
  'medical',
  'emergencyName',
  'emergencyPhone',
  'emergencyRelation',
] as const;

export type NameField = (typeof NAME_FIELDS)[number];
export type LocalField = (typeof LOCAL_FIELDS)[number];
export type PlainField = (typeof PLAIN_FIELDS)[number];
export type PrivateField = (typeof PRIVATE_FIELDS)[number];
export type ImportField = NameField | LocalField | PlainField | PrivateField;

export const IMPORT_FIELDS: readonly ImportField[] = [
  ...NAME_FIELDS,
  ...LOCAL_FIELDS,
  ...PLAIN_FIELDS,
  ...PRIVATE_FIELDS,
];

export interface Target {
  readonly field: ImportField;
  /** For names. */
  readonly script?: TargetScript;
  /** For honorific, position and organisation. */
  readonly language?: TargetLanguage;
}

export function isNameField(field: ImportField): field is NameField {
  return (NAME_FIELDS as readonly string[]).includes(field);
}
export function isLocalField(field: ImportField): field is LocalField {
  return (LOCAL_FIELDS as readonly string[]).includes(field);
}
export function isPrivateField(field: ImportField): field is PrivateField {
  return (PRIVATE_FIELDS as readonly string[]).includes(field);
}

/** Fields of which a person has one value, so that two columns for one of them are a mistake. */
export function sameSlot(a: Target, b: Target): boolean {
  if (a.field !== b.field) return false;
  if (a.field === 'group' || a.field === 'subDelegation' || a.field === 'aliases' || a.field === 'remarks')
    return false;
  if (isNameField(a.field)) return (a.script ?? 'auto') === (b.script ?? 'auto') && a.script !== 'auto';
  if (isLocalField(a.field)) return (a.language ?? 'auto') === (b.language ?? 'auto') && a.language !== 'auto';
  return true;
}
