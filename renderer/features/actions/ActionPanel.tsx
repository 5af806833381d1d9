/** One action, all of it, beside the list; a screen of its own on a phone. */
import { Anchor, Button, Drawer, Group, Select, Stack, Switch, Text, TextInput } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconChecklist, IconTrash } from '@tabler/icons-react';
import { useOrganisationSource, usePeopleSources } from '#renderer/data/pickerSources.ts';
import { useMission, useMissionSnapshot, useMissionState, useReadOnly } from '#renderer/data/react.tsx';
import { DraftTextarea } from '#renderer/ui/DraftInput.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { HistoryButton } from '#renderer/ui/HistoryButton.tsx';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { RecordPicker } from '#renderer/ui/RecordPicker.tsx';
import { RecordNotices } from '#renderer/ui/RecordNotices.tsx';
import { wordsBeneath } from '#renderer/ui/wordsBeneath.ts';
import { type Action, ACTION_STATUSES } from '#shared/domain/actions/action.ts';
import { live } from '#shared/domain/change/missionState.ts';
import { noteOf } from '#shared/domain/notes/editNotes.ts';
import { OwnerField } from './OwnerField.tsx';
import { type ActionEdits, shortBody } from './useActionEdits.ts';

export default function ActionPanel({ actionId, edits }: { actionId: string; edits: ActionEdits }) {
  const { t } = useI18n();
  const phone = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false });
  const action = useMissionSnapshot((snapshot) => snapshot.state.tables.actions.get(actionId));
  return (
    <Drawer
      opened
      onClose={() => edits.open()}
      position="right"
      size={phone ? '100%' : 560}
      title={action?.lead === true ? t('actions.lead') : t('capture.kind.action')}
      overlayProps={{ backgroundOpacity: 0.25 }}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {action === undefined ? (
        <EmptyState icon={<IconChecklist />} title={t('actions.unknown')} />
      ) : action.deletedAt !== undefined ? (
        <EmptyState icon={<IconChecklist />} title={t('actions.wasDeleted')} hint={shortBody(action.body)}>
          <Button onClick={() => edits.restore(action)}>{t('common.restore')}</Button>
        </EmptyState>
      ) : (
        <Fields action={action} edits={edits} />
      )}
    </Drawer>
  );
}

function Fields({ action, edits }: { action: Action; edits: ActionEdits }) {
  const i18n = useI18n();
  const { t, format } = i18n;
  const readOnly = useReadOnly('actions');
  const { everyone } = usePeopleSources(i18n, t('actions.nameless'));
  const organisations = useOrganisationSource(i18n);
  return (
    <Stack gap="sm">
      <RecordNotices record={{ table: 'actions', id: action.id }} />
      <DraftTextarea
        label={t('actions.body')}
        data-autofocus
        stored={action.body}
        readOnly={readOnly}
        onCommit={(body, visit) => edits.edit(action, { body }, visit)}
      />
      <OwnerField action={action} readOnly={readOnly} onChange={(owner) => edits.edit(action, owner)} />
      <Group grow align="start">
        <TextInput
          type="date"
          label={t('actions.due')}
          readOnly={readOnly}
          max="2100-12-31"
          {...wordsBeneath(action.dueDate, format.longDay)}
          value={action.dueDate ?? ''}
          onChange={(event) => {
            const date = event.currentTarget.value;
            // While one types the year it is 0002, 0020, 0202.
            if (date === '' || date > '1999-12-31') edits.edit(action, { dueDate: date === '' ? undefined : date });
          }}
        />
        <Select
          label={t('actions.status')}
          allowDeselect={false}
          readOnly={readOnly}
          data={ACTION_STATUSES.map((status) => ({ value: status, label: t(`actions.status.${status}`) }))}
          value={action.status}
          onChange={(status) => status !== null && edits.move(action, status)}
        />
      </Group>
      <Switch
        label={t('actions.isLead')}
        checked={action.lead === true}
        disabled={readOnly}
        onChange={(event) => edits.edit(action, { lead: event.currentTarget.checked ? true : undefined })}
      />
      <RecordPicker
        label={t('actions.people')}
        source={everyone}
        value={action.personIds}
        readOnly={readOnly}
        onChange={(ids) => edits.edit(action, { personIds: [...ids] })}
      />
      <RecordPicker
        label={t('actions.organisations')}
        source={organisations}
        value={action.organisationIds}
        readOnly={readOnly}
        onChange={(ids) => edits.edit(action, { organisationIds: [...ids] })}
      />
      <Origin action={action} />
      <Group mt="md">
        <HistoryButton foot record={{ table: 'actions', id: action.id }} />
        {!readOnly && (
          <Button
            variant="light"
            color="red"
            leftSection={<IconTrash size={16} />}
            onClick={() => {
              edits.open();
              edits.remove(action);
            }}
          >
            {t('common.delete')}
          </Button>
        )}
      </Group>
    </Stack>
  );
}

/** Where it came from, and the way there. */
function Origin({ action: { noteId, itemId } }: { action: Action }) {
  const { t, pick } = useI18n();
  const mission = useMission();
  const state = useMissionState();
  const item = live(state, 'programmeItems', itemId);
  const held = noteOf(state, noteId);
  if (itemId === undefined && noteId === undefined) return null;
  return (
    <Stack gap={2}>
      {itemId !== undefined && (
        <Text size="sm">
          {t('actions.fromItem')}:{' '}
          {item === undefined ? (
            <Text component="span" c="dimmed">
              {t('actions.itemGone')}
            </Text>
          ) : (
            <Anchor href={`#/m/${mission.id}/programme/item/${item.id}`}>{pick(item.title)}</Anchor>
          )}
        </Text>
      )}
      {noteId !== undefined && (
        <Text size="sm">
          {t('actions.fromNote')}:{' '}
          {held === undefined ? (
            <Text component="span" c="dimmed">
              {t('actions.noteNotHere')}
            </Text>
          ) : (
            <Anchor href={`#/m/${mission.id}/notes/${noteId}`}>{held.note.title || t('actions.fromNote')}</Anchor>
          )}
        </Text>
      )}
    </Stack>
  );
}
