import type { ChangeLabel } from '#shared/domain/change/op.ts';
import en from '#shared/i18n/messages/change/en.ts';
import type { Translate } from '#shared/i18n/keys.ts';

/** What a change did, in words. Labels come from the log, which a newer version may have written. */
export function changeText(t: Translate, label: ChangeLabel): string {
  const known = Object.hasOwn(en, label.key) || Object.hasOwn(en, `${label.key}_other`);
  const translate = t as (key: string, params?: ChangeLabel['params']) => string;
  return known ? translate(`change.${label.key}`, label.params) : t('common.edit');
}
