/** Actions by status, side by side. A card is carried over by pointer, or with the arrow keys. */
import { Text, VisuallyHidden } from '@mantine/core';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { ACTION_STATUSES, type ActionStatus } from '#shared/domain/actions/action.ts';
import { type ActionEntry, byStatus } from './actionEntries.ts';
import { ActionFacts } from './ActionFacts.tsx';
import classes from './Actions.module.css';
import { type ActionEdits, shortBody } from './useActionEdits.ts';
import { useCardDrag } from './useCardDrag.ts';

/** What is closed long since is in the list. */
const SHOWN = 100;

export function ActionBoard({
  entries,
  today,
  edits,
  readOnly,
}: {
  entries: readonly ActionEntry[];
  today: string;
  edits: ActionEdits;
  readOnly: boolean;
}) {
  const { t, format } = useI18n();
  const board = useRef<HTMLDivElement>(null);
  const columns = useMemo(() => byStatus(entries), [entries]);
  const { said, move } = useMoves(entries, edits, board);
  const statusAt = useCallback((x: number, y: number): ActionStatus | null => {
    const column = [...(board.current?.querySelectorAll<HTMLElement>('[data-status]') ?? [])].find((element) => {
      const { left, right, top } = element.getBoundingClientRect();
      return x >= left && x < right && y >= top;
    });
    return ACTION_STATUSES.find((status) => status === column?.dataset['status']) ?? null;
  }, []);
  const { drag, begin } = useCardDrag(statusAt, move);
  return (
    <div ref={board} className={classes['board']} data-dragging={drag !== null || undefined}>
      <VisuallyHidden id="board-keys">{t('actions.boardKeys')}</VisuallyHidden>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
      {ACTION_STATUSES.map((status) => {
        const own = columns.get(status) ?? [];
        return (
          <section
            key={status}
            className={classes['column']}
            data-status={status}
            data-over={drag?.over === status || undefined}
            aria-label={t(`actions.status.${status}`)}
          >
            <h2 className={classes['columnHead']}>
              {t(`actions.status.${status}`)} <span>{format.number(own.length)}</span>
            </h2>
            <ul className={classes['cards']}>
              {own.slice(0, SHOWN).map((entry) => {
                const { action } = entry;
                const carried = drag?.id === action.id ? drag : null;
                return (
                  <li key={action.id}>
                    <button
                      type="button"
                      className={classes['card']}
                      data-action-id={action.id}
                      data-carried={carried !== null || undefined}
                      style={
                        carried === null ? undefined : { transform: `translate(${carried.dx}px, ${carried.dy}px)` }
                      }
                      {...(readOnly ? {} : { 'aria-describedby': 'board-keys' })}
                      onClick={() => edits.open(action.id)}
                      onPointerDown={(event) => {
                        if (!readOnly) begin(event, action.id);
                      }}
                      onContextMenu={(event) => {
                        // A long press picks the card up.
                        if (drag !== null) event.preventDefault();
                      }}
                      onKeyDown={(event) => {
                        const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
                        const to = ACTION_STATUSES[ACTION_STATUSES.indexOf(action.status) + step];
                        if (step === 0 || readOnly) return;
                        event.preventDefault();
                        if (to !== undefined) move(action.id, to);
                      }}
                    >
                      <span className={classes['body']}>
                        {action.body.trim() === '' ? t('actions.nameless') : action.body}
                      </span>
                      <ActionFacts entry={entry} today={today} onBoard />
                    </button>
                  </li>
                );
              })}
            </ul>
            {own.length === 0 && (
              <Text size="sm" c="dimmed" px="xs">
                {t('actions.nothingHere')}
              </Text>
            )}
          </section>
        );
      })}
    </div>
  );
}

/** Moves a card; the focus goes with it, and what happened is said. */
function useMoves(
  entries: readonly ActionEntry[],
  edits: ActionEdits,
  board: React.RefObject<HTMLDivElement | null>,
): { said: string; move: (id: string, status: ActionStatus) => void } {
  const { t } = useI18n();
  const [moved, setMoved] = useState<{ id: string; status: ActionStatus; what: string } | null>(null);
  const follow = useRef<string>(null);
  const move = useCallback(
    (id: string, status: ActionStatus) => {
      const action = entries.find((entry) => entry.action.id === id)?.action;
      if (action === undefined || action.status === status) return;
      edits.move(action, status);
      follow.current = id;
      setMoved({ id, status, what: shortBody(action.body) });
    },
    [entries, edits],
  );
  useEffect(() => {
    // The columns are drawn a moment after the record has changed.
    const id = follow.current;
    if (id === null || entries.find(({ action }) => action.id === id)?.action.status !== moved?.status) return;
    follow.current = null;
    board.current?.querySelector<HTMLElement>(`button[data-action-id="${id}"]`)?.focus();
  }, [entries, moved, board]);
  const said =
    moved === null ? '' : t('actions.moved', { what: moved.what, status: t(`actions.status.${moved.status}`) });
  return { said, move };
}
