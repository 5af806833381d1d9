import { ActionIcon, Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconCamera, IconPaperclip } from '@tabler/icons-react';
import { type ChangeEvent, useRef } from 'react';
import { useI18n } from '#renderer/ui/i18n.tsx';

/** Picks files; where fingers do the pressing, also takes a photo with the camera. */
export function AttachButtons({ labelled, onFiles }: { labelled: boolean; onFiles: (files: readonly File[]) => void }) {
  const { t } = useI18n();
  const handheld = useMediaQuery('(pointer: coarse)');
  const picker = useRef<HTMLInputElement>(null);
  const camera = useRef<HTMLInputElement>(null);
  const picked = (event: ChangeEvent<HTMLInputElement>): void => {
    onFiles([...(event.currentTarget.files ?? [])]);
    // The same file may be picked again.
    event.currentTarget.value = '';
  };
  const pick = (): void => picker.current?.click();
  return (
    <>
      <input ref={picker} type="file" multiple hidden onChange={picked} data-testid="attach-input" />
      {labelled ? (
        <Button size="compact-sm" variant="default" leftSection={<IconPaperclip size={15} />} onClick={pick}>
          {t('notes.files.attach')}
        </Button>
      ) : (
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('notes.files.attach')}
          title={t('notes.files.attach')}
          onClick={pick}
        >
          <IconPaperclip size={18} />
        </ActionIcon>
      )}
      {handheld && !labelled && (
        <>
          <input ref={camera} type="file" accept="image/*" capture="environment" hidden onChange={picked} />
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('notes.files.photo')}
            title={t('notes.files.photo')}
            onClick={() => camera.current?.click()}
          >
            <IconCamera size={18} />
          </ActionIcon>
        </>
      )}
    </>
  );
}
