import { Button, Stack, Text, TextInput, Title } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { type JoinLink, readJoinLink } from '#shared/sync/joinLink.ts';

const EXAMPLE = 'https://legation.example.org/#/join/…';

/** The field for a link alone: also where one shares a mission by a server that this device does not know yet. */
export function LinkField({ submit, onLink }: { submit: string; onLink: (link: JoinLink) => void }) {
  const { t } = useI18n();
  const [text, setText] = useState('');
  const [problem, setProblem] = useState(false);
  const go = (event: SyntheticEvent): void => {
    event.preventDefault();
    const link = readJoinLink(text);
    setProblem(link === null);
    if (link !== null) onLink(link);
  };
  return (
    <form noValidate onSubmit={go}>
      <Stack gap="sm" align="start">
        <TextInput
          w="100%"
          type="url"
          label={t('sharing.join.link')}
          autoComplete="off"
          spellCheck={false}
          value={text}
          error={problem ? t('sharing.join.noLink', { example: EXAMPLE }) : undefined}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Button type="submit" disabled={text.trim() === ''}>
          {submit}
        </Button>
      </Stack>
    </form>
  );
}

export function PasteLink({ onLink }: { onLink: (link: JoinLink) => void }) {
  const { t } = useI18n();
  return (
    <>
      <div>
        <Title order={1} size="h2">
          {t('sharing.join.title')}
        </Title>
        <Text c="dimmed" mt="xs">
          {t('sharing.join.hint')}
        </Text>
      </div>
      <LinkField submit={t('sharing.join.continue')} onLink={onLink} />
    </>
  );
}
