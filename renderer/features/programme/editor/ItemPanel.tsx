/** The item that is open: beside the programme where there is room, over it where there is not. */
import { ActionIcon, Modal, Text, Tooltip } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconX } from '@tabler/icons-react';
import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef } from 'react';
import { useMissionState, useRow, useReadOnly } from '#renderer/data/react.tsx';
import { HistoryButton } from '#renderer/ui/HistoryButton.tsx';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { RecordNotices } from '#renderer/ui/RecordNotices.tsx';
import { missionDays } from '#shared/domain/programme/decisions.ts';
import type { ProgrammeItem } from '#shared/domain/programme/item.ts';
import { KIND_LOOKS } from '#renderer/ui/kindLook.ts';
import type { ProgrammeNavigation } from '../place.ts';
import { useProgrammeView } from '../programmeView.ts';
import type { ItemActions } from '../useItemActions.tsx';
import { itemTitle } from '#renderer/ui/itemText.ts';
import classes from './Editor.module.css';
import { ItemForm } from './ItemForm.tsx';
import { ItemMenu } from './ItemMenu.tsx';

interface Props {
  readonly itemId: string;
  readonly actions: ItemActions;
  readonly place: ProgrammeNavigation;
}

export default function ItemPanel({ itemId, actions, place }: Props) {
  const { t } = useI18n();
  const item = useRow('programmeItems', itemId);
  const beside = useMediaQuery('(min-width: 64em)', window.innerWidth >= 1024, { getInitialValueInEffect: false });
  const { closeItem } = place;
  const close = useCallback(() => {
    // What waits in a field is stored when the field is left, and that must come first.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    if (useProgrammeView.getState().freshId === itemId) actions.takeBack(itemId);
    closeItem();
    requestAnimationFrame(() => {
      document.querySelector<HTMLElement>(`[data-item-id="${CSS.escape(itemId)}"]`)?.focus({ preventScroll: true });
    });
  }, [actions, closeItem, itemId]);

  const onKeyDownCapture = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const { target } = event;
    const field = target instanceof HTMLElement ? target : null;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      close();
    } else if (event.key === 'Enter' && field?.closest('[data-title]') !== null && field instanceof HTMLInputElement) {
      event.preventDefault();
      close();
    } else if (event.key === 'Escape' && field?.getAttribute('aria-expanded') !== 'true') {
      event.preventDefault();
      event.stopPropagation();
      close();
    }
  };

  // From the agenda, too, Escape closes what stands beside it.
  useEffect(() => {
    if (!beside) return undefined;
    const onEscape = (event: globalThis.KeyboardEvent): void => {
      const field = event.target instanceof Element ? event.target : null;
      const elsewhere = field?.closest('[role="dialog"], [role="menu"], [aria-expanded="true"]') ?? null;
      if (event.key === 'Escape' && !event.defaultPrevented && elsewhere === null) close();
    };
    window.addEventListener('keydown', onEscape);
    return () => window.removeEventListener('keydown', onEscape);
  }, [beside, close]);

  if (item === undefined) return beside ? <Gone onClose={close} /> : null;
  const inside = <Inside item={item} actions={actions} place={place} onClose={close} />;
  return beside ? (
    <aside className={classes['panel']} aria-label={t('programme.item')} onKeyDownCapture={onKeyDownCapture}>
      {inside}
    </aside>
  ) : (
    <Modal.Root opened fullScreen closeOnEscape={false} onClose={close} padding={0} transitionProps={{ duration: 0 }}>
      <Modal.Content aria-label={t('programme.item')}>
        <div className={classes['full']} onKeyDownCapture={onKeyDownCapture} role="presentation">
          {inside}
        </div>
      </Modal.Content>
    </Modal.Root>
  );
}

function Inside({
  item,
  actions,
  place,
  onClose,
}: Omit<Props, 'itemId'> & { item: ProgrammeItem; onClose: () => void }) {
  const i18n = useI18n();
  const { t } = i18n;
  const state = useMissionState();
  const readOnly = useReadOnly('programmeItems');
  const body = useRef<HTMLDivElement>(null);
  const fresh = useRef(useProgrammeView.getState().freshId === item.id);
  const { missions, programmeItems } = state.tables;
  // oxlint-disable-next-line react/exhaustive-deps -- days depend on these two tables alone
  const days = useMemo(() => missionDays(state), [missions, programmeItems]);
  useEffect(() => {
    if (fresh.current) body.current?.querySelector<HTMLInputElement>('[data-title] input')?.focus();
  }, []);
  const { Icon, color } = KIND_LOOKS[item.kind];
  return (
    <>
      <header className={classes['head']}>
        <span className={classes['kind']} style={{ background: `var(--mantine-color-${color}-light)` }}>
          <Icon size={18} />
        </span>
        <Text fw={600} className={classes['headTitle'] ?? ''} component="h2">
          {itemTitle(i18n, item)}
        </Text>
        <HistoryButton record={{ table: 'programmeItems', id: item.id }} />
        {!readOnly && <ItemMenu item={item} days={days} actions={actions} place={place} />}
        <Tooltip label={t('programme.closeHint')}>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('common.close')}
            onClick={onClose}
            data-testid="close-item"
          >
            <IconX size={18} />
          </ActionIcon>
        </Tooltip>
      </header>
      <div ref={body} className={classes['body']}>
        <RecordNotices record={{ table: 'programmeItems', id: item.id }} />
        <ItemForm item={item} place={place} readOnly={readOnly} />
      </div>
    </>
  );
}

function Gone({ onClose }: { onClose: () => void }) {
  const { t } = useI18n();
  return (
    <aside className={classes['panel']} aria-label={t('programme.item')}>
      <header className={classes['head']}>
        <Text c="dimmed" className={classes['headTitle'] ?? ''}>
          {t('programme.gone')}
        </Text>
        <ActionIcon variant="subtle" color="gray" aria-label={t('common.close')} onClick={onClose}>
          <IconX size={18} />
        </ActionIcon>
      </header>
    </aside>
  );
}
