import { Button, Group, Modal, Select, Stack, Text, TextInput } from '@mantine/core';
import { IconClipboardText } from '@tabler/icons-react';
import { lazy, Suspense, useRef, useState } from 'react';
import { useChange } from '#renderer/data/react.tsx';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { LINE_MAX } from '#shared/domain/fields.ts';
import { addPerson, partsOf, scriptOfName } from '#shared/domain/roster/editPeople.ts';
import { ORIGINS, type Origin } from '#shared/domain/roster/person.ts';
import { OrganisationSelect } from './OrganisationSelect.tsx';

const PasteContact = lazy(() => import('./PasteContact.tsx'));

/** By name, or from a signature or a card that is pasted. */
export function AddPerson({
  host,
  onClose,
  onAdded,
}: {
  /** True where a counterpart is to be added. */
  host: boolean;
  onClose: () => void;
  onAdded: (id: string) => void;
}) {
  const { t } = useI18n();
  const [pasting, setPasting] = useState(false);
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('roster.addPerson')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {pasting ? (
        <Suspense>
          <PasteContact origin={host ? 'host' : 'hongKong'} onBack={() => setPasting(false)} onAdded={onAdded} />
        </Suspense>
      ) : (
        <AddByName host={host} onAdded={onAdded} onPaste={() => setPasting(true)} />
      )}
    </Modal>
  );
}

/** One line is enough to add a person; Enter saves. The rest is in the panel that opens then. */
function AddByName({ host, onAdded, onPaste }: { host: boolean; onAdded: (id: string) => void; onPaste: () => void }) {
  const { t, locale } = useI18n();
  const change = useChange();
  const [name, setName] = useState('');
  const [origin, setOrigin] = useState<Origin>(host ? 'host' : 'hongKong');
  const [organisationId, setOrganisationId] = useState<string>();
  const input = useRef<HTMLInputElement>(null);
  const chinese = locale === 'zh-Hans' ? 'hans' : 'hant';
  const typed = name.trim();
  const script = scriptOfName(typed, chinese);
  const parts = typed === '' ? undefined : partsOf(typed, script, origin);

  const add = (stay: boolean): void => {
    if (typed === '') return;
    let made: string | undefined;
    change({ key: 'addPerson', params: { name: typed } }, (edit) => {
      made = addPerson(
        edit,
        { name: typed, origin, ...(organisationId === undefined ? {} : { organisationId }) },
        chinese,
      );
    });
    if (made === undefined) return;
    setName('');
    if (stay) input.current?.focus();
    else onAdded(made);
  };
  const onSubmit = (): void => {
    add(false);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <Stack>
        <TextInput
          ref={input}
          data-autofocus
          label={t('roster.column.name')}
          description={t('roster.nameHint')}
          value={name}
          maxLength={LINE_MAX}
          autoComplete="off"
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Text size="sm" c="dimmed" aria-live="polite">
          {parts === undefined
            ? '\u00A0'
            : parts.family === undefined
              ? t('roster.splitNot')
              : t('roster.splitAs', { family: parts.family, given: parts.given ?? '' })}
        </Text>
        <Select
          label={t('roster.column.origin')}
          allowDeselect={false}
          data={ORIGINS.map((one) => ({ value: one, label: t(`enums.origin.${one}`) }))}
          value={origin}
          onChange={(one) => one !== null && setOrigin(one)}
        />
        <OrganisationSelect
          label={t('roster.column.organisation')}
          side={origin === 'host' ? 'host' : 'delegation'}
          value={organisationId}
          onChange={setOrganisationId}
        />
        <Group justify="flex-end">
          <Button variant="subtle" mr="auto" leftSection={<IconClipboardText size={16} />} onClick={onPaste}>
            {t('capture.paste')}
          </Button>
          <Button variant="default" onClick={() => add(true)} disabled={typed === ''}>
            {t('roster.addAnother')}
          </Button>
          <Button type="submit" disabled={typed === ''}>
            {t('common.add')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
