/** The command palette: every command and, as one types, every person, item and organisation. */
import '@mantine/spotlight/styles.css';
import { Kbd } from '@mantine/core';
import { Spotlight, spotlight } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useMemo, useState } from 'react';
import { allCommands, type Command, useCommandRegistry } from '#renderer/stores/commands.ts';
import { usePalette } from '#renderer/stores/palette.ts';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { shortcutText } from '#renderer/ui/shortcutText.ts';
import { foldText } from '#shared/i18n/fold.ts';

const SECTIONS = ['go', 'do', 'items', 'people', 'organisations', 'search'] as const;
/** The list passes on to its scroll area, which the keyboard must reach where the list is long. */
const LIST_SCROLLS = { viewportProps: { tabIndex: 0 } };
const FOUND_PER_FINDER = 30;

export default function Palette() {
  const { t } = useI18n();
  const { sets, finders } = useCommandRegistry();
  const { opened, close } = usePalette();
  const [query, setQuery] = useState('');
  useEffect(() => (opened ? spotlight.open() : spotlight.close()), [opened]);

  const found = useMemo(() => {
    const words = foldText(query).split(' ').filter(Boolean);
    const fits = ({ label, keywords = [] }: Command): boolean => {
      const text = foldText([label, ...keywords].join(' '));
      return words.every((word) => text.includes(word));
    };
    const commands = allCommands(sets).filter(fits);
    const records = words.length === 0 ? [] : [...finders.values()].flatMap((find) => find(query, FOUND_PER_FINDER));
    return [...commands, ...records];
  }, [query, sets, finders]);

  return (
    <Spotlight.Root
      query={query}
      onQueryChange={setQuery}
      onSpotlightClose={close}
      shortcut={null}
      attributes={{ content: { 'aria-label': t('shell.commandPalette') } }}
      scrollable
      maxHeight="60vh"
    >
      <Spotlight.Search
        placeholder={t('shell.palettePlaceholder')}
        leftSection={<IconSearch size={18} />}
        aria-label={t('shell.palettePlaceholder')}
      />
      <Spotlight.ActionsList {...LIST_SCROLLS}>
        {SECTIONS.map((section) => {
          const own = found.filter((command) => command.section === section);
          return own.length === 0 ? null : (
            <Spotlight.ActionsGroup
              key={section}
              label={section === 'search' ? t('search.title') : t(`shell.group.${section}`)}
            >
              {own.map((command) => (
                <Spotlight.Action
                  key={command.id}
                  label={command.label}
                  {...(command.description === undefined ? {} : { description: command.description })}
                  rightSection={
                    command.shortcut === undefined ? null : <Kbd size="xs">{shortcutText(command.shortcut)}</Kbd>
                  }
                  onClick={command.run}
                />
              ))}
            </Spotlight.ActionsGroup>
          );
        })}
        {found.every(({ section }) => section === 'search') && (
          <Spotlight.Empty>{t('shell.paletteNothing')}</Spotlight.Empty>
        )}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}
