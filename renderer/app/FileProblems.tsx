/** Says once of photos and files that cannot go or come why, and what is to be done. */
import { useEffect } from 'react';
import { useMissionTransfers } from '#renderer/stores/fileTransfers.ts';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { notify } from '#renderer/ui/notify.tsx';

/** In this window. */
const told = new Set<string>();

export default function FileProblems({ missionId }: { missionId: string }) {
  const { t } = useI18n();
  const problems = useMissionTransfers(missionId)?.problems;
  useEffect(() => {
    for (const { kind, count } of problems ?? []) {
      const id = `files.${kind}.${missionId}`;
      if (told.has(id)) continue;
      told.add(id);
      const message = kind === 'full' ? t('sharing.files.problem.full') : t(`sharing.files.problem.${kind}`, { count });
      notify({ id, color: 'yellow', autoClose: 30_000, message });
    }
  }, [problems, missionId, t]);
  return null;
}
