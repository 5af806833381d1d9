import { Divider, Input, SegmentedControl, Select, Stack } from '@mantine/core';
import { useLiveRows, useMissionState, useRow } from '#renderer/data/react.tsx';
import { DraftTextarea, DraftTextInput } from '#renderer/ui/DraftInput.tsx';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { LocalTextField } from '#renderer/ui/LocalTextField.tsx';
import { legsInOrder, setInternalRemarks, setKind, setLeg, setStatus } from '#shared/domain/programme/decisions.ts';
import { ITEM_KINDS, ITEM_STATUSES, type ProgrammeItem } from '#shared/domain/programme/item.ts';
import type { ProgrammeNavigation } from '../place.ts';
import { ClashList } from './ClashList.tsx';
import classes from './Editor.module.css';
import { PlaceFields } from './PlaceFields.tsx';
import { useItemEdit } from './useItemEdit.ts';
import { WhenFields } from './WhenFields.tsx';
import { WhoFields } from './WhoFields.tsx';

/** A list of choices is drawn while it is open, and not before. */
const CLOSED = { keepMounted: false };

/** Every field of an item. What is typed is stored as it is typed; nothing that is wrong keeps it from being stored. */
export function ItemForm({
  item,
  place,
  readOnly,
}: {
  item: ProgrammeItem;
  place: ProgrammeNavigation;
  readOnly: boolean;
}) {
  const { t, pick } = useI18n();
  const state = useMissionState();
  const edit = useItemEdit(item.id);
  const legs = useLiveRows('legs');
  const internal = useRow('itemInternals', item.id);
  return (
    <Stack gap="md">
      <div data-title>
        <LocalTextField
          label={t('programme.field.title')}
          stored={item.title}
          readOnly={readOnly}
          onCommit={(title, visit) => edit.put({ title }, visit)}
        />
      </div>
      <div className={classes['pair']}>
        <Select
          label={t('programme.field.kind')}
          comboboxProps={CLOSED}
          allowDeselect={false}
          disabled={readOnly}
          data={ITEM_KINDS.map((kind) => ({ value: kind, label: t(`enums.kind.${kind}`) }))}
          value={item.kind}
          onChange={(kind) => {
            const found = ITEM_KINDS.find((one) => one === kind);
            if (found !== undefined) edit.run((one) => setKind(one, item.id, found));
          }}
        />
        <Select
          label={t('programme.field.leg')}
          comboboxProps={CLOSED}
          disabled={readOnly}
          clearable
          data={legsInOrder(state).map(({ id, city }) => ({ value: id, label: pick(city) || id }))}
          value={legs.some(({ id }) => id === item.legId) ? (item.legId ?? null) : null}
          onChange={(legId) => edit.run((one) => setLeg(one, item.id, legId ?? undefined))}
        />
      </div>
      <div>
        <Input.Label component="div" id="item-status">
          {t('programme.field.status')}
        </Input.Label>
        <SegmentedControl
          fullWidth
          size="xs"
          aria-labelledby="item-status"
          disabled={readOnly}
          value={item.status}
          onChange={(status) => {
            const found = ITEM_STATUSES.find((one) => one === status);
            if (found !== undefined) edit.run((one) => setStatus(one, [item.id], found));
          }}
          data={ITEM_STATUSES.map((status) => ({ value: status, label: t(`enums.status.${status}`) }))}
        />
      </div>
      {item.status === 'cancelled' && (
        <DraftTextInput
          label={t('programme.field.cancelledReason')}
          description={t('programme.cancelledReasonHint')}
          stored={item.cancelledReason}
          readOnly={readOnly}
          onCommit={edit.text('cancelledReason')}
        />
      )}
      <WhenFields item={item} edit={edit} readOnly={readOnly} />
      <ClashList itemId={item.id} place={place} />
      <Divider label={t('programme.section.place')} labelPosition="left" />
      <PlaceFields item={item} edit={edit} readOnly={readOnly} />
      <Divider label={t('programme.section.who')} labelPosition="left" />
      <WhoFields item={item} edit={edit} readOnly={readOnly} />
      <Divider label={t('programme.section.remarks')} labelPosition="left" />
      <DraftTextarea
        label={t('programme.field.remarks')}
        description={t('programme.remarksHint')}
        stored={item.remarks}
        readOnly={readOnly}
        onCommit={edit.text('remarks')}
      />
      <div className={classes['internal']}>
        <DraftTextarea
          label={t('programme.field.internal')}
          description={t('programme.internalHint')}
          stored={internal?.remarks}
          readOnly={readOnly}
          onCommit={(text, visit) => edit.run((one) => setInternalRemarks(one, item.id, text), visit)}
        />
      </div>
    </Stack>
  );
}
