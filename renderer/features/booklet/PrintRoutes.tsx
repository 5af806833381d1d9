/** Documents as pages: `#/print/…`. The desktop prints them in a window of its own; a browser prints what it shows. */
import { Button, Group, Loader } from '@mantine/core';
import { IconArrowLeft, IconFileOff, IconPrinter } from '@tabler/icons-react';
import { useEffect, useMemo, useState } from 'react';
import { useLocation, useParams } from 'wouter';
import { useWorkspace } from '#renderer/data/react.tsx';
import type { Workspace } from '#renderer/data/workspace.ts';
import { useHost } from '#renderer/host/react.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { useI18n } from '#renderer/ui/i18n.tsx';
import type { Booklet } from '#shared/export/booklet/blocks.ts';
import { buildBooklet } from '#shared/export/booklet/model.ts';
import { type BookletOptions, parseBookletPath } from '#shared/export/booklet/options.ts';
import { type DocumentLanguage, loadDocumentLanguage } from '#shared/export/documentLanguage.ts';
import { BookletDocument } from './BookletDocument.tsx';
import classes from './PrintRoutes.module.css';

export default function PrintRoutes() {
  const path = useParams<{ '*'?: string }>()['*'] ?? '';
  const request = useMemo(() => parseBookletPath(path), [path]);
  if (request === null) return <NoDocument />;
  return (
    <RequestedBooklet
      key={path}
      missionId={request.missionId}
      options={request.options}
      print={request.purpose === 'pdf'}
    />
  );
}

interface Loaded {
  readonly booklet: Booklet;
  readonly language: DocumentLanguage;
}

/** The mission as it is on the disk; null where this device has none of that id. */
async function loadBooklet(workspace: Workspace, missionId: string, options: BookletOptions): Promise<Loaded | null> {
  const [store, language] = await Promise.all([workspace.openMission(missionId), loadDocumentLanguage(options.locale)]);
  if (store === null) return null;
  const booklet = buildBooklet(store.getSnapshot().state, options, language, new Date().toISOString());
  return { booklet, language };
}

function RequestedBooklet({
  missionId,
  options,
  print,
}: {
  missionId: string;
  options: BookletOptions;
  print: boolean;
}) {
  const workspace = useWorkspace();
  const host = useHost();
  const [loaded, setLoaded] = useState<Loaded | null>();
  const [ready, setReady] = useState(false);
  useEffect(() => {
    let current = true;
    void loadBooklet(workspace, missionId, options).then((found) => {
      if (current) setLoaded(found);
    });
    return () => {
      current = false;
    };
  }, [workspace, missionId, options]);
  useTitle(loaded?.booklet);
  if (loaded === null) return <NoDocument />;
  return (
    <main className={classes['desk']}>
      <Toolbar missionId={missionId} ready={ready} />
      {loaded !== undefined && (
        <BookletDocument
          booklet={loaded.booklet}
          t={loaded.language.t}
          onReady={() => {
            setReady(true);
            if (print) host.documentReady();
          }}
        />
      )}
    </main>
  );
}

/** The name that a browser proposes for the PDF. */
function useTitle(booklet: Booklet | undefined): void {
  useEffect(() => {
    if (booklet === undefined) return undefined;
    const before = document.title;
    document.title = [booklet.cover.title, booklet.cover.edition].filter(Boolean).join(' - ');
    return () => {
      document.title = before;
    };
  }, [booklet]);
}

/** On the screen only. */
function Toolbar({ missionId, ready }: { missionId: string; ready: boolean }) {
  const { t } = useI18n();
  const [, navigate] = useLocation();
  return (
    <Group className={classes['toolbar']} justify="space-between" wrap="nowrap">
      <Button
        variant="default"
        leftSection={<IconArrowLeft size={18} />}
        onClick={() => navigate(`/m/${missionId}/documents/booklet`)}
      >
        {t('common.back')}
      </Button>
      {ready ? (
        <Button leftSection={<IconPrinter size={18} />} onClick={() => window.print()}>
          {t('documents.printPages')}
        </Button>
      ) : (
        <Group gap="xs" role="status" wrap="nowrap">
          <Loader size="sm" />
          {t('documents.layingOut')}
        </Group>
      )}
    </Group>
  );
}

function NoDocument() {
  const { t } = useI18n();
  const [, navigate] = useLocation();
  return (
    <EmptyState icon={<IconFileOff />} title={t('documents.badAddress')}>
      <Button onClick={() => navigate('/')}>{t('shell.allMissions')}</Button>
    </EmptyState>
  );
}
