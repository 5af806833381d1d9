/** Words for what the shared part says in codes. */
import type { LocalText } from '#shared/domain/fields.ts';
import type { NameScript } from '#shared/domain/roster/person.ts';
import type { Translate } from '#shared/i18n/keys.ts';
import type { ReadError } from '#shared/import/limits.ts';
import { LIMITS } from '#shared/import/limits.ts';
import type { Problem } from '#shared/import/plan/draft.ts';
import type { MergePath } from '#shared/import/plan/mergeDrafts.ts';
import { columnLetter } from '#shared/import/sheet.ts';
import type { ImportField, Target, TargetLanguage, TargetScript } from '#shared/import/table/targets.ts';
import {
  isLocalField,
  isNameField,
  LOCAL_FIELDS,
  NAME_FIELDS,
  PLAIN_FIELDS,
  PRIVATE_FIELDS,
  TARGET_LANGUAGES,
  TARGET_SCRIPTS,
} from '#shared/import/table/targets.ts';

export type ImportError = ReadError | { readonly kind: 'timedOut' | 'crashed' | 'unreadable' };

export function importErrorText(t: Translate, error: ImportError): string {
  switch (error.kind) {
    case 'tooLarge':
      return t('importing.error.tooLarge', { limit: error.limitMb });
    case 'tooManyRows':
      return t('importing.error.tooManyRows', { limit: error.limit });
    case 'timedOut':
      return t('importing.error.timedOut', { seconds: LIMITS.timeMs / 1000 });
    default: {
      const { kind } = error;
      return t(`importing.error.${kind}`);
    }
  }
}

export function problemText(t: Translate, problem: Problem): string {
  const { reason, detail = '' } = problem;
  switch (reason) {
    case 'ambiguousDate':
    case 'passportExpired':
    case 'severalEmails':
    case 'samePassportInFile':
    case 'passportOfPerson':
      return t(`importing.problem.${reason}`, { detail });
    case 'columnsNotRead':
      return t('importing.problem.columnsNotRead', { count: Number(detail), limit: LIMITS.columns });
    default:
      return t(`importing.problem.${reason}`);
  }
}

export function problemPlace(t: Translate, problem: Problem): string {
  const { line, column, header, reason } = problem;
  if (reason === 'columnsNotRead') return t('importing.check.fromColumn', { letter: columnLetter(column) });
  if (column < 0) return t('importing.check.line', { line });
  const name = header === '' ? t('importing.columns.unnamed') : header;
  return t('importing.check.lineColumn', { line, letter: columnLetter(column), header: name });
}

export function targetText(t: Translate, target: Target): string {
  const field = t(`importing.field.${target.field}`);
  const kind = kindText(t, target);
  return kind === null ? field : t('importing.withKind', { field, kind });
}

function kindText(t: Translate, target: Target): string | null {
  const { field, script = 'auto', language = 'auto' } = target;
  if (isNameField(field) && script !== 'auto') return t(`importing.script.${script}`);
  if (isLocalField(field) && language !== 'auto') return t(`importing.language.${language}`);
  // Each cell says by its own letters.
  return null;
}

/** `fullName/latin`: a target as the value of an option. */
export function targetKey(target: Target | null): string {
  return target === null ? '' : [target.field, target.script ?? target.language ?? ''].join('/');
}

export function targetOfKey(key: string): Target | null {
  const [field = '', kind = ''] = key.split('/');
  if (field === '') return null;
  const known = field as ImportField;
  if (isNameField(known)) return { field: known, script: kind as TargetScript };
  if (isLocalField(known)) return { field: known, language: kind as TargetLanguage };
  return { field: known };
}

export interface TargetGroup {
  readonly label: string;
  readonly targets: readonly { readonly key: string; readonly label: string }[];
}

export function targetGroups(t: Translate): readonly TargetGroup[] {
  const options = (targets: readonly Target[]): TargetGroup['targets'] =>
    targets.map((target) => ({ key: targetKey(target), label: targetText(t, target) }));
  const names = NAME_FIELDS.flatMap((field) => TARGET_SCRIPTS.map((script): Target => ({ field, script })));
  const local = LOCAL_FIELDS.flatMap((field) => TARGET_LANGUAGES.map((language): Target => ({ field, language })));
  return [
    { label: t('importing.group.names'), targets: options(names) },
    {
      label: t('importing.group.person'),
      targets: options([...PLAIN_FIELDS.map((field): Target => ({ field })), ...local]),
    },
    { label: t('importing.group.private'), targets: options(PRIVATE_FIELDS.map((field): Target => ({ field }))) },
  ];
}

/** The name of a field of two records laid side by side. */
export function pathText(t: Translate, path: MergePath): string {
  const [field = '', part = ''] = path.split('.');
  if (field === 'names') {
    return t('importing.withKind', {
      field: t('importing.field.fullName'),
      kind: t(`importing.script.${part as NameScript}`),
    });
  }
  if (field === 'traveller') return t(`importing.field.${part as ImportField}`);
  const name = t(`importing.field.${field as ImportField}`);
  return part === ''
    ? name
    : t('importing.withKind', { field: name, kind: t(`importing.language.${part as keyof LocalText}`) });
}
