/** A person from a signature or a card that was pasted: looked at, compared with the roster, and kept. */
import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useMissionState, useMissionStore } from '#renderer/data/react.tsx';
import { commitContact, useContactMatch } from '#renderer/data/useContactMatch.ts';
import { ContactFields } from '#renderer/ui/contact/ContactFields.tsx';
import { personLine } from '#renderer/ui/contact/personLine.ts';
import { type Corrections, useContactForm } from '#renderer/ui/contact/useContactForm.ts';
import { useI18n } from '#renderer/ui/i18n.tsx';
import type { Origin } from '#shared/domain/roster/person.ts';

export default function PasteContact({
  origin,
  onBack,
  onAdded,
}: {
  origin: Origin;
  onBack: () => void;
  onAdded: (id: string) => void;
}) {
  const i18n = useI18n();
  const { t, locale } = i18n;
  const store = useMissionStore();
  const state = useMissionState();
  const [text, setText] = useState('');
  const [corrections, setCorrections] = useState<Corrections>({});
  const [samePersonId, setSamePerson] = useState<string>();
  const form = useContactForm(text, corrections, setCorrections);
  const { contact, unsure } = form;
  const han = locale === 'zh-Hans' ? 'hans' : 'hant';
  const { offers } = useContactMatch(contact, unsure, han, origin);
  const name = contact.name.trim();
  const input = useRef<HTMLTextAreaElement>(null);
  // The dialog was open already, and puts the focus nowhere by itself.
  useEffect(() => input.current?.focus(), []);
  const onSubmit = (): void => {
    if (name === '') return;
    const label = { key: samePersonId === undefined ? 'addPerson' : 'editPerson', params: { name } } as const;
    const made = commitContact(store, label, { contact, unsure, han, origin, samePersonId });
    if (made !== null) onAdded(made.personId);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <Stack>
        <Textarea
          ref={input}
          label={t('capture.pasted')}
          autosize
          minRows={4}
          maxRows={10}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        {text.trim() !== '' && (
          <ContactFields
            form={form}
            offers={offers}
            personText={(id) => personLine(state, id, i18n)}
            samePersonId={samePersonId}
            onSamePerson={setSamePerson}
          />
        )}
        <Group justify="space-between">
          <Button variant="subtle" onClick={onBack}>
            {t('capture.byName')}
          </Button>
          <Button type="submit" disabled={name === ''}>
            {samePersonId === undefined ? t('common.add') : t('capture.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
