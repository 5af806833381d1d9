/** A picture of a note, as large as the window allows; arrow keys go to the others. */
import { ActionIcon, Button, Loader, Modal, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconChevronLeft, IconChevronRight, IconDeviceFloppy, IconPhotoOff } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useI18n } from '#renderer/ui/i18n.tsx';
import type { Attachment } from '#shared/domain/notes/note.ts';
import { type FindBytes, useFindBytes } from './fileBytes.ts';
import classes from './Files.module.css';
import { type PictureProblem, scaledPicture } from './pictures.ts';
import { useSaveCopy } from './useSaveCopy.ts';

export default function PicturePreview({
  pictures,
  openedId,
  onMove,
  onClose,
}: {
  pictures: readonly Attachment[];
  openedId: string;
  onMove: (id: string) => void;
  onClose: () => void;
}) {
  const { t } = useI18n();
  const phone = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false });
  const saveCopy = useSaveCopy();
  const at = pictures.findIndex(({ id }) => id === openedId);
  const picture = pictures[at];
  useEffect(() => {
    // It was removed, here or in another window.
    if (picture === undefined) onClose();
  }, [picture, onClose]);
  if (picture === undefined) return null;
  const go = (by: number): void => {
    const next = pictures[at + by];
    if (next !== undefined) onMove(next.id);
  };
  return (
    <Modal
      opened
      centered
      fullScreen={phone}
      size="min(1400px, 94vw)"
      padding="sm"
      onClose={onClose}
      title={picture.name}
      classNames={{ title: classes['previewTitle'] ?? '' }}
      closeButtonProps={{ 'aria-label': t('common.close') }}
      onKeyDown={({ key }) => {
        if (key === 'ArrowLeft') go(-1);
        if (key === 'ArrowRight') go(1);
      }}
    >
      <div className={classes['stage']} data-phone={phone || undefined}>
        <Picture key={picture.sha256} picture={picture} />
        {at > 0 && (
          <ActionIcon
            className={classes['previous'] ?? ''}
            size="lg"
            radius="xl"
            variant="default"
            aria-label={t('notes.files.previous')}
            onClick={() => go(-1)}
          >
            <IconChevronLeft size={20} />
          </ActionIcon>
        )}
        {at < pictures.length - 1 && (
          <ActionIcon
            className={classes['next'] ?? ''}
            size="lg"
            radius="xl"
            variant="default"
            aria-label={t('notes.files.next')}
            onClick={() => go(1)}
          >
            <IconChevronRight size={20} />
          </ActionIcon>
        )}
      </div>
      <div className={classes['foot']}>
        <Text size="sm" c="dimmed" aria-live="polite">
          {pictures.length > 1 && t('notes.files.place', { at: at + 1, of: pictures.length })}
        </Text>
        <Button
          variant="default"
          size="compact-md"
          leftSection={<IconDeviceFloppy size={16} />}
          onClick={() => saveCopy(picture, onClose)}
        >
          {t('notes.files.save')}
        </Button>
      </div>
    </Modal>
  );
}

type Look = { readonly address: string } | Problem;
type Problem = PictureProblem | { readonly kind: 'missing' };

function Picture({ picture }: { picture: Attachment }) {
  const { t } = useI18n();
  const look = useLook(picture.sha256);
  if (look === undefined) return <Loader aria-label={t('notes.files.loading', { name: picture.name })} />;
  if ('address' in look) return <img src={look.address} alt={picture.name} className={classes['large']} />;
  return (
    <div className={classes['broken']} role="alert">
      <IconPhotoOff size={40} stroke={1.3} aria-hidden />
      <Text>
        {look.kind === 'tooManyPixels'
          ? t('notes.files.tooManyPixels', { width: look.width, height: look.height })
          : t(`notes.files.${look.kind}`)}
      </Text>
    </div>
  );
}

function useLook(sha256: string): Look | undefined {
  const find = useFindBytes();
  const [look, setLook] = useState<Look>();
  useEffect(() => {
    let current = true;
    let made: string | undefined;
    void drawn(find, sha256).then((result) => {
      if (!current) return;
      if (result instanceof Blob) made = URL.createObjectURL(result);
      setLook(result instanceof Blob ? { address: made ?? '' } : result);
    });
    return () => {
      current = false;
      if (made !== undefined) URL.revokeObjectURL(made);
    };
  }, [find, sha256]);
  return look;
}

/** No finer than the screen that it is on. */
async function drawn(find: FindBytes, sha256: string): Promise<Blob | Problem> {
  const bytes = await find(sha256).catch(() => null);
  if (bytes === null) return { kind: 'missing' };
  const longest = Math.max(window.screen.width, window.screen.height, 1280) * Math.min(window.devicePixelRatio, 2);
  const scaled = await scaledPicture(bytes, longest);
  return scaled.ok ? scaled.value : scaled.error;
}
