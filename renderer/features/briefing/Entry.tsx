/** One entry: what it says, where that was read and when it was checked; for organisers, in place, a form of it. */
import { ActionIcon, Anchor, Badge } from '@mantine/core';
import { IconAlertTriangle, IconPencil } from '@tabler/icons-react';
import { useMission, useRow } from '#renderer/data/react.tsx';
import { useHost } from '#renderer/host/react.tsx';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { loadable } from '#renderer/ui/loadable.tsx';
import type { Briefing } from '#shared/domain/briefing/briefing.ts';
import { checkOf, STALE_DAYS } from '#shared/domain/briefing/reading.ts';
import classes from './Briefing.module.css';
import type { Listed } from './Chapter.tsx';
import { EntryFacts } from './EntryFacts.tsx';
import { entryTitle } from './entryTitle.ts';
import { PhraseCard } from './PhraseCard.tsx';

const EntryForm = loadable(() => import('./EntryForm.tsx'));
const Differing = loadable(() => import('./Differing.tsx'));

export function Entry({ row, listed }: { row: Briefing; listed: Listed }) {
  const i18n = useI18n();
  const { t, pick } = i18n;
  const leg = useRow('legs', row.legId);
  const { organises, placed, onEdit } = listed;
  const title = entryTitle(i18n, row);
  if (organises && placed?.id === row.id) {
    return (
      <li className={classes['form']}>
        <EntryForm row={row} onDone={() => onEdit(undefined)} />
      </li>
    );
  }
  return (
    <li className={classes['entry']} data-testid="briefing-entry">
      <div className={classes['said']}>
        {row.kind === 'phrase' ? <PhraseCard row={row} /> : <EntryFacts row={row} title={title} />}
        {leg !== undefined && (
          <Badge variant="light" size="sm" tt="none">
            {t('briefing.onlyFor', { city: pick(leg.city) })}
          </Badge>
        )}
        {pick(row.body) !== '' && <p className={classes['body']}>{pick(row.body)}</p>}
        <SourceLine row={row} title={title} />
        {organises && row.packKey !== undefined && <Differing row={row} />}
      </div>
      {organises && (
        <ActionIcon
          variant="subtle"
          color="gray"
          size={36}
          aria-label={t('briefing.editOf', { title })}
          title={t('briefing.edit')}
          onClick={() => onEdit(row)}
        >
          <IconPencil size={16} />
        </ActionIcon>
      )}
    </li>
  );
}

/** Of phrases, manners and addresses nobody asks for a source; where there is one it is named. */
function SourceLine({ row, title }: { row: Briefing; title: string }) {
  const { t, format } = useI18n();
  const host = useHost();
  const mission = useMission();
  const checked = checkOf(row, mission);
  const { source = '', checkedAt, kind } = row;
  const quiet = kind === 'phrase' || kind === 'etiquette' || kind === 'address';
  if (source === '' && checked === 'unchecked' && quiet) return null;
  const address = /^https?:\/\//u.test(source) && URL.canParse(source) ? source : undefined;
  return (
    <div className={classes['source']}>
      {address === undefined ? (
        source !== '' && <span>{source}</span>
      ) : (
        <Anchor
          size="xs"
          href={address}
          aria-label={t('briefing.sourceOf', { title })}
          onClick={(event) => {
            event.preventDefault();
            host.openExternal(address);
          }}
        >
          {t('briefing.source')}: {new URL(address).hostname.replace(/^www\./u, '')}
        </Anchor>
      )}
      {checkedAt !== undefined && <span>{t('briefing.checked', { date: format.date(checkedAt) })}</span>}
      {checked !== 'fresh' && !quiet && (
        <span className={classes['caution']}>
          <IconAlertTriangle size={14} aria-hidden />
          <span>
            {checked === 'stale' ? t('briefing.stale', { days: STALE_DAYS }) : t('briefing.cautionUnchecked')}
          </span>
        </span>
      )}
    </div>
  );
}
