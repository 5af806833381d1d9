import { Badge, Text, Tooltip } from '@mantine/core';
import type { CatalogueEntry } from '#renderer/data/database.ts';
import { useSyncStatus } from '#renderer/stores/syncStatus.ts';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { syncBrief } from '#renderer/ui/syncBrief.ts';
import { useNow } from '#renderer/ui/useNow.ts';
import { useProgressText } from '#renderer/ui/useProgressText.ts';
import { missionProgress } from '#shared/domain/mission/progress.ts';
import classes from './MissionList.module.css';
import { MissionMenu } from './MissionMenu.tsx';

export function MissionCard({ entry }: { entry: CatalogueEntry }) {
  const { t, pick, format } = useI18n();
  const { mission } = entry;
  const progress = useProgressText(mission);
  const ended = missionProgress(mission, useNow()).kind === 'ended';
  return (
    <li className={classes['card']} data-ended={ended || undefined} data-testid="mission-card">
      <a className={classes['title']} href={`#/m/${mission.id}`}>
        {pick(mission.title)}
      </a>
      <Text size="sm" c="dimmed">
        {format.dateRange(mission.startDate, mission.endDate)}
      </Text>
      {mission.leadBody !== undefined && (
        <Text size="sm" c="dimmed" lineClamp={2}>
          {pick(mission.leadBody)}
        </Text>
      )}
      <div className={classes['foot']}>
        <Badge variant="light" color={ended ? 'gray' : 'jade'} tt="none">
          {progress}
        </Badge>
        {mission.sample === true && (
          <Badge variant="default" tt="none">
            {t('mission.sampleBadge')}
          </Badge>
        )}
        <SharedBadge missionId={mission.id} />
        {entry.readOnly === true && (
          <Tooltip label={t('mission.readOnlyHint')} multiline w={240}>
            <Badge variant="light" color="orange" tt="none">
              {t('mission.readOnlyBadge')}
            </Badge>
          </Tooltip>
        )}
      </div>
      <MissionMenu entry={entry} />
    </li>
  );
}

/** Where the mission is shared: whether all that is here has reached the others. */
function SharedBadge({ missionId }: { missionId: string }) {
  const i18n = useI18n();
  const status = useSyncStatus(missionId);
  const now = useNow();
  if (status === undefined) return null;
  const { tone, text } = syncBrief(i18n, status, now);
  return (
    <Badge variant="light" color={COLOURS[tone]} tt="none" data-testid="shared-badge">
      {text}
    </Badge>
  );
}

const COLOURS = { well: 'jade', busy: 'jade', waiting: 'gray', stopped: 'orange' } as const;
