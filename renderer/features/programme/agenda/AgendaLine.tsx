/** One item on one line of the agenda: a link that opens it. */
import { IconAlertTriangle, IconArrowBigRightLines, IconCheck, IconInfoCircle } from '@tabler/icons-react';
import { type CSSProperties, type DOMAttributes, memo, type MouseEvent } from 'react';
import { usePreferences } from '#renderer/stores/preferences.ts';
import { useI18n } from '#renderer/ui/i18n.tsx';
import type { MissionState } from '#shared/domain/change/missionState.ts';
import type { Clash } from '#shared/domain/programme/clash.ts';
import type { ProgrammeItem } from '#shared/domain/programme/item.ts';
import { durationMinutes } from '#shared/domain/programme/span.ts';
import { KIND_LOOKS } from '#renderer/ui/kindLook.ts';
import { itemTimes, itemTitle } from '#renderer/ui/itemText.ts';
import { useFetched } from '#renderer/ui/useFetched.ts';
import { participantsText, placeText } from '../words.ts';
import { ClashTexts, fetchClashTexts } from '../lateClashTexts.ts';
import classes from './AgendaLine.module.css';

interface Props {
  readonly item: ProgrammeItem;
  readonly continues: boolean;
  readonly href: string;
  /** Open beside the agenda. */
  readonly opened: boolean;
  /** The one that Tab reaches. */
  readonly active: boolean;
  /** In hand together with others. */
  readonly selected: boolean;
  readonly clashes: readonly Clash[];
  readonly state: MissionState;
  readonly homeZone: string;
  /** `HK`. */
  readonly homeName: string;
  /** Home city in full, for those who hear the page. */
  readonly homeCity: string;
  readonly onFocus: (itemId: string) => void;
  readonly onSelect: (itemId: string, range: boolean) => void;
}

/** On the sign of its kind, or with Ctrl, ⌘ or Shift, a click takes the line in hand; a long press does on a touch screen. */
function selects(event: MouseEvent): boolean {
  const { target } = event;
  const onSign = target instanceof Element && target.closest('[data-select]') !== null;
  return onSign || event.ctrlKey || event.metaKey || event.shiftKey;
}

function isTouch({ nativeEvent }: MouseEvent): boolean {
  return nativeEvent instanceof PointerEvent && nativeEvent.pointerType === 'touch';
}

function selecting(itemId: string, onSelect: Props['onSelect']): DOMAttributes<HTMLAnchorElement> {
  return {
    onMouseDown: (event) => {
      // The focus would go to this line first, and a range begins at the one before.
      if (selects(event)) event.preventDefault();
    },
    onClick: (event) => {
      if (!selects(event)) return;
      event.preventDefault();
      onSelect(itemId, event.shiftKey);
    },
    onContextMenu: (event) => {
      if (!isTouch(event)) return;
      event.preventDefault();
      onSelect(itemId, false);
    },
    onKeyDown: (event) => {
      if (event.key !== ' ') return;
      event.preventDefault();
      onSelect(itemId, event.shiftKey);
    },
  };
}

export const AgendaLine = memo(AgendaLineView, (before, after) =>
  (Object.keys(after) as (keyof Props)[]).every((key) =>
    // Whole states differ with every change anywhere; the tables that a line reads seldom do.
    key === 'state'
      ? before.state.tables.people === after.state.tables.people &&
        before.state.tables.groups === after.state.tables.groups
      : key === 'clashes'
        ? before.clashes.length + after.clashes.length === 0
        : before[key] === after[key],
  ),
);

function AgendaLineView({
  item,
  continues,
  href,
  opened,
  active,
  selected,
  clashes,
  state,
  homeZone,
  homeName,
  homeCity,
  onFocus,
  onSelect,
}: Props) {
  const i18n = useI18n();
  const { t, format } = i18n;
  const homeFirst = usePreferences((preferences) => preferences.firstClock === 'home');
  const { Icon, color } = KIND_LOOKS[item.kind];
  const times = itemTimes(item, homeZone);
  const cancelled = item.status === 'cancelled';
  const place = placeText(item);
  const who = participantsText(i18n, state, item);
  const minutes = durationMinutes(item);
  const local = (
    <>
      {times.local}
      {times.endShift !== '' && <sup>{times.endShift}</sup>}
    </>
  );
  const home = (
    <>
      <span className={classes['homeName']} title={homeCity}>
        {homeName}
      </span>{' '}
      {times.home}
      {times.homeShift !== '' && <sup title={t('programme.otherDayAtHome')}>{times.homeShift}</sup>}
    </>
  );
  return (
    <a
      href={href}
      className={classes['line']}
      data-item-id={item.id}
      data-status={item.status}
      data-opened={opened || undefined}
      data-selected={selected || undefined}
      aria-current={opened ? 'true' : undefined}
      tabIndex={active ? 0 : -1}
      aria-describedby={clashes.length > 0 ? `clash-${item.id}` : undefined}
      {...selecting(item.id, onSelect)}
      onFocus={() => onFocus(item.id)}
      style={
        {
          '--kind': `var(--mantine-color-${color}-filled)`,
          '--kind-soft': `var(--mantine-color-${color}-light)`,
        } as CSSProperties
      }
    >
      <span className={classes['times']}>
        <span className={classes['firstClock']}>{homeFirst && !times.same ? home : local}</span>
        {!times.same && <span className={classes['secondClock']}>{homeFirst ? local : home}</span>}
      </span>
      <span className={classes['kind']} title={t(`enums.kind.${item.kind}`)} data-select>
        {selected ? <IconCheck size={17} stroke={2.4} /> : <Icon size={17} stroke={1.8} />}
      </span>
      {selected && <span className={classes['heard']}>{t('programme.selectedLine')}</span>}
      <span className={classes['what']}>
        <span className={classes['title']}>
          {continues && (
            <span className={classes['continues']}>
              <IconArrowBigRightLines size={14} aria-hidden /> {t('programme.continues')}{' '}
            </span>
          )}
          <span className={classes['titleText']}>{itemTitle(i18n, item)}</span>
        </span>
        <span className={classes['where']}>
          {item.startZone !== item.endZone && minutes > 0 && <span>{format.duration(minutes)} · </span>}
          {place}
          {cancelled && item.cancelledReason !== undefined && <span> · {item.cancelledReason}</span>}
        </span>
      </span>
      <span className={classes['who']}>{who}</span>
      <span className={classes['marks']}>
        {item.status !== 'confirmed' && <span className={classes['status']}>{t(`enums.status.${item.status}`)}</span>}
        {clashes.length > 0 && <ClashMark itemId={item.id} clashes={clashes} state={state} />}
      </span>
    </a>
  );
}

/** A sign with the reasons, which show under the pointer and while the line has the focus. */
function ClashMark({ itemId, clashes, state }: { itemId: string; clashes: readonly Clash[]; state: MissionState }) {
  const { t } = useI18n();
  const said = useFetched(fetchClashTexts, true);
  const warn = clashes.some(({ severity }) => severity === 'warn');
  const Icon = warn ? IconAlertTriangle : IconInfoCircle;
  return (
    <span className={classes['clash']} data-severity={warn ? 'warn' : 'info'} data-testid="clash-mark">
      <Icon size={18} aria-hidden />
      <span id={`clash-${itemId}`} className={classes['clashText']}>
        {said && <ClashTexts itemId={itemId} clashes={clashes.slice(0, 4)} state={state} />}
        {clashes.length > 4 && <span>{t('programme.moreClashes', { count: clashes.length - 4 })}</span>}
      </span>
    </span>
  );
}
