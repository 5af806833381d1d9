/** One document: what it is, its options, its buttons. */
import { Group, Paper, Select, Stack, Text, ThemeIcon, Title } from '@mantine/core';
import type { ComponentType, ReactNode } from 'react';
import { usePreferences } from '#renderer/stores/preferences.ts';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { type Locale, LOCALES } from '#shared/domain/fields.ts';
import { LOCALE_NAMES } from '#shared/i18n/translate.ts';
import classes from './Documents.module.css';
import { type DocumentKind, useDocumentOptions } from './documentOptions.ts';

export const cardId = (kind: DocumentKind): string => `document-${kind}`;

export function DocumentCard({
  kind,
  title,
  hint,
  Icon,
  children,
  actions,
  working = '',
}: {
  kind: DocumentKind;
  title: string;
  hint: string;
  Icon: ComponentType<{ size?: number }>;
  children?: ReactNode;
  actions: ReactNode;
  /** Said aloud while the document is being made. */
  working?: string;
}) {
  const id = cardId(kind);
  return (
    <Paper component="section" withBorder p="md" className={classes['card']} id={id} aria-labelledby={`${id}-title`}>
      <Stack gap="md" h="100%">
        <Group gap="sm" wrap="nowrap" align="flex-start">
          <ThemeIcon variant="light" size={38} radius="md">
            <Icon size={21} />
          </ThemeIcon>
          <div className={classes['words']}>
            <Title order={2} size="h4" id={`${id}-title`} tabIndex={-1}>
              {title}
            </Title>
            <Text size="sm" c="dimmed">
              {hint}
            </Text>
          </div>
        </Group>
        {children}
        <Group gap="xs" mt="auto">
          {actions}
          <Text size="sm" c="dimmed" role="status">
            {working}
          </Text>
        </Group>
      </Stack>
    </Paper>
  );
}

/** The language of a document: the screen's until another is chosen. */
export function useDocumentLocale(kind: DocumentKind): Locale {
  const screen = usePreferences(({ locale }) => locale);
  return useDocumentOptions(({ languages }) => languages[kind]) ?? screen;
}

export function LanguageSelect({ kind }: { kind: DocumentKind }) {
  const { t } = useI18n();
  const locale = useDocumentLocale(kind);
  const setLanguage = useDocumentOptions((options) => options.setLanguage);
  return (
    <Select
      label={t('documents.language')}
      data={LOCALES.map((value) => ({ value, label: LOCALE_NAMES[value] }))}
      value={locale}
      allowDeselect={false}
      onChange={(value) => {
        const chosen = LOCALES.find((candidate) => candidate === value);
        if (chosen !== undefined) setLanguage(kind, chosen);
      }}
    />
  );
}
