/** A note, a contact, a lead or an action in under ten seconds: choose by Alt+1 to Alt+4, type, Enter. */
import { Alert, Button, Group, Kbd, Modal, Pill, SegmentedControl, Stack, Text, Textarea } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useEffectEvent, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { useMissionState, useMissionStore } from '#renderer/data/react.tsx';
import { useCapture } from '#renderer/stores/capture.ts';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { notify } from '#renderer/ui/notify.tsx';
import { shortcutText } from '#renderer/ui/shortcutText.ts';
import { useNow } from '#renderer/ui/useNow.ts';
import type { ProgrammeItem } from '#shared/domain/programme/item.ts';
import { itemOnNow } from '#shared/domain/programme/onNow.ts';
import { CaptureContact, type ContactInHand } from './CaptureContact.tsx';
import { CaptureReading } from './CaptureReading.tsx';
import { CaptureWith } from './CaptureWith.tsx';
import type { CaptureDraft } from './captureDraft.ts';
import { CAPTURE_KINDS, type CaptureKind } from './captureKinds.ts';
import { savedNotice } from './savedNotice.tsx';
import { type DraftInHand, useCaptureDraft } from './useCaptureDraft.ts';
import { type Kept, useSaveCapture } from './useSaveCapture.ts';

const SCREEN: Record<CaptureKind, string> = { note: 'notes', contact: 'roster', lead: 'actions', action: 'actions' };

export default function CapturePanel() {
  const { t } = useI18n();
  const { close } = useCapture();
  const phone = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false });
  const store = useMissionStore();
  const [, navigate] = useLocation();
  const inHand = useCaptureDraft();
  const { draft, change } = inHand;
  const state = useMissionState();
  const now = useNow();
  const item = useMemo(() => itemOnNow(state, now), [state, now]);
  const [contact, setContact] = useState<ContactInHand>();
  const [samePersonId, setSamePerson] = useState<string>();
  const [problem, setProblem] = useState<Problem>();
  const input = useRef<HTMLTextAreaElement>(null);
  const save = useSaveCapture();

  const onSave = (): void => {
    const kept: Kept = save(draft, item, contact, samePersonId);
    if (kept.kind === 'nothing') return;
    if (kept.kind !== 'saved') {
      setProblem(kept.kind);
      return;
    }
    inHand.saved();
    close();
    const path = `/m/${store.missionId}/${SCREEN[draft.kind]}/${kept.id}`;
    notify(savedNotice(t(`capture.saved.${draft.kind}`), t('capture.open'), () => navigate(path)));
  };
  const onKind = (kind: CaptureKind): void => {
    setProblem(undefined);
    change({ kind });
    input.current?.focus();
  };
  useKindKeys(onKind);
  return (
    <Modal
      opened
      onClose={close}
      title={t('capture.title')}
      size="lg"
      fullScreen={phone}
      zIndex={300}
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ 'aria-label': t('common.close') }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.defaultPrevented) return;
        event.preventDefault();
        event.stopPropagation();
        onSave();
      }}
    >
      <Stack gap="sm">
        <Kinds kind={draft.kind} onKind={(kind) => change({ kind })} />
        <Earlier inHand={inHand} />
        <CaptureText
          input={input}
          draft={draft}
          problem={problem}
          onText={(text) => {
            setProblem(undefined);
            change({ text });
          }}
          onSave={onSave}
        />
        {draft.kind === 'contact' && (
          <CaptureContact
            text={draft.text}
            onText={(text) => change({ text })}
            corrections={draft.corrections}
            onCorrections={(corrections) => change({ corrections })}
            samePersonId={samePersonId}
            onSamePerson={setSamePerson}
            onRead={setContact}
          />
        )}
        {(draft.kind === 'action' || draft.kind === 'lead') && (
          <CaptureReading text={draft.text} onText={(text) => change({ text })} />
        )}
        {draft.kind !== 'contact' && <CaptureWith draft={draft} item={item} onChange={change} />}
        {item !== undefined && draft.linked && <Linked item={item} onRemove={() => change({ linked: false })} />}
        <Foot inHand={inHand} onSave={onSave} />
      </Stack>
    </Modal>
  );
}

/** Alt+1 to Alt+4, from the moment the panel is drawn: the focus comes to it a little later. */
function useKindKeys(onKind: (kind: CaptureKind) => void): void {
  const chosen = useEffectEvent(onKind);
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const digit = Number(/^Digit([1-4])$/u.exec(event.code)?.[1] ?? 0);
      const kind = event.altKey ? CAPTURE_KINDS[digit - 1] : undefined;
      if (kind === undefined) return;
      event.preventDefault();
      chosen(kind);
    };
    window.addEventListener('keydown', press, true);
    return () => window.removeEventListener('keydown', press, true);
  }, []);
}

type Problem = Exclude<Kept['kind'], 'saved' | 'nothing'>;

/** As much as a note takes of a paste. */
const LENGTH_MAX = 1_000_000;
/** What is longer is not measured at every key. */
const AUTOSIZE_MAX = 20_000;

/** Enter saves a line; of several lines it makes one more. */
function CaptureText({
  input,
  draft,
  problem,
  onText,
  onSave,
}: {
  input: React.RefObject<HTMLTextAreaElement | null>;
  draft: CaptureDraft;
  problem: Problem | undefined;
  onText: (text: string) => void;
  onSave: () => void;
}) {
  const { t } = useI18n();
  const label = t(`capture.text.${draft.kind}`);
  const long = draft.text.length > AUTOSIZE_MAX;
  const wasLong = useRef(long);
  useLayoutEffect(() => {
    // It is another field then: the caret goes behind what was pasted.
    if (wasLong.current === long) return;
    wasLong.current = long;
    const end = input.current?.value.length ?? 0;
    input.current?.focus();
    input.current?.setSelectionRange(end, end);
  }, [long, input]);
  const full = draft.text.length >= LENGTH_MAX ? t('capture.full') : undefined;
  return (
    <Textarea
      ref={input}
      data-autofocus
      aria-label={label}
      placeholder={label}
      {...(long ? { rows: 12 } : { autosize: true, minRows: draft.kind === 'note' ? 4 : 2, maxRows: 12 })}
      // The browser cuts what is pasted.
      maxLength={LENGTH_MAX}
      value={draft.text}
      error={problem === undefined ? full : t(`capture.${problem}`)}
      onChange={(event) => onText(event.currentTarget.value)}
      onKeyDown={(event) => {
        const plain = event.key === 'Enter' && !event.shiftKey && !event.ctrlKey && !event.metaKey && !event.altKey;
        if (!plain || event.nativeEvent.isComposing || draft.text.includes('\n')) return;
        event.preventDefault();
        onSave();
      }}
    />
  );
}

function Kinds({ kind, onKind }: { kind: CaptureKind; onKind: (kind: CaptureKind) => void }) {
  const { t } = useI18n();
  return (
    <SegmentedControl
      fullWidth
      aria-label={t('capture.kind')}
      value={kind}
      onChange={onKind}
      data={CAPTURE_KINDS.map((value, index) => ({
        value,
        label: (
          <Group gap={6} justify="center" wrap="nowrap">
            {t(`capture.kind.${value}`)}
            <Kbd size="xs" visibleFrom="sm" aria-hidden>
              {shortcutText(`alt+${index + 1}`)}
            </Kbd>
          </Group>
        ),
      }))}
    />
  );
}

/** What is on now, which goes with what is saved unless it is taken away. */
function Linked({ item, onRemove }: { item: ProgrammeItem; onRemove: () => void }) {
  const { t, pick } = useI18n();
  const what = pick(item.title);
  return (
    <Group gap={6}>
      <Pill
        withRemoveButton
        size="md"
        maw="100%"
        removeButtonProps={{ 'aria-label': t('capture.unlink', { what }) }}
        onRemove={onRemove}
      >
        {t('capture.linked', { what })}
      </Pill>
    </Group>
  );
}

/** What was typed before and not saved is here again. */
function Earlier({ inHand: { restored, discard } }: { inHand: DraftInHand }) {
  const { t } = useI18n();
  if (!restored) return null;
  return (
    <Alert p="xs" role="status">
      <Group justify="space-between" gap="xs">
        <Text size="sm">{t('capture.restored')}</Text>
        <Button size="compact-sm" variant="subtle" onClick={discard}>
          {t('capture.discard')}
        </Button>
      </Group>
    </Alert>
  );
}

function Foot({ inHand: { draft, change }, onSave }: { inHand: DraftInHand; onSave: () => void }) {
  const { t } = useI18n();
  return (
    <Group justify="space-between" align="center">
      {draft.kind === 'note' ? (
        <SegmentedControl
          size="xs"
          aria-label={t('capture.audience')}
          value={draft.audience}
          onChange={(audience) => change({ audience })}
          data={(['own', 'staff'] as const).map((value) => ({ value, label: t(`notes.audience.${value}`) }))}
        />
      ) : (
        <span />
      )}
      <Group gap="sm">
        <Text size="xs" c="dimmed" visibleFrom="sm">
          {draft.text.includes('\n') ? t('capture.modEnter', { keys: shortcutText('mod+Enter') }) : t('capture.enter')}
        </Text>
        <Button onClick={onSave}>{t('capture.save')}</Button>
      </Group>
    </Group>
  );
}
