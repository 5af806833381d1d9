/** A contact as it was read, to be looked at and set right; what was not understood; and who it may be already. */
import { Badge, Group, NativeSelect, Paper, Radio, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { IconUserQuestion } from '@tabler/icons-react';
import { LINE_MAX } from '#shared/domain/fields.ts';
import { CONTACT_FIELDS, type ContactField } from '#shared/import/contact/contact.ts';
import type { MatchedContact } from '#shared/import/contact/keepContact.ts';
import type { PlainKey } from '#shared/i18n/keys.ts';
import { useI18n } from '../i18n.tsx';
import type { ContactForm } from './useContactForm.ts';

const LABELS: Record<ContactField, PlainKey> = {
  name: 'roster.column.name',
  position: 'roster.column.position',
  organisation: 'roster.column.organisation',
  email: 'roster.column.email',
  mobile: 'roster.column.mobile',
  phone: 'organisation.phone',
  address: 'organisation.address',
  website: 'organisation.website',
  languages: 'capture.languages',
};
/** Shown while they are empty, too. */
const ALWAYS: ReadonlySet<ContactField> = new Set(['name', 'position', 'organisation', 'email', 'mobile']);

const COLORS = { strong: 'red', likely: 'orange', weak: 'gray' } as const;

export function ContactFields({
  form,
  offers,
  personText,
  samePersonId,
  onSamePerson,
}: {
  form: ContactForm;
  offers: MatchedContact['offers'];
  /** Name, position and organisation of somebody of the roster. */
  personText: (personId: string) => string;
  samePersonId: string | undefined;
  onSamePerson: (personId: string | undefined) => void;
}) {
  const { t } = useI18n();
  const { contact, unsure, names, count, chosen, choose, set } = form;
  return (
    <Stack gap="xs">
      {count > 1 && (
        <NativeSelect
          aria-label={t('capture.card', { number: chosen + 1, count })}
          value={String(chosen)}
          onChange={(event) => choose(Number(event.currentTarget.value))}
          data={names.map((name, index) => ({
            value: String(index),
            label: `${t('capture.card', { number: index + 1, count })}: ${name}`,
          }))}
          {...(count > names.length && { description: t('capture.cardsBeyond', { shown: names.length, count }) })}
        />
      )}
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs" verticalSpacing={6}>
        {CONTACT_FIELDS.filter((field) => ALWAYS.has(field) || contact[field] !== '').map((field) => (
          <TextInput
            key={field}
            size="xs"
            label={t(LABELS[field])}
            value={contact[field]}
            maxLength={LINE_MAX}
            autoComplete="off"
            onChange={(event) => set(field, event.currentTarget.value)}
          />
        ))}
      </SimpleGrid>
      {unsure.length > 0 && (
        <Text size="sm" c="dimmed" lineClamp={8} style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-line' }}>
          {t('capture.unsure')}: {unsure.join(' · ')}
        </Text>
      )}
      {offers.length > 0 && (
        <Paper withBorder p="sm">
          <Group gap={6} mb={6} role="status">
            <IconUserQuestion size={18} aria-hidden />
            <Text size="sm" fw={600}>
              {t('capture.samePerson')}
            </Text>
          </Group>
          <Radio.Group
            aria-label={t('capture.samePerson')}
            value={samePersonId ?? ''}
            onChange={(id) => onSamePerson(id === '' ? undefined : id)}
          >
            <Stack gap={6}>
              <Radio size="sm" value="" label={t('capture.sameNo')} />
              {offers.map(({ personId, reasons, strength }) => (
                <Radio
                  key={personId}
                  size="sm"
                  value={personId}
                  label={personText(personId)}
                  description={
                    <Group component="span" gap={6}>
                      <Badge component="span" size="xs" variant="dot" color={COLORS[strength]} tt="none">
                        {t(`enums.match.${strength}`)}
                      </Badge>
                      <span>{reasons.map((reason) => t(`enums.match.${reason}`)).join(', ')}</span>
                      {samePersonId === personId && <strong>{t('capture.sameYes')}</strong>}
                    </Group>
                  }
                />
              ))}
            </Stack>
          </Radio.Group>
        </Paper>
      )}
    </Stack>
  );
}
