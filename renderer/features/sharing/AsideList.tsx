/** Changes that the server refused: what was wanted, why not, and what becomes of them (R9). */
import { Button, Group, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useChange, useMissionState, useWorkspace } from '#renderer/data/react.tsx';
import { type I18n, useI18n } from '#renderer/ui/i18n.tsx';
import { notify } from '#renderer/ui/notify.tsx';
import { fieldOf } from '#renderer/ui/recordFields.ts';
import { recordKind, recordName } from '#renderer/ui/recordPlaces.ts';
import { fieldText, valueText } from '#renderer/ui/recordValues.ts';
import { wishAgain } from '#shared/domain/agreement/wishAgain.ts';
import { recordOf } from '#shared/domain/change/history.ts';
import type { MissionState } from '#shared/domain/change/missionState.ts';
import { isTableName } from '#shared/domain/tables.ts';
import type { SetAside } from '#shared/sync/replica.ts';
import { Section } from './Section.tsx';
import classes from './Sharing.module.css';
import { useSync } from '#renderer/sync/useSync.ts';

const SHOWN = 20;
const FIELDS = 6;

export function AsideList({ missionId, count }: { missionId: string; count: number }) {
  const { t } = useI18n();
  const workspace = useWorkspace();
  const [list, setList] = useState<readonly SetAside[]>([]);
  const [all, setAll] = useState(false);
  const sync = useSync();
  useEffect(() => {
    let current = true;
    if (count > 0) {
      void workspace
        .sharing()
        .then(async (sharing) => sharing.replica(missionId).refused())
        .then((refused) => current && setList(refused));
    }
    return () => {
      current = false;
    };
  }, [workspace, missionId, count]);
  if (count === 0 || list.length === 0) return null;
  const letGo = async (one: SetAside): Promise<void> => {
    const replica = (await workspace.sharing()).replica(missionId);
    await replica.letGo(one);
    setList(await replica.refused());
    sync.ask((service) => service.syncNow(missionId));
  };
  return (
    <Section title={t('sharing.aside.title')}>
      <Text size="sm" c="dimmed">
        {t('sharing.aside.hint')}
      </Text>
      <ul className={classes['list']}>
        {(all ? list : list.slice(0, SHOWN)).map((one, index) => (
          <AsideLine key={`${one.n}/${index}`} refused={one} onLetGo={async () => letGo(one)} />
        ))}
      </ul>
      {!all && list.length > SHOWN && (
        <Button variant="subtle" size="compact-sm" onClick={() => setAll(true)}>
          {t('sharing.aside.more', { count: list.length - SHOWN })}
        </Button>
      )}
    </Section>
  );
}

function AsideLine({ refused, onLetGo }: { refused: SetAside; onLetGo: () => Promise<void> }) {
  const i18n = useI18n();
  const { t, format } = i18n;
  const state = useMissionState();
  const change = useChange();
  const what = recordWords(i18n, state, refused);
  const again = (): void => {
    let possible = false;
    const made = change({ key: 'repeatRefused', params: { what } }, (edit) => {
      possible = wishAgain(edit, refused.op);
    });
    if (made.ok && possible) void onLetGo();
    else notify({ id: 'aside', color: 'red', message: t('sharing.aside.notAgain') });
  };
  return (
    <li className={classes['line']} data-testid="set-aside">
      <span className={classes['who']}>
        <strong>{what}</strong>
        {wantedLines(i18n, state, refused).map((line) => (
          <span key={line}>{line}</span>
        ))}
        <span>
          {t(`sharing.aside.reason.${refused.reason}`)}
          {refused.path !== undefined && ` ${t('sharing.aside.field', { field: fieldName(i18n, refused) })}`}
        </span>
        <span>{format.moment(refused.at)}</span>
      </span>
      <Group gap="xs">
        <Button size="compact-sm" variant="default" aria-label={t('sharing.aside.againOf', { what })} onClick={again}>
          {t('sharing.aside.again')}
        </Button>
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          aria-label={t('sharing.aside.letGoOf', { what })}
          onClick={() => void onLetGo()}
        >
          {t('sharing.aside.letGo')}
        </Button>
      </Group>
    </li>
  );
}

function recordWords(i18n: I18n, state: MissionState, { op: { table, id } }: SetAside): string {
  if (!isTableName(table)) return i18n.t('sharing.diff.gone');
  const record = recordOf({ table, id });
  return recordName(state, record, i18n) ?? recordKind(i18n, record.table) ?? i18n.t('sharing.diff.gone');
}

function fieldName(i18n: I18n, { op: { table }, path = '' }: SetAside): string {
  return isTableName(table) ? fieldText(i18n, table, path) : path;
}

/** What was wanted, field by field. */
function wantedLines(i18n: I18n, state: MissionState, { op: { table, set } }: SetAside): string[] {
  const { deletedAt, ...fields } = set;
  if (typeof deletedAt === 'string') return [i18n.t('sharing.aside.delete')];
  if (!isTableName(table)) return [];
  const lines = Object.entries(fields).map(([path, value]) => {
    const text = valueText(i18n, state, fieldOf(table, path)?.as ?? 'text', path, value);
    return `${fieldText(i18n, table, path)}: ${text === '' ? i18n.t('sharing.diff.nothing') : text}`;
  });
  if (lines.length <= FIELDS) return lines;
  return [...lines.slice(0, FIELDS), i18n.t('sharing.aside.more', { count: lines.length - FIELDS })];
}
