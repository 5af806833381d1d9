/** Documents as pages: `#/print/…`. The desktop prints them in a window of its own; a browser prints what it shows. */
import { Button, Group, Loader } from '@mantine/core';
import { IconArrowLeft, IconFileOff, IconPrinter } from '@tabler/icons-react';
import { useEffect, useMemo, useState } from 'react';
import { useLocation, useParams } from 'wouter';
import { useWorkspace } from '#renderer/data/react.tsx';
import type { MissionStore } from '#renderer/data/missionStore.ts';
import type { Workspace } from '#renderer/data/workspace.ts';
import { useHost } from '#renderer/host/react.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { parseBookletPath } from '#shared/export/booklet/options.ts';
import { type DocumentLanguage, loadDocumentLanguage } from '#shared/export/documentLanguage.ts';
import type { PagedDocument } from '#shared/export/pages.ts';
import type { PocketCards as Cards } from '#shared/export/pocketCard/card.ts';
import { parsePocketPath } from '#shared/export/pocketCard/options.ts';
import { parseSummaryPath } from '#shared/export/summary/options.ts';
import { BookletDocument } from './BookletDocument.tsx';
import { PocketCards } from './PocketCards.tsx';
import classes from './PrintRoutes.module.css';

type Request =
  | ({ readonly kind: 'booklet' } & NonNullable<ReturnType<typeof parseBookletPath>>)
  | ({ readonly kind: 'pocket' } & NonNullable<ReturnType<typeof parsePocketPath>>)
  | ({ readonly kind: 'summary' } & NonNullable<ReturnType<typeof parseSummaryPath>>);

function parseRequest(path: string): Request | null {
  const booklet = parseBookletPath(path);
  if (booklet !== null) return { kind: 'booklet', ...booklet };
  const pocket = parsePocketPath(path);
  if (pocket !== null) return { kind: 'pocket', ...pocket };
  const summary = parseSummaryPath(path);
  return summary === null ? null : { kind: 'summary', ...summary };
}

export default function PrintRoutes() {
  const path = useParams<{ '*'?: string }>()['*'] ?? '';
  const request = useMemo(() => parseRequest(path), [path]);
  return request === null ? <NoDocument /> : <RequestedDocument key={path} request={request} />;
}

interface Loaded {
  readonly made: PagedDocument | Cards;
  readonly language: DocumentLanguage;
}

/** The mission as it is on the disk; null where this device has none of that id. */
async function loadPages(workspace: Workspace, request: Request): Promise<Loaded | null> {
  const [store, language] = await Promise.all([
    workspace.openMission(request.missionId),
    loadDocumentLanguage(request.options.locale),
  ]);
  if (store === null) return null;
  const made = await documentOf(store, request, language, new Date().toISOString());
  return 'cards' in made && made.cards.length === 0 ? null : { made, language };
}

async function documentOf(
  store: MissionStore,
  request: Request,
  language: DocumentLanguage,
  now: string,
): Promise<PagedDocument | Cards> {
  const { state } = store.getSnapshot();
  if (request.kind === 'booklet') {
    const { buildBooklet } = await import('#shared/export/booklet/model.ts');
    return buildBooklet(state, request.options, language, now);
  }
  if (request.kind === 'pocket') {
    const { buildPocketCards } = await import('#shared/export/pocketCard/model.ts');
    return buildPocketCards(state, request.options, language, now);
  }
  const [plan, { buildReport }, { summaryPages }] = await Promise.all([
    store.plannedItems(),
    import('#shared/export/summary/model.ts'),
    import('#shared/export/summary/pages.ts'),
  ]);
  return summaryPages(buildReport(state, request.options, language, { now, plan }), language);
}

function RequestedDocument({ request }: { request: Request }) {
  const workspace = useWorkspace();
  const host = useHost();
  const [loaded, setLoaded] = useState<Loaded | null>();
  const [ready, setReady] = useState(false);
  useEffect(() => {
    let current = true;
    void loadPages(workspace, request).then((found) => {
      if (current) setLoaded(found);
    });
    return () => {
      current = false;
    };
  }, [workspace, request]);
  useTitle(loaded?.made);
  const onReady = (): void => {
    setReady(true);
    if (request.purpose === 'pdf') host.documentReady();
  };
  if (loaded === null) return <NoDocument />;
  return (
    <main className={classes['desk']}>
      <Toolbar back={backOf(request)} ready={ready} />
      {loaded !== undefined && <Laid loaded={loaded} onReady={onReady} />}
    </main>
  );
}

function Laid({ loaded: { made, language }, onReady }: { loaded: Loaded; onReady: () => void }) {
  return 'cards' in made ? (
    <PocketCards cards={made} t={language.t} onReady={onReady} />
  ) : (
    <BookletDocument booklet={made} t={language.t} onReady={onReady} />
  );
}

/** To the screen that it was asked for on. */
function backOf({ missionId, kind, options }: Request): string {
  if (kind !== 'pocket' || options.from === 'documents') return `/m/${missionId}/documents/${kind}`;
  return `/m/${missionId}/day${options.edition.kind === 'person' ? `/as/${options.edition.id}` : ''}`;
}

/** The name that a browser proposes for the PDF. */
function useTitle(made: Loaded['made'] | undefined): void {
  useEffect(() => {
    if (made === undefined) return undefined;
    const before = document.title;
    const parts = 'cards' in made ? [made.title, made.edition] : [made.runningTitle, made.cover.edition];
    document.title = parts.filter(Boolean).join(' - ');
    return () => {
      document.title = before;
    };
  }, [made]);
}

/** On the screen only. */
function Toolbar({ back, ready }: { back: string; ready: boolean }) {
  const { t } = useI18n();
  const [, navigate] = useLocation();
  return (
    <Group className={classes['toolbar']} justify="space-between" wrap="nowrap">
      <Button variant="default" leftSection={<IconArrowLeft size={18} />} onClick={() => navigate(back)}>
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
