/** One typed line is an action: what, @whose, until when. Enter keeps it, and the next can be typed. */
import { ActionIcon, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { useLiveRows } from '#renderer/data/react.tsx';
import { ActionReading, withOwner } from '#renderer/ui/ActionReading.tsx';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { useSimplify } from '#renderer/ui/useSimplify.ts';
import { readAction } from '#shared/domain/actions/readAction.ts';
import { LINE_MAX } from '#shared/domain/fields.ts';
import { displayName } from '#shared/domain/roster/names.ts';
import type { ActionEdits } from './useActionEdits.ts';

export function QuickAdd({ today, edits }: { today: string; edits: ActionEdits }) {
  const { t, locale } = useI18n();
  const people = useLiveRows('people');
  const simplify = useSimplify();
  const [line, setLine] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const typed = useDeferredValue(line);
  const read = useMemo(() => readAction(typed, people, today, simplify), [typed, people, today, simplify]);
  const nameOf = (id: string): string => {
    const person = people.find((one) => one.id === id);
    return person === undefined ? '' : displayName(person, locale);
  };
  const add = (): void => {
    const { body, ownerId, ownerName, dueDate } = readAction(line, people, today, simplify);
    if (body === '') return;
    edits.add({
      body,
      ...(ownerId === undefined ? {} : { ownerId }),
      ...(ownerName === undefined ? {} : { ownerName }),
      ...(dueDate === undefined ? {} : { dueDate }),
    });
    setLine('');
    input.current?.focus();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <TextInput
        ref={input}
        aria-label={t('actions.quickAdd')}
        placeholder={`${t('actions.quickAdd')}: ${t('actions.quickAddHint')}`}
        value={line}
        maxLength={LINE_MAX}
        autoComplete="off"
        leftSection={<IconPlus size={16} />}
        rightSection={
          line.trim() === '' ? null : (
            <ActionIcon type="submit" variant="filled" aria-label={t('actions.add')}>
              <IconPlus size={16} />
            </ActionIcon>
          )
        }
        onChange={(event) => setLine(event.currentTarget.value)}
      />
      {line.trim() !== '' && (
        <ActionReading read={read} nameOf={nameOf} onChoose={(id) => setLine(withOwner(line, read, nameOf(id)))} />
      )}
    </form>
  );
}
