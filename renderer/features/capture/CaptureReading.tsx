/** Whose the action is and when it is due, as the first line says. */
import { useDeferredValue, useMemo } from 'react';
import { useLiveRows } from '#renderer/data/react.tsx';
import { useToday } from '#renderer/data/useToday.ts';
import { ActionReading, withOwner } from '#renderer/ui/ActionReading.tsx';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { useNow } from '#renderer/ui/useNow.ts';
import { useSimplify } from '#renderer/ui/useSimplify.ts';
import { readAction } from '#shared/domain/actions/readAction.ts';
import { displayName } from '#shared/domain/roster/names.ts';

export function CaptureReading({ text, onText }: { text: string; onText: (text: string) => void }) {
  const { locale } = useI18n();
  const people = useLiveRows('people');
  const simplify = useSimplify();
  const today = useToday(useNow());
  const typed = useDeferredValue(text);
  const read = useMemo(
    () => readAction(typed.trim().split('\n')[0] ?? '', people, today, simplify),
    [typed, people, today, simplify],
  );
  const nameOf = (id: string): string => {
    const person = people.find((one) => one.id === id);
    return person === undefined ? '' : displayName(person, locale);
  };
  return <ActionReading read={read} nameOf={nameOf} onChoose={(id) => onText(withOwner(text, read, nameOf(id)))} />;
}
