/** The list beneath an @ in the text: arrow keys or the pointer choose, Enter or Tab takes, Escape leaves. */
import type { SuggestionKeyDownProps, SuggestionProps } from '@tiptap/suggestion';
import type { Mentionable } from './editorExtensions.ts';
import classes from './NoteEditor.module.css';

type Props = SuggestionProps<Mentionable, Mentionable>;

interface Popup {
  onStart(props: Props): void;
  onUpdate(props: Props): void;
  onKeyDown(props: SuggestionKeyDownProps): boolean;
  onExit(): void;
}

function optionOf(one: Mentionable, chosen: boolean): HTMLElement {
  const option = document.createElement('div');
  option.className = classes['option'] ?? '';
  option.role = 'option';
  option.ariaSelected = String(chosen);
  option.append(one.label);
  if (one.detail !== undefined) {
    const detail = document.createElement('small');
    detail.textContent = one.detail;
    option.append(detail);
  }
  return option;
}

export function mentionPopup({ label, nobody }: { readonly label: string; readonly nobody: string }): Popup {
  const list = document.createElement('div');
  list.className = classes['options'] ?? '';
  list.role = 'listbox';
  list.ariaLabel = label;
  let shown: Props | undefined;
  let chosen = 0;
  let unmount: (() => void) | undefined;

  const draw = (): void => {
    const items = shown?.items ?? [];
    chosen = Math.min(chosen, Math.max(0, items.length - 1));
    list.replaceChildren(
      ...items.map((one, index) => {
        const option = optionOf(one, index === chosen);
        // Before the editor loses the focus.
        option.addEventListener('pointerdown', (event) => {
          event.preventDefault();
          shown?.command(one);
        });
        return option;
      }),
    );
    if (items.length === 0) list.textContent = nobody;
  };

  return {
    onStart(props) {
      shown = props;
      chosen = 0;
      draw();
      unmount = props.mount(list);
    },
    onUpdate(props) {
      shown = props;
      draw();
    },
    onKeyDown({ event }) {
      const items = shown?.items ?? [];
      if (items.length === 0) return false;
      const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
      if (step !== 0) {
        chosen = (chosen + step + items.length) % items.length;
        draw();
        return true;
      }
      const taken = items[chosen];
      if ((event.key !== 'Enter' && event.key !== 'Tab') || taken === undefined) return false;
      shown?.command(taken);
      return true;
    },
    onExit() {
      unmount?.();
      shown = undefined;
    },
  };
}
