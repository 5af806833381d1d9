import { TextInput } from '@mantine/core';
import { useFieldDraft } from '#renderer/ui/useFieldDraft.ts';
import { readClock } from '#shared/domain/programme/quickAdd.ts';
import { addWallMinutes, timeOf } from '#shared/time/zones.ts';

/** A time that stands for itself while one types on: `9:30`, `0930`, and not yet `9`. */
const WHOLE = /^(\d{1,2}[:.：]\d{2}|\d{4})$/u;
const STEP_MINUTES = 5;

/**
 * A time of day on the 24-hour clock, typed as one likes: `9`, `930`, `9:30`. Whole times are stored while one types, others
 * when the field is left; the arrow keys move by five minutes.
 */
export function TimeField({
  label,
  stored,
  readOnly,
  onCommit,
  invalid,
  mayBeEmpty = false,
}: {
  label: string;
  /** `09:30`. */
  stored: string;
  /** '' is stored, too. */
  mayBeEmpty?: boolean;
  readOnly: boolean;
  onCommit: (time: string, visit?: string) => void;
  /** Said under the field while what is typed is no time. */
  invalid: string;
}) {
  const readTime = (text: string): string | null => (mayBeEmpty && text.trim() === '' ? '' : readClock(text));
  const draft = useFieldDraft(stored, (typed, visit) => {
    const time = WHOLE.test(typed.trim()) ? readTime(typed) : null;
    if (time !== null) onCommit(time, visit);
  });
  const typed = draft.value;
  const settle = (): void => {
    draft.flush();
    const time = readTime(typed);
    if (time !== null && time !== stored) onCommit(time);
  };
  return (
    <TextInput
      label={label}
      value={typed}
      readOnly={readOnly}
      inputMode="numeric"
      autoComplete="off"
      maxLength={8}
      error={readTime(typed) === null ? invalid : undefined}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => draft.set(event.currentTarget.value)}
      onBlur={() => {
        settle();
        draft.onBlur();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') settle();
        if (readOnly || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
        event.preventDefault();
        const from = readClock(typed) ?? (stored === '' ? '08:00' : stored);
        const by = event.key === 'ArrowUp' ? STEP_MINUTES : -STEP_MINUTES;
        draft.set(timeOf(addWallMinutes(`2026-01-02T${from}`, by)));
      }}
    />
  );
}
