import { ActionIcon, Menu } from '@mantine/core';
import {
  IconArchive,
  IconArchiveOff,
  IconCopy,
  IconDotsVertical,
  IconDownload,
  IconFolderOpen,
  IconPencil,
  IconTrash,
} from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useLocation } from 'wouter';
import type { CatalogueEntry } from '#renderer/data/database.ts';
import { useWorkspace } from '#renderer/data/react.tsx';
import { useMissionFiles } from '#renderer/stores/missionFiles.ts';
import { useI18n } from '#renderer/ui/i18n.tsx';
import classes from './MissionList.module.css';

const DeleteMission = lazy(() => import('./DeleteMission.tsx'));

export function MissionMenu({ entry }: { entry: CatalogueEntry }) {
  const { t, pick } = useI18n();
  const workspace = useWorkspace();
  const [, navigate] = useLocation();
  const [deleting, setDeleting] = useState(false);
  const { mission } = entry;
  const writable = entry.readOnly !== true;
  const archived = mission.archivedAt !== undefined;
  const setArchived = (archivedAt: string | undefined): void => {
    void workspace.changeMission(mission.id, { key: archived ? 'unarchiveMission' : 'archiveMission' }, (edit) =>
      edit.update('missions', mission.id, { archivedAt }),
    );
  };
  return (
    <div className={classes['menu']}>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={t('mission.menuFor', { title: pick(mission.title) })}
          >
            <IconDotsVertical size={18} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconFolderOpen size={16} />} onClick={() => navigate(`/m/${mission.id}`)}>
            {t('mission.open')}
          </Menu.Item>
          {writable && (
            <Menu.Item leftSection={<IconPencil size={16} />} onClick={() => navigate(`/m/${mission.id}/details`)}>
              {t('mission.edit')}
            </Menu.Item>
          )}
          <Menu.Item leftSection={<IconCopy size={16} />} onClick={() => navigate(`/copy/${mission.id}`)}>
            {t('mission.copyAsTemplate')}
          </Menu.Item>
          {writable && (
            <Menu.Item
              leftSection={archived ? <IconArchiveOff size={16} /> : <IconArchive size={16} />}
              onClick={() => setArchived(archived ? undefined : new Date().toISOString())}
            >
              {archived ? t('mission.unarchive') : t('mission.archive')}
            </Menu.Item>
          )}
          <Menu.Item
            leftSection={<IconDownload size={16} />}
            onClick={() => useMissionFiles.getState().save(mission.id)}
          >
            {t('mission.saveFile')}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item leftSection={<IconTrash size={16} />} onClick={() => setDeleting(true)}>
            {t('mission.deleteHere')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {deleting && (
        <Suspense>
          <DeleteMission entry={entry} onClose={() => setDeleting(false)} />
        </Suspense>
      )}
    </div>
  );
}
