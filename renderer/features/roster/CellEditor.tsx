/** Edits one cell where it stands. Enter and leaving the cell take the change, Tab goes on to the next cell, Escape leaves it. */
import { MultiSelect, Select } from '@mantine/core';
import { type FocusEvent, type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { useLiveRows } from '#renderer/data/react.tsx';
import { CountrySelect } from '#renderer/ui/CountrySelect.tsx';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { LINE_MAX } from '#shared/domain/fields.ts';
import { SECTORS } from '#shared/domain/organisation/organisation.ts';
import { compareGroups } from '#shared/domain/roster/editPeople.ts';
import { ORIGINS } from '#shared/domain/roster/person.ts';
import { type CellValue, COLUMNS, type ColumnId, typedText } from './columns.ts';
import { OrganisationSelect } from './OrganisationSelect.tsx';
import classes from './RosterGrid.module.css';
import type { RosterRow } from './rosterRows.ts';

/** What happens next: `left` where the focus has gone elsewhere by itself. */
export type CellFinish = 'stay' | 'left' | 'down' | 'next' | 'back';

interface EditorProps {
  readonly row: RosterRow;
  readonly column: ColumnId;
  readonly initial?: string;
  readonly onCommit: (value: CellValue) => void;
  readonly onFinish: (then: CellFinish) => void;
}

export function CellEditor(props: EditorProps) {
  const { input } = COLUMNS[props.column];
  return (
    <div data-editor className={classes['editor']}>
      {input === 'text' || input === 'number' ? <TypedEditor {...props} /> : <ChoiceEditor {...props} />}
    </div>
  );
}

function TypedEditor({ row, column, initial, onCommit, onFinish }: EditorProps) {
  const { t, locale } = useI18n();
  const before = typedText(row, column, locale);
  const [text, setText] = useState(initial ?? before);
  const done = useRef(false);
  const finish = (take: boolean, then: CellFinish): void => {
    if (done.current) return;
    done.current = true;
    if (take && text !== before) onCommit(text);
    onFinish(then);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    // Enter that ends the choice of a Chinese character does not end the edit.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') finish(true, 'down');
    else if (event.key === 'Escape') finish(false, 'stay');
    else if (event.key === 'Tab') finish(true, event.shiftKey ? 'back' : 'next');
    else return;
    event.preventDefault();
  };
  return (
    <input
      // The editor opens because a person asked for it here and now.
      // oxlint-disable-next-line jsx-a11y/no-autofocus
      autoFocus
      aria-label={t(COLUMNS[column].label)}
      className={classes['editorInput']}
      inputMode={COLUMNS[column].input === 'number' ? 'numeric' : 'text'}
      maxLength={LINE_MAX}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onKeyDown={onKeyDown}
      onBlur={() => finish(true, 'left')}
    />
  );
}

/** A list opened in the cell; choosing takes the change at once. */
function ChoiceEditor({ row, column, initial, onCommit, onFinish }: EditorProps) {
  const { t, pick } = useI18n();
  const { person } = row;
  const groups = useLiveRows('groups');
  const [groupIds, setGroupIds] = useState<string[]>(person.groupIds);
  const done = useRef(false);
  const finish = (then: CellFinish, value?: CellValue): void => {
    if (done.current) return;
    done.current = true;
    if (value !== undefined) onCommit(value);
    onFinish(then);
  };
  const groupData = useMemo(
    () => groups.toSorted(compareGroups).map((group) => ({ value: group.id, label: pick(group.name) })),
    [groups, pick],
  );
  const shared = {
    autoFocus: true,
    defaultDropdownOpened: true,
    variant: 'unstyled',
    styles: { input: { paddingInlineEnd: 44 } },
    size: 'sm',
    'aria-label': t(COLUMNS[column].label),
    comboboxProps: { width: 280, position: 'bottom-start' },
    onKeyDown: (event: KeyboardEvent) => {
      event.stopPropagation();
      if (event.key === 'Escape') finish('stay');
      else if (event.key === 'Tab')
        finish(event.shiftKey ? 'back' : 'next', column === 'groups' ? groupIds : undefined);
      else return;
      event.preventDefault();
    },
    // What one types takes the place of the old choice.
    onFocus: (event: FocusEvent<HTMLInputElement>) => event.currentTarget.select(),
    onBlur: () => finish('left', column === 'groups' && groupIds !== person.groupIds ? groupIds : undefined),
    ...(initial === undefined ? {} : { defaultSearchValue: initial }),
  } as const;
  switch (COLUMNS[column].input) {
    case 'sector':
      return (
        <Select
          {...shared}
          searchable
          clearable
          data={SECTORS.map((sector) => ({ value: sector, label: t(`enums.sector.${sector}`) }))}
          value={person.sector ?? null}
          onChange={(value) => finish('stay', value ?? '')}
        />
      );
    case 'origin':
      return (
        <Select
          {...shared}
          searchable
          data={ORIGINS.map((origin) => ({ value: origin, label: t(`enums.origin.${origin}`) }))}
          value={person.origin}
          onChange={(value) => finish('stay', value ?? undefined)}
        />
      );
    case 'country':
      return <CountrySelect {...shared} value={person.country} onChange={(code) => finish('stay', code ?? '')} />;
    case 'organisation': {
      const { defaultSearchValue: _, ...rest } = { defaultSearchValue: undefined, ...shared };
      return (
        <OrganisationSelect
          {...rest}
          side={person.origin === 'host' ? 'host' : 'delegation'}
          value={person.organisationId}
          onChange={(id) => finish('stay', id ?? '')}
        />
      );
    }
    case 'groups':
      return <MultiSelect {...shared} searchable data={groupData} value={groupIds} onChange={setGroupIds} />;
    default:
      return null;
  }
}
