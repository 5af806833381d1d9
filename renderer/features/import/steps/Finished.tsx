import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconArrowBackUp, IconCheck, IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useMissionSnapshot, useMissionStore } from '#renderer/data/react.tsx';
import { useHost } from '#renderer/host/react.tsx';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { notTaken } from '#shared/import/plan/notTaken.ts';
import classes from '../Import.module.css';
import { saveNotTaken } from '../saveNotTaken.ts';
import type { ImportWizard, WizardState, Outcome } from '../importWizard.ts';

export function Finished({ state, wizard }: { state: WizardState; wizard: ImportWizard }) {
  const { t } = useI18n();
  const { missionId } = useMissionStore();
  const [, navigate] = useLocation();
  const { outcome, planned, choices } = state;
  if (outcome === null || planned === null) return null;
  const left = outcome.kind === 'done' ? notTaken(planned.plan, choices).length : 0;
  return (
    <Stack gap="md" maw={680}>
      <OutcomeNotice outcome={outcome} onUndo={wizard.undo} />
      {left > 0 && <NotTakenLine count={left} state={state} wizard={wizard} />}
      <Group>
        <Button onClick={() => navigate(`/m/${missionId}/roster`)}>{t('importing.done.roster')}</Button>
        <Button variant="default" onClick={wizard.startOver}>
          {t('importing.done.another')}
        </Button>
      </Group>
    </Stack>
  );
}

function OutcomeNotice({ outcome, onUndo }: { outcome: Outcome; onUndo: () => void }) {
  const { t } = useI18n();
  const isLast = useMissionSnapshot(({ stacks }) => stacks.undo.at(-1)?.label.key === 'importPeople');
  if (outcome.kind !== 'done') {
    return (
      <Alert color="red" icon={<IconAlertTriangle />} role="alert">
        {outcome.kind === 'readOnly'
          ? t('importing.done.readOnly')
          : t('importing.done.invalid', { detail: outcome.detail })}
      </Alert>
    );
  }
  const { applied, undone } = outcome;
  if (undone) {
    return (
      <Alert color="gray" icon={<IconArrowBackUp />} role="status">
        {t('importing.done.undone')}
      </Alert>
    );
  }
  const lines = [
    t('importing.done.added', { count: applied.added }),
    applied.updated > 0 && t('importing.done.updated', { count: applied.updated }),
    applied.organisationsAdded > 0 && t('importing.done.organisations', { count: applied.organisationsAdded }),
  ].filter((line) => line !== false);
  return (
    <Alert
      classNames={{ label: classes['noticeTitle'] ?? '' }}
      color="teal"
      icon={<IconCheck />}
      title={t('importing.done.title')}
      role="status"
    >
      <Text>{lines.join(' ')}</Text>
      <Button
        mt="sm"
        size="compact-md"
        variant="default"
        leftSection={<IconArrowBackUp size={16} />}
        disabled={!isLast}
        onClick={onUndo}
      >
        {t('importing.done.undo')}
      </Button>
    </Alert>
  );
}

function NotTakenLine({ count, state, wizard }: { count: number; state: WizardState; wizard: ImportWizard }) {
  const { t } = useI18n();
  const host = useHost();
  const [said, setSaid] = useState('');
  const save = async (): Promise<void> => {
    const saved = await saveNotTaken(t, host, state, wizard);
    if (saved.ok) setSaid(t('importing.done.saved', { name: saved.value.name }));
    else setSaid(saved.error.kind === 'cancelled' ? '' : t('importing.done.saveFailed'));
  };
  return (
    <Group gap="sm">
      <Text>{t('importing.done.notTaken', { count })}</Text>
      <Button variant="default" leftSection={<IconDownload size={16} />} onClick={() => void save()}>
        {t('importing.done.saveNotTaken')}
      </Button>
      <Text size="sm" c="dimmed" role="status">
        {said}
      </Text>
    </Group>
  );
}
