/** An entry in place of itself, for organisers: every field commits as it is typed, and undo takes it back. */
import { Button, Chip, Group, Input, Select, Stack } from '@mantine/core';
import { IconCheck, IconTrash } from '@tabler/icons-react';
import { useChange, useMissionState } from '#renderer/data/react.tsx';
import { useToday } from '#renderer/data/useToday.ts';
import { CountrySelect } from '#renderer/ui/CountrySelect.tsx';
import { DraftTextInput } from '#renderer/ui/DraftInput.tsx';
import { HistoryButton } from '#renderer/ui/HistoryButton.tsx';
import { weekdaysText } from '#renderer/ui/hoursText.ts';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { LocalTextField } from '#renderer/ui/LocalTextField.tsx';
import { RecordNotices } from '#renderer/ui/RecordNotices.tsx';
import { useNow } from '#renderer/ui/useNow.ts';
import { wordsBeneath } from '#renderer/ui/wordsBeneath.ts';
import { type Briefing, SPOKEN } from '#shared/domain/briefing/briefing.ts';
import { legsInOrder } from '#shared/domain/programme/decisions.ts';
import { EMERGENCY_SERVICES } from '#shared/places/emergencyServices.ts';
import classes from './Briefing.module.css';

type Patch = { [K in keyof Briefing]?: Briefing[K] | undefined };

export interface FieldProps {
  readonly row: Briefing;
  readonly update: (patch: Patch, visit?: string) => void;
}

const WEEK = [1, 2, 3, 4, 5, 6, 7];

export default function EntryForm({ row, onDone }: { row: Briefing; onDone: () => void }) {
  const { t } = useI18n();
  const change = useChange();
  const update: FieldProps['update'] = (patch, visit) => {
    change({ key: 'editBriefing' }, (edit) => edit.update('briefings', row.id, patch), visit);
  };
  const phrase = row.kind === 'phrase';
  return (
    <Stack gap="sm" data-testid="briefing-form">
      <RecordNotices record={{ table: 'briefings', id: row.id }} />
      <KindFields row={row} update={update} />
      <LocalTextField
        label={t('briefing.field.title')}
        stored={row.title}
        onCommit={(title, visit) => update({ title }, visit)}
      />
      {!phrase && (
        <LocalTextField
          label={t('briefing.field.body')}
          multiline
          stored={row.body}
          onCommit={(body, visit) => update({ body: Object.keys(body).length === 0 ? undefined : body }, visit)}
        />
      )}
      <Place row={row} update={update} />
      <Provenance row={row} update={update} />
      <Group gap="xs">
        <Button leftSection={<IconCheck size={16} />} onClick={onDone}>
          {t('briefing.done')}
        </Button>
        <HistoryButton record={{ table: 'briefings', id: row.id }} foot />
        <Button
          variant="light"
          color="red"
          leftSection={<IconTrash size={16} />}
          onClick={() => {
            onDone();
            change({ key: 'deleteBriefing' }, (edit) => edit.remove('briefings', row.id));
          }}
        >
          {t('briefing.remove')}
        </Button>
      </Group>
    </Stack>
  );
}

type Line = 'phone' | 'said' | 'sound' | 'address' | 'addressLocal' | 'website' | 'source';

function LineField({ row, update, field }: FieldProps & { field: Line }) {
  const { t } = useI18n();
  return (
    <DraftTextInput
      label={t(`briefing.field.${field}`)}
      stored={row[field]}
      onCommit={(text, visit) => update({ [field]: text.trim() === '' ? undefined : text.trim() }, visit)}
    />
  );
}

/** A date or a time of day, taken when it is whole. */
function ClockField({
  row,
  update,
  field,
  type,
}: FieldProps & { field: 'date' | 'until' | 'checkedAt' | 'opens' | 'closes'; type: 'date' | 'time' }) {
  const { t, format } = useI18n();
  const whole = type === 'date' ? /^\d{4}-\d\d-\d\d$/u : /^\d\d:\d\d$/u;
  return (
    <DraftTextInput
      type={type}
      label={t(`briefing.field.${field}`)}
      {...(type === 'date' ? wordsBeneath(row[field], format.date) : {})}
      stored={row[field]}
      onCommit={(text, visit) => {
        if (text === '' || whole.test(text)) update({ [field]: text === '' ? undefined : text }, visit);
      }}
    />
  );
}

function KindFields({ row, update }: FieldProps) {
  const { t } = useI18n();
  const both = { row, update };
  switch (row.kind) {
    case 'holiday':
      return (
        <div className={classes['pair']}>
          <ClockField {...both} field="date" type="date" />
          <ClockField {...both} field="until" type="date" />
        </div>
      );
    case 'visa':
      return (
        <div className={classes['pair']}>
          <CountrySelect
            label={t('briefing.field.passport')}
            value={row.passport}
            onChange={(passport) => update({ passport })}
          />
          <DraftTextInput
            label={t('briefing.field.days')}
            inputMode="numeric"
            stored={row.days?.toString()}
            onCommit={(text, visit) => {
              if (/^\d{0,3}$/u.test(text.trim())) {
                update({ days: text.trim() === '' ? undefined : Number(text.trim()) }, visit);
              }
            }}
          />
        </div>
      );
    case 'hours':
      return <Hours {...both} />;
    case 'phone':
      return (
        <div className={classes['pair']}>
          <LineField {...both} field="phone" />
          <Select
            label={t('briefing.field.service')}
            clearable
            data={EMERGENCY_SERVICES.map((one) => ({ value: one, label: t(`briefing.service.${one}`) }))}
            value={row.service ?? null}
            onChange={(service) => update({ service: service ?? undefined })}
          />
        </div>
      );
    case 'phrase':
      return (
        <div className={classes['pair']}>
          <LineField {...both} field="said" />
          <LineField {...both} field="sound" />
          <Select
            label={t('briefing.field.saidIn')}
            data={SPOKEN.map((one) => ({ value: one, label: t(`briefing.spoken.${one}`) }))}
            value={row.saidIn ?? null}
            onChange={(saidIn) => update({ saidIn: saidIn ?? undefined })}
          />
        </div>
      );
    case 'address':
      return (
        <div className={classes['pair']}>
          <LineField {...both} field="address" />
          <LineField {...both} field="addressLocal" />
          <LineField {...both} field="phone" />
          <LineField {...both} field="website" />
        </div>
      );
    default:
      return null;
  }
}

function Hours({ row, update }: FieldProps) {
  const { t, format } = useI18n();
  return (
    <>
      <div className={classes['pair']}>
        <ClockField row={row} update={update} field="opens" type="time" />
        <ClockField row={row} update={update} field="closes" type="time" />
      </div>
      <Input.Wrapper label={t('briefing.field.weekdays')} labelElement="div">
        <Chip.Group
          multiple
          value={(row.weekdays ?? []).map(String)}
          onChange={(days) => update({ weekdays: days.map(Number).toSorted((a, b) => a - b) })}
        >
          <Group gap={6}>
            {WEEK.map((day) => (
              <Chip key={day} value={String(day)} size="xs">
                {weekdaysText(format, [day])}
              </Chip>
            ))}
          </Group>
        </Chip.Group>
      </Input.Wrapper>
    </>
  );
}

/** The whole country, or one city of the route in it. */
function Place({ row, update }: FieldProps) {
  const { t, pick } = useI18n();
  const state = useMissionState();
  const legs = legsInOrder(state).filter(({ country }) => country === row.country);
  if (legs.length === 0) return null;
  return (
    <Select
      label={t('briefing.field.place')}
      allowDeselect={false}
      data={[
        { value: '', label: t('briefing.wholeCountry') },
        ...legs.map(({ id, city }) => ({ value: id, label: t('briefing.onlyFor', { city: pick(city) }) })),
      ]}
      value={legs.some(({ id }) => id === row.legId) ? (row.legId ?? '') : ''}
      onChange={(legId) => update({ legId: legId === null || legId === '' ? undefined : legId })}
    />
  );
}

function Provenance({ row, update }: FieldProps) {
  const { t } = useI18n();
  const today = useToday(useNow());
  return (
    <div className={classes['pair']}>
      <LineField row={row} update={update} field="source" />
      <Group align="center" gap="xs" wrap="nowrap">
        <ClockField row={row} update={update} field="checkedAt" type="date" />
        <Button variant="default" disabled={row.checkedAt === today} onClick={() => update({ checkedAt: today })}>
          {t('briefing.checkedToday')}
        </Button>
      </Group>
    </div>
  );
}
