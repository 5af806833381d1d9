import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconPlus } from '@tabler/icons-react';
import { HeaderAction } from '#renderer/ui/HeaderAction.tsx';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { NOTE_TEMPLATES, type NoteTemplate } from '#shared/domain/notes/note.ts';

/** The main action, and beside it what else a note may begin from. */
export function NewNoteMenu({ onBegin }: { onBegin: (template: NoteTemplate) => void }) {
  const { t } = useI18n();
  return (
    <Button.Group>
      <HeaderAction
        label={t('notes.new')}
        Icon={IconPlus}
        main
        onClick={() => onBegin('blank')}
        data-testid="new-note"
      />
      <Menu position="bottom-end" shadow="md">
        <Menu.Target>
          <Button px="xs" h="auto" aria-label={t('notes.from')} data-testid="note-templates">
            <IconChevronDown size={16} />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{t('notes.from')}</Menu.Label>
          {NOTE_TEMPLATES.map((template) => (
            <Menu.Item key={template} onClick={() => onBegin(template)}>
              {t(`notes.template.${template}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </Button.Group>
  );
}
