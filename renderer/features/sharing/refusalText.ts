/** Why a server did not do what was asked, and what to do about it. */
import type { Answer } from '#shared/sync/engine.ts';
import type { Translate } from '#shared/i18n/keys.ts';

const REFUSALS = [
  'signIn',
  'revoked',
  'noMission',
  'protocol',
  'malformed',
  'tooLarge',
  'busy',
  'denied',
  'lastLead',
] as const;

export function refusalText(t: Translate, why: string): string {
  const known = REFUSALS.find((one) => one === why);
  return known === undefined ? t('sharing.error.other', { why }) : t(`sharing.error.${known}`);
}

const OFFLINE = ['network', 'portal', 'timeout', 'server'] as const;

/** `why` of an answer that did not come; the loop says `busy` and names of storage errors there, too. */
export function offlineText(t: Translate, why: string, server: string): string {
  if (why === 'busy') return t('sharing.error.busy');
  const known = OFFLINE.find((one) => one === why);
  return known === undefined ? t('sharing.error.other', { why }) : t(`sharing.error.${known}`, { server });
}

type Failed = Exclude<Answer<unknown>, { kind: 'ok' }>;

export function failureText(t: Translate, answer: Failed, server: string): string {
  return answer.kind === 'offline' ? offlineText(t, answer.why, server) : refusalText(t, answer.refusal.refused);
}

/** `legation.example.org` of `https://legation.example.org`. */
export const serverName = (address: string): string => (URL.canParse(address) ? new URL(address).host : address);
