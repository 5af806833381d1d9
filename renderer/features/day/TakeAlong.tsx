/**
 * The person's own calendar as a file, their pocket card on paper, and their contact card as a code for the camera of another phone; and
 * the way to hand back what they noted.
 */
import { Button, Group } from '@mantine/core';
import { IconCalendarDown, IconCreditCard, IconMailForward, IconQrcode } from '@tabler/icons-react';
import { lazy, Suspense, useId, useState } from 'react';
import { useLocation } from 'wouter';
import { useHandsBack } from '#renderer/data/handsBack.ts';
import { useMissionStore } from '#renderer/data/react.tsx';
import { useHost } from '#renderer/host/react.tsx';
import { fileErrorText } from '#renderer/ui/failureText.ts';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { notify } from '#renderer/ui/notify.tsx';
import { type MissionState, missionOf } from '#shared/domain/change/missionState.ts';
import { displayName } from '#shared/domain/roster/names.ts';
import type { Person } from '#shared/domain/roster/person.ts';
import type { DocumentJob } from '#shared/export/makeDocument.ts';
import { fileName } from '#shared/export/plainText.ts';
import { pocketPath } from '#shared/export/pocketCard/options.ts';
import type { FileError, SaveRequest } from '#shared/ipc/host.ts';
import { ok, type Result } from '#shared/result.ts';
import classes from './TakeAlong.module.css';

const QrCode = lazy(() => import('#renderer/ui/QrCode.tsx'));

interface Props {
  readonly state: MissionState;
  readonly person: Person;
}

export function TakeAlong({ state, person }: Props) {
  const { t, locale, format, pick } = useI18n();
  const id = useId();
  const host = useHost();
  const store = useMissionStore();
  const [, navigate] = useLocation();
  const make = useOwnDocument(state);
  const [busy, setBusy] = useState(false);
  const [card, setCard] = useState<string>();
  const save = async (made: Result<SaveRequest, FileError>): Promise<void> => {
    const saved = made.ok ? await host.saveFile(made.value) : made;
    if (saved.ok) notify({ color: 'jade', title: t('day.saved', { name: saved.value.name }), message: '' });
    else {
      const message = fileErrorText(t, format, saved.error);
      if (message !== undefined) notify({ color: 'red', title: t('documents.notSaved'), message, autoClose: false });
    }
  };
  const saveCalendar = async (): Promise<void> => {
    const { name, filter, content } = await make({
      kind: 'calendar',
      locale,
      options: { personId: person.id, drafts: true },
    });
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    await save(ok({ suggestedName: name, filter, bytes }));
  };
  const printCard = async (): Promise<void> => {
    const edition = { kind: 'person', id: person.id } as const;
    const route = pocketPath(state.missionId, { locale, edition, from: 'day' }, 'pdf');
    if (!host.capabilities.printToPdf) {
      navigate(route);
      return;
    }
    // The window that prints reads the mission from the disk.
    await store.settled();
    const pdf = await host.printToPdf({ route, paper: 'A4' });
    const nameParts = [pick(missionOf(state)?.title), t('day.own.pocket'), displayName(person, locale)];
    const filter = { mime: 'application/pdf', extensions: ['pdf'] };
    await save(pdf.ok ? ok({ suggestedName: fileName(nameParts, 'pdf'), filter, bytes: pdf.value }) : pdf);
  };
  const showCard = async (): Promise<void> => {
    const { content } = await make({ kind: 'contacts', locale, options: { who: 'everyone', personIds: [person.id] } });
    setCard(typeof content === 'string' ? content.trim() : '');
  };
  const busily = (job: () => Promise<void>): void => {
    setBusy(true);
    job()
      .catch((error: unknown) => {
        const message = t('error.file.failed', { detail: String(error) });
        notify({ color: 'red', title: t('documents.notSaved'), message, autoClose: false });
      })
      .finally(() => setBusy(false));
  };
  return (
    <section aria-labelledby={id} className={classes['along']}>
      <h2 id={id}>{t('day.own.title')}</h2>
      <Group gap="xs">
        <Button
          variant="default"
          size="md"
          leftSection={<IconCalendarDown size={18} />}
          loading={busy}
          onClick={() => busily(saveCalendar)}
        >
          {t('day.own.calendar')}
        </Button>
        <Button
          variant="default"
          size="md"
          leftSection={<IconCreditCard size={18} />}
          loading={busy}
          onClick={() => busily(printCard)}
        >
          {t('day.own.pocket')}
        </Button>
        <Button
          variant="default"
          size="md"
          leftSection={<IconQrcode size={18} />}
          aria-expanded={card !== undefined}
          onClick={() => (card === undefined ? busily(showCard) : setCard(undefined))}
        >
          {t('day.own.card')}
        </Button>
        <HandBackButton missionId={state.missionId} />
      </Group>
      {card === '' && <p>{t('day.own.cardNone')}</p>}
      {card !== undefined && card !== '' && (
        <Suspense>
          <QrCode text={card} label={t('day.own.cardLabel', { name: displayName(person, locale) })} />
          <p>{t('day.own.cardHint')}</p>
        </Suspense>
      )}
    </section>
  );
}

function HandBackButton({ missionId }: { missionId: string }) {
  const { t } = useI18n();
  const [, navigate] = useLocation();
  if (!useHandsBack()) return null;
  return (
    <Button
      variant="default"
      size="md"
      leftSection={<IconMailForward size={18} />}
      onClick={() => navigate(`/m/${missionId}/releases/back`)}
    >
      {t('day.own.handBack')}
    </Button>
  );
}

/** Made here and not in a worker: it is one person's. */
function useOwnDocument(state: MissionState) {
  const store = useMissionStore();
  return async (job: DocumentJob) => {
    const [{ makeDocument }, times] = await Promise.all([import('#shared/export/makeDocument.ts'), store.rowTimes()]);
    return makeDocument(state, job, times);
  };
}
