import { ActionIcon, Menu } from '@mantine/core';
import {
  IconCloudOff,
  IconDeviceFloppy,
  IconDots,
  IconFile,
  IconFileText,
  IconFileTypeDocx,
  IconFileTypePdf,
  IconFileTypePpt,
  IconFileTypeXls,
  IconFileTypeZip,
  IconPencil,
  IconPhoto,
  IconPhotoOff,
  IconTrash,
  IconWorld,
} from '@tabler/icons-react';
import { useState } from 'react';
import { useChange, useMissionStore } from '#renderer/data/react.tsx';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { loadable } from '#renderer/ui/loadable.tsx';
import { notify } from '#renderer/ui/notify.tsx';
import { loadSharingWords, useFetched } from '#renderer/ui/useFetched.ts';
import { undoNotice } from '#renderer/ui/undoNotice.tsx';
import { removeAttachment, renameAttachment } from '#shared/domain/notes/files/attachments.ts';
import { type FileKind, isPicture, kindOfMediaType } from '#shared/domain/notes/files/fileKinds.ts';
import type { Attachment } from '#shared/domain/notes/note.ts';
import { useThumbnail } from './fileBytes.ts';
import classes from './Files.module.css';
import { TransferText } from './TransferText.tsx';
import { useSaveCopy } from './useSaveCopy.ts';
import { useTransfer } from './useTransfer.ts';

const RenameFile = loadable(async () => import('./RenameFile.tsx'));

const ICONS: Record<FileKind, typeof IconFile> = {
  png: IconPhoto,
  jpeg: IconPhoto,
  gif: IconPhoto,
  webp: IconPhoto,
  avif: IconPhoto,
  heic: IconPhoto,
  pdf: IconFileTypePdf,
  word: IconFileTypeDocx,
  excel: IconFileTypeXls,
  powerpoint: IconFileTypePpt,
  zip: IconFileTypeZip,
  webPage: IconWorld,
  text: IconFileText,
  other: IconFile,
};

interface CardProps {
  readonly file: Attachment;
  /** Undefined while it is found out. */
  readonly here: boolean | undefined;
  readonly readOnly: boolean;
  readonly onPreview: () => void;
  readonly onMissing: () => void;
}

/** One file: a small picture or the mark of its kind, and what is done with it. */
export function FileCard({ file, here, readOnly, onPreview, onMissing }: CardProps) {
  const { t, format } = useI18n();
  const kind = kindOfMediaType(file.mediaType);
  const picture = isPicture(kind);
  const small = useThumbnail(file.sha256, picture && here === true);
  const saveCopy = useSaveCopy();
  const save = (): void => saveCopy(file, onMissing);
  const open = (): void => {
    if (here === false) onMissing();
    else if (picture) onPreview();
    else save();
  };
  const Icon = here === false ? IconCloudOff : small === null ? IconPhotoOff : ICONS[kind];
  const transferring = useTransfer(file.sha256);
  const words = useFetched(loadSharingWords, transferring !== undefined);
  const plain =
    here === false ? t('notes.files.missing') : `${t(`notes.files.kind.${kind}`)} · ${format.bytes(file.size)}`;
  const told = transferring !== undefined && (here === false || transferring.transfer !== undefined);
  return (
    <li className={classes['card']} data-missing={here === false || undefined}>
      <button type="button" className={classes['open']} title={file.name} onClick={open}>
        <span className={classes['look']}>
          {typeof small === 'string' ? (
            <img src={small} alt="" className={classes['picture']} />
          ) : (
            <Icon size={34} stroke={1.3} aria-hidden />
          )}
        </span>
        <span className={classes['name']}>{file.name}</span>
        <small className={classes['about']}>{told && words ? <TransferText {...transferring} /> : plain}</small>
      </button>
      <FileMenu file={file} readOnly={readOnly} onSave={save} />
    </li>
  );
}

function FileMenu({ file, readOnly, onSave }: { file: Attachment; readOnly: boolean; onSave: () => void }) {
  const { t } = useI18n();
  const store = useMissionStore();
  const change = useChange();
  const [renaming, setRenaming] = useState(false);
  const remove = (): void => {
    change({ key: 'removeFile' }, (edit) => removeAttachment(edit, file.id));
    const text = t('notes.files.removed', { name: file.name });
    notify(undoNotice('removeFile', text, t('common.undo'), store.undoOfLast()));
  };
  return (
    <>
      <Menu position="bottom-end" shadow="md">
        <Menu.Target>
          <ActionIcon
            className={classes['more'] ?? ''}
            size="sm"
            variant="default"
            aria-label={t('notes.files.more', { name: file.name })}
          >
            <IconDots size={15} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconDeviceFloppy size={16} />} onClick={onSave}>
            {t('notes.files.save')}
          </Menu.Item>
          <Menu.Item leftSection={<IconPencil size={16} />} disabled={readOnly} onClick={() => setRenaming(true)}>
            {t('notes.files.rename')}
          </Menu.Item>
          <Menu.Item leftSection={<IconTrash size={16} />} disabled={readOnly} onClick={remove}>
            {t('notes.files.remove')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {renaming && (
        <RenameFile
          name={file.name}
          onName={(name) => change({ key: 'renameFile' }, (edit) => renameAttachment(edit, file.id, name))}
          onClose={() => setRenaming(false)}
        />
      )}
    </>
  );
}
