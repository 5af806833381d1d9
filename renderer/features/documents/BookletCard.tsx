import { Alert, Button, Checkbox, Input, SegmentedControl, Select, SimpleGrid, Stack } from '@mantine/core';
import { IconBook2, IconEye, IconFileTypePdf, IconPrinter } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useLocation } from 'wouter';
import { useLiveRows, useMission, useMissionState } from '#renderer/data/react.tsx';
import { useHost } from '#renderer/host/react.tsx';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { live } from '#shared/domain/change/missionState.ts';
import { pickText } from '#shared/domain/fields.ts';
import { displayName } from '#shared/domain/roster/names.ts';
import { BOOKLET_PARTS, type BookletOptions, type BookletPart, bookletPath } from '#shared/export/booklet/options.ts';
import { bookletItems } from '#shared/export/booklet/programmeBlocks.ts';
import type { PlainKey } from '#shared/i18n/keys.ts';
import { PAPER_SIZES } from '#shared/ipc/host.ts';
import { DocumentCard, LanguageSelect, useDocumentLocale } from './DocumentCard.tsx';
import { useDocumentOptions, useMissionChoice } from './documentOptions.ts';
import { PersonSelect } from './PersonFields.tsx';
import { useSavePages } from './useDocuments.ts';

const PART_LABELS: Record<BookletPart, PlainKey> = {
  homeTime: 'documents.includeHomeTime',
  roster: 'documents.includeRoster',
  hosts: 'documents.includeHosts',
  contacts: 'documents.includeContacts',
  drafts: 'documents.includeDrafts',
};

export function BookletCard() {
  const { t } = useI18n();
  const { paper, parts, set } = useDocumentOptions();
  const options = useBookletOptions();
  const saving = useSavePages();
  const state = useMissionState();
  const empty = useMemo(() => bookletItems(state, options).length === 0, [state, options]);
  const unchosen = options.edition.kind !== 'everyone' && options.edition.id === '';
  return (
    <DocumentCard
      kind="booklet"
      title={t('documents.booklet')}
      hint={t('documents.bookletHint')}
      Icon={IconBook2}
      working={saving.busy ? t('documents.layingOut') : ''}
      actions={<BookletActions options={options} disabled={unchosen || empty} saving={saving} />}
    >
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <LanguageSelect kind="booklet" />
        <Input.Wrapper label={t('documents.paper')} labelElement="div" labelProps={{ id: 'booklet-paper' }}>
          <SegmentedControl
            fullWidth
            aria-labelledby="booklet-paper"
            data={[...PAPER_SIZES]}
            value={paper}
            onChange={(value) => set({ paper: value })}
          />
        </Input.Wrapper>
      </SimpleGrid>
      <EditionFields />
      <Checkbox.Group
        label={t('documents.include')}
        value={[...parts]}
        onChange={(chosen) => set({ parts: BOOKLET_PARTS.filter((part) => chosen.includes(part)) })}
      >
        <Stack gap={6} mt={6}>
          {BOOKLET_PARTS.map((part) => (
            <Checkbox key={part} value={part} label={t(PART_LABELS[part])} />
          ))}
        </Stack>
      </Checkbox.Group>
      {empty && !unchosen && <Alert color="yellow">{t('documents.nothingToPrint')}</Alert>}
    </DocumentCard>
  );
}

function useBookletOptions(): BookletOptions {
  const mission = useMission();
  const locale = useDocumentLocale('booklet');
  const { paper, parts } = useDocumentOptions();
  const { edition } = useMissionChoice(mission.id);
  return useMemo(() => ({ locale, paper, parts, edition }), [locale, paper, parts, edition]);
}

function EditionFields() {
  const { t, pick } = useI18n();
  const mission = useMission();
  const groups = useLiveRows('groups');
  const { edition } = useMissionChoice(mission.id);
  const choose = useDocumentOptions((options) => options.choose);
  const id = edition.kind === 'everyone' || edition.id === '' ? null : edition.id;
  return (
    <Stack gap="sm">
      <Select
        label={t('documents.edition')}
        data={[
          { value: 'everyone', label: t('documents.everyone') },
          ...(groups.length === 0 ? [] : [{ value: 'group', label: t('documents.oneGroup') }]),
          { value: 'person', label: t('documents.onePerson') },
        ]}
        value={edition.kind}
        allowDeselect={false}
        onChange={(kind) => {
          if (kind === 'group' || kind === 'person') choose(mission.id, { edition: { kind, id: '' } });
          else choose(mission.id, { edition: { kind: 'everyone' } });
        }}
      />
      {edition.kind === 'group' && (
        <Select
          label={t('documents.group')}
          placeholder={t('documents.chooseGroup')}
          data={groups.map((group) => ({ value: group.id, label: pick(group.name) }))}
          value={id}
          allowDeselect={false}
          onChange={(value) => choose(mission.id, { edition: { kind: 'group', id: value ?? '' } })}
        />
      )}
      {edition.kind === 'person' && (
        <PersonSelect
          label={t('documents.person')}
          placeholder={t('documents.choosePerson')}
          value={id}
          onChange={(value) => choose(mission.id, { edition: { kind: 'person', id: value ?? '' } })}
        />
      )}
    </Stack>
  );
}

function BookletActions({
  options,
  disabled,
  saving: { busy, save },
}: {
  options: BookletOptions;
  disabled: boolean;
  saving: ReturnType<typeof useSavePages>;
}) {
  const { t } = useI18n();
  const host = useHost();
  const mission = useMission();
  const state = useMissionState();
  const [, navigate] = useLocation();
  const open = (purpose: 'pdf' | 'view'): void => navigate(bookletPath(mission.id, options, purpose));
  const nameParts = (): string[] => {
    const { edition, locale } = options;
    if (edition.kind === 'everyone') return [pickText(mission.title, locale), t('documents.booklet')];
    const person = edition.kind === 'person' ? live(state, 'people', edition.id) : undefined;
    const group = edition.kind === 'group' ? live(state, 'groups', edition.id) : undefined;
    const forWhom = person === undefined ? pickText(group?.name, locale) : displayName(person, locale);
    return [pickText(mission.title, locale), t('documents.booklet'), forWhom];
  };
  return (
    <>
      {host.capabilities.printToPdf ? (
        <Button
          leftSection={<IconFileTypePdf size={18} />}
          loading={busy}
          disabled={disabled}
          onClick={() => save(bookletPath(mission.id, options, 'pdf'), options.paper, nameParts())}
        >
          {t('documents.savePdf')}
        </Button>
      ) : (
        <Button leftSection={<IconPrinter size={18} />} disabled={disabled} onClick={() => open('pdf')}>
          {t('documents.print')}
        </Button>
      )}
      <Button variant="default" leftSection={<IconEye size={18} />} disabled={disabled} onClick={() => open('view')}>
        {t('documents.preview')}
      </Button>
    </>
  );
}
