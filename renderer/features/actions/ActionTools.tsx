/** List or board, and which of the actions. */
import { Button, NativeSelect, SegmentedControl, TextInput } from '@mantine/core';
import { IconBriefcase, IconSearch } from '@tabler/icons-react';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { ACTION_STATUSES } from '#shared/domain/actions/action.ts';
import { collatorOf } from '#shared/domain/roster/names.ts';
import { type ActionEntry, NOBODY, ownersOf } from './actionEntries.ts';
import classes from './Actions.module.css';
import { type StatusFilter, useActionsView } from './actionsView.ts';

export function ActionTools({
  entries,
  leadCount,
}: {
  entries: readonly ActionEntry[];
  /** Leads among those that the other filters let through. */
  leadCount: number;
}) {
  const { t, locale } = useI18n();
  const { shape, status, owner, text, leads, set } = useActionsView();
  const { compare } = collatorOf(locale);
  const owners = ownersOf(entries).toSorted((a, b) => compare(a.name, b.name));
  return (
    <div className={classes['tools']}>
      <SegmentedControl
        aria-label={t('actions.view')}
        value={shape}
        onChange={(next) => set({ shape: next })}
        data={(['list', 'board'] as const).map((value) => ({ value, label: t(`actions.${value}`) }))}
      />
      {shape === 'list' && (
        <NativeSelect
          aria-label={t('actions.status')}
          value={status}
          onChange={(event) => set({ status: event.currentTarget.value as StatusFilter })}
          data={[
            { value: 'unclosed', label: t('actions.unclosed') },
            ...ACTION_STATUSES.map((value) => ({ value, label: t(`actions.status.${value}`) })),
            { value: 'all', label: t('actions.allStatuses') },
          ]}
        />
      )}
      <NativeSelect
        aria-label={t('actions.owner')}
        className={classes['owners'] ?? ''}
        value={owner}
        onChange={(event) => set({ owner: event.currentTarget.value })}
        data={[
          { value: '', label: t('actions.anyOwner') },
          ...owners.map(({ key, name }) => ({ value: key, label: name })),
          { value: NOBODY, label: t('actions.noOwner') },
        ]}
      />
      <Button
        variant={leads ? 'light' : 'default'}
        aria-pressed={leads}
        leftSection={<IconBriefcase size={16} />}
        onClick={() => set({ leads: !leads })}
      >
        {t('actions.leads', { count: leadCount })}
      </Button>
      <TextInput
        type="search"
        className={classes['search'] ?? ''}
        value={text}
        onChange={(event) => set({ text: event.currentTarget.value })}
        leftSection={<IconSearch size={16} />}
        placeholder={t('actions.search')}
        aria-label={t('actions.search')}
      />
    </div>
  );
}
