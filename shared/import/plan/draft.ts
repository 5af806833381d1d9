/** What a row says of a person, before anything is written: fields as the records will hold them. */
import type { LocalText } from '../../domain/fields.ts';
import type { Sector } from '../../domain/organisation/organisation.ts';
import type { Traveller } from '../../domain/private/traveller.ts';
import type { Origin, Person } from '../../domain/roster/person.ts';

export type Names = Person['names'];
export type TravellerFields = Omit<Traveller, 'id' | 'missionId' | 'deletedAt'>;

/** The texts that are there, in no order. */
export function localTexts(value: LocalText): string[] {
  return Object.values(value).filter((text) => text !== undefined && text !== '') as string[];
}

export interface GroupDraft {
  readonly name: string;
  readonly kind: 'subDelegation' | 'group';
}

export interface PersonDraft {
  readonly names: Names;
  readonly honorific: LocalText;
  readonly position: LocalText;
  readonly organisation: LocalText;
  readonly sector?: Sector | undefined;
  readonly origin?: Origin | undefined;
  readonly country?: string | undefined;
  readonly email?: string | undefined;
  readonly mobile?: string | undefined;
  readonly role?: string | undefined;
  readonly precedence?: number | undefined;
  readonly badgeName?: string | undefined;
  readonly aliases: readonly string[];
  readonly groups: readonly GroupDraft[];
  readonly remarks?: string | undefined;
  readonly traveller: TravellerFields;
}

/** `error`: the row cannot be taken. `warning`: the row is taken, the value is not. `note`: taken, and worth a look. */
export type Severity = 'error' | 'warning' | 'note';

export const SEVERITY = {
  noName: 'error',
  errorCell: 'warning',
  formulaNotComputed: 'warning',
  impossibleDate: 'warning',
  unreadableDate: 'warning',
  birthInFuture: 'warning',
  unknownCountry: 'warning',
  unknownOrigin: 'warning',
  unknownSector: 'warning',
  badEmail: 'warning',
  notANumber: 'warning',
  tooLong: 'warning',
  samePassportInFile: 'warning',
  passportOfPerson: 'warning',
  columnsNotRead: 'warning',
  ambiguousDate: 'note',
  passportExpired: 'note',
  severalEmails: 'note',
  formulaText: 'note',
} as const satisfies Record<string, Severity>;

export type ProblemReason = keyof typeof SEVERITY;

export interface Problem {
  /** As the spreadsheet numbers it, from 1; 0 where the whole sheet is meant. */
  readonly line: number;
  /** From 0; -1 where the whole row is meant. */
  readonly column: number;
  readonly header: string;
  readonly value: string;
  readonly reason: ProblemReason;
  readonly severity: Severity;
  /** What the value was read as, the other line, the other person's name, or how many columns. */
  readonly detail?: string;
}
