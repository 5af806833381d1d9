/** Edits one text in several languages: the reader's language and what is filled stand open, the others are one click away. */
import { Button, Fieldset, Stack, Text } from '@mantine/core';
import { IconLanguage } from '@tabler/icons-react';
import { useState } from 'react';
import { LOCALES, type LocalText } from '#shared/domain/fields.ts';
import { LOCALE_NAMES } from '#shared/i18n/translate.ts';
import { DraftTextarea, DraftTextInput } from './DraftInput.tsx';
import { useI18n } from './i18n.tsx';
import classes from './LocalTextField.module.css';

export type TextLanguage = keyof LocalText;

/** Names of the languages in themselves, those of the hosts included. */
export const LANGUAGE_NAMES: Record<TextLanguage, string> = { ...LOCALE_NAMES, kk: 'Қазақша', uz: 'Oʻzbekcha' };

/** The text with one language set; an empty one is taken out. */
export function withLanguage(value: LocalText | undefined, language: TextLanguage, text: string): LocalText {
  const { [language]: _, ...rest } = value ?? {};
  return text.trim() === '' ? rest : { ...rest, [language]: text };
}

export function LocalTextField({
  label,
  stored,
  onCommit,
  languages = LOCALES,
  multiline = false,
  description,
  error,
  readOnly = false,
  placeholder,
}: {
  label: string;
  stored: LocalText | undefined;
  /** The whole text with the language that was typed. `visit` goes on to `useChange`. */
  onCommit: (value: LocalText, visit: string) => void;
  languages?: readonly TextLanguage[];
  multiline?: boolean;
  description?: string;
  error?: string;
  readOnly?: boolean;
  /** By language. */
  placeholder?: LocalText;
}) {
  const { t, locale } = useI18n();
  const [wide, setWide] = useState(false);
  // A language that was open stays open when it is emptied, or the field would vanish while one retypes it.
  const [opened, setOpened] = useState<ReadonlySet<TextLanguage>>(new Set());
  const ordered = [
    ...languages.filter((language) => language === locale),
    ...languages.filter((language) => language !== locale),
  ];
  const filled = ordered.filter((language) => (stored?.[language] ?? '') !== '' && !opened.has(language));
  if (filled.length > 0) setOpened(new Set([...opened, ...filled]));
  const shown = ordered.filter((language) => wide || language === ordered[0] || opened.has(language));
  const Input = multiline ? DraftTextarea : DraftTextInput;
  return (
    <Fieldset
      variant="unstyled"
      legend={label}
      classNames={{ root: classes['field'] ?? '', legend: classes['legend'] ?? '' }}
    >
      {description !== undefined && (
        <Text size="xs" c="dimmed">
          {description}
        </Text>
      )}
      <Stack gap={6}>
        {shown.map((language) => (
          <div key={language} className={classes['language']} lang={language}>
            <Text component="span" size="xs" c="dimmed" className={classes['name'] ?? ''} aria-hidden>
              {LANGUAGE_NAMES[language]}
            </Text>
            <Input
              aria-label={`${label}: ${LANGUAGE_NAMES[language]}`}
              stored={stored?.[language]}
              readOnly={readOnly}
              {...(placeholder?.[language] === undefined ? {} : { placeholder: placeholder[language] })}
              {...(error === undefined || language !== ordered[0] ? {} : { error })}
              className={classes['input'] ?? ''}
              onCommit={(text, visit) => onCommit(withLanguage(stored, language, text), visit)}
            />
          </div>
        ))}
      </Stack>
      {shown.length < ordered.length && !readOnly && (
        <Button
          variant="subtle"
          size="compact-xs"
          mt={4}
          leftSection={<IconLanguage size={14} />}
          onClick={() => setWide(true)}
          aria-label={`${label}: ${t('common.moreLanguages')}`}
        >
          {t('common.moreLanguages')}
        </Button>
      )}
    </Fieldset>
  );
}
