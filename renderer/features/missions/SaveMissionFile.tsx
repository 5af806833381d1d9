/** A mission on its way into a file. Private details go along only where a person says so, and the file's name tells. */
import { Button, Checkbox, Group, Modal, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { wholeMissionFile } from '#renderer/data/backup.ts';
import { filesOfMissionFile, sealedFile, totalSize } from '#renderer/data/missionFile.ts';
import type { MissionStore } from '#renderer/data/missionStore.ts';
import { useWorkspace } from '#renderer/data/react.tsx';
import { useHost } from '#renderer/host/react.tsx';
import { fileErrorText } from '#renderer/ui/failureText.ts';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { notify } from '#renderer/ui/notify.tsx';
import { SealChoice, useSealWish } from '#renderer/ui/SealChoice.tsx';
import { liveRows, type MissionState, missionOf } from '#shared/domain/change/missionState.ts';
import { FILES_LIMIT_BYTES, MISSION_FILE } from '#shared/export/missionFile/format.ts';
import { fileName } from '#shared/export/plainText.ts';

export default function SaveMissionFile({ missionId, onClose }: { missionId: string; onClose: () => void }) {
  const workspace = useWorkspace();
  const [store, setStore] = useState<MissionStore | null>(null);
  useEffect(() => {
    let current = true;
    void workspace.openMission(missionId).then((found) => {
      if (!current) return;
      if (found === null) onClose();
      else setStore(found);
    });
    return () => {
      current = false;
    };
  }, [workspace, missionId, onClose]);
  return store === null ? null : <SaveDialog store={store} onClose={onClose} />;
}

function SaveDialog({ store, onClose }: { store: MissionStore; onClose: () => void }) {
  const { t, pick, format } = useI18n();
  const workspace = useWorkspace();
  const host = useHost();
  const [withPrivate, setWithPrivate] = useState(false);
  const [withOwn, setWithOwn] = useState(false);
  const [filesWanted, setFilesWanted] = useState(true);
  const seal = useSealWish(false);
  const [busy, setBusy] = useState(false);
  const { state, readOnly } = store.getSnapshot();
  const travellers = liveRows(state, 'travellers').length;
  const ownNotes = liveRows(state, 'ownNotes').length;
  const title = pick(missionOf(state)?.title);
  const files = useFilesOf(state, withPrivate, withOwn);
  const tooMany = files.bytes > FILES_LIMIT_BYTES;
  const withFiles = filesWanted && !tooMany;
  const save = async (): Promise<void> => {
    setBusy(true);
    const suggestedName = fileName(withPrivate ? [title, t('mission.file.privateSuffix')] : [title], 'legation');
    const { bytes, filesMissing } = await wholeMissionFile(workspace, store, { withPrivate, withOwn, withFiles });
    const saved = await host.saveFile({
      suggestedName,
      filter: MISSION_FILE,
      bytes: seal.wanted ? await sealedFile(bytes, seal.key) : bytes,
    });
    setBusy(false);
    if (saved.ok) {
      const lacking = filesMissing > 0 ? t('mission.file.filesMissing', { count: filesMissing }) : '';
      notify({ message: `${t('mission.file.saved', { name: saved.value.name })} ${lacking}`.trim() });
      onClose();
      return;
    }
    const reason = fileErrorText(t, format, saved.error);
    if (reason !== undefined) notify({ color: 'red', message: reason });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      centered
      title={t('mission.file.saveTitle')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Stack gap="md">
        <Text size="sm">{readOnly ? t('mission.file.wholeOriginal') : t('mission.file.saveHint')}</Text>
        {travellers > 0 && !readOnly && (
          <Checkbox
            label={t('mission.file.withPrivate', { count: travellers })}
            description={t('mission.file.withPrivateHint')}
            checked={withPrivate}
            onChange={(event) => {
              setWithPrivate(event.currentTarget.checked);
              // Passports do not go by mail for everybody to read; who knows better takes the lock off.
              seal.want(event.currentTarget.checked);
            }}
          />
        )}
        {ownNotes > 0 && !readOnly && (
          <Checkbox
            label={t('mission.file.withOwn', { count: ownNotes })}
            description={t('mission.file.withOwnHint')}
            checked={withOwn}
            onChange={(event) => setWithOwn(event.currentTarget.checked)}
          />
        )}
        {files.count > 0 && !readOnly && (
          <Checkbox
            label={t('mission.file.withFiles', { count: files.count, size: format.bytes(files.bytes) })}
            description={
              tooMany
                ? t('mission.file.filesTooLarge', { limit: format.bytes(FILES_LIMIT_BYTES) })
                : t('mission.file.withFilesHint')
            }
            checked={withFiles}
            disabled={tooMany}
            onChange={(event) => setFilesWanted(event.currentTarget.checked)}
          />
        )}
        <SealChoice wish={seal} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button loading={busy} onClick={() => void save()} data-autofocus data-testid="save-mission-file">
            {t('mission.saveFile')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

function useFilesOf(state: MissionState, withPrivate: boolean, withOwn: boolean): { count: number; bytes: number } {
  const [files, setFiles] = useState({ count: 0, bytes: 0 });
  useEffect(() => {
    let current = true;
    void filesOfMissionFile(state, { withPrivate, withOwn }).then((found) => {
      if (current) setFiles({ count: found.size, bytes: totalSize(found) });
    });
    return () => {
      current = false;
    };
  }, [state, withPrivate, withOwn]);
  return files;
}
