import { Textarea, type TextareaProps, TextInput, type TextInputProps } from '@mantine/core';
import { LINE_MAX, TEXT_MAX } from '#shared/domain/fields.ts';
import { useFieldDraft } from './useFieldDraft.ts';

interface Draft {
  readonly stored: string | undefined;
  /** The text as typed; '' clears. `visit` goes on to `useChange`. */
  readonly onCommit: (text: string, visit: string) => void;
}

/** A line of text that commits itself while one types (see useFieldDraft). Enter commits at once. */
export function DraftTextInput({
  stored,
  onCommit,
  ...props
}: Draft & Omit<TextInputProps, 'value' | 'defaultValue' | 'onChange' | 'onBlur'>) {
  const draft = useFieldDraft(stored ?? '', onCommit);
  return (
    <TextInput
      maxLength={LINE_MAX}
      autoComplete="off"
      {...props}
      value={draft.value}
      onChange={(event) => draft.set(event.currentTarget.value)}
      onBlur={draft.onBlur}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) draft.flush();
        props.onKeyDown?.(event);
      }}
    />
  );
}

/** The same for text of several lines. */
export function DraftTextarea({
  stored,
  onCommit,
  ...props
}: Draft & Omit<TextareaProps, 'value' | 'defaultValue' | 'onChange' | 'onBlur'>) {
  const draft = useFieldDraft(stored ?? '', onCommit);
  return (
    <Textarea
      maxLength={TEXT_MAX}
      autosize
      minRows={2}
      maxRows={12}
      {...props}
      value={draft.value}
      onChange={(event) => draft.set(event.currentTarget.value)}
      onBlur={draft.onBlur}
    />
  );
}
