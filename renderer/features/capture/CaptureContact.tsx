/** A contact from what was typed or pasted: its fields, and who it may be already. */
import { Button, Group } from '@mantine/core';
import { IconAddressBook } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useMissionState } from '#renderer/data/react.tsx';
import { useContactMatch } from '#renderer/data/useContactMatch.ts';
import { useHost } from '#renderer/host/react.tsx';
import { ContactFields } from '#renderer/ui/contact/ContactFields.tsx';
import { personLine } from '#renderer/ui/contact/personLine.ts';
import { type Corrections, useContactForm } from '#renderer/ui/contact/useContactForm.ts';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { notify } from '#renderer/ui/notify.tsx';
import type { Contact } from '#shared/import/contact/contact.ts';

export interface ContactInHand {
  /** The text that it was read from. */
  readonly text: string;
  readonly contact: Contact;
  readonly unsure: readonly string[];
}

export function CaptureContact({
  text,
  onText,
  corrections,
  onCorrections,
  samePersonId,
  onSamePerson,
  onRead,
}: {
  text: string;
  onText: (text: string) => void;
  corrections: Corrections;
  onCorrections: (corrections: Corrections) => void;
  samePersonId: string | undefined;
  onSamePerson: (personId: string | undefined) => void;
  /** What would be saved now. */
  onRead: (contact: ContactInHand) => void;
}) {
  const i18n = useI18n();
  const { t, locale } = i18n;
  const state = useMissionState();
  const form = useContactForm(text, corrections, onCorrections);
  const { text: read, contact, unsure } = form;
  const { offers } = useContactMatch(contact, unsure, locale === 'zh-Hans' ? 'hans' : 'hant', 'host');
  useEffect(() => onRead({ text: read, contact, unsure }), [read, contact, unsure, onRead]);
  const openFile = useCardFile(onText);
  return (
    <>
      {text.trim() === '' && (
        <Group>
          <Button
            variant="default"
            size="compact-sm"
            leftSection={<IconAddressBook size={14} />}
            onClick={() => void openFile()}
          >
            {t('capture.cardFile')}
          </Button>
        </Group>
      )}
      <ContactFields
        form={form}
        offers={offers}
        personText={(id) => personLine(state, id, i18n)}
        samePersonId={samePersonId}
        onSamePerson={onSamePerson}
      />
    </>
  );
}

function useCardFile(onText: (text: string) => void): () => Promise<void> {
  const host = useHost();
  const { t } = useI18n();
  return async () => {
    const file = await host.openFile({ mime: 'text/vcard', extensions: ['vcf'] });
    if (!file.ok) return;
    const { decodeText } = await import('#shared/import/read/decodeText.ts');
    const { looksLikeCard } = await import('#shared/import/vcard/readCards.ts');
    const text = decodeText(file.value.bytes);
    if (text !== null && looksLikeCard(text)) onText(text);
    else notify({ color: 'red', message: t('capture.cardUnreadable') });
  };
}
