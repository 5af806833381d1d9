import { Menu } from '@mantine/core';
import { OnDemandAnchor } from './OnDemandAnchor.tsx';

export interface Choice {
  readonly value: string;
  readonly text: string;
  readonly lang?: string;
}

/** A menu of one choice out of a few, beside the button of `useOnDemand`. */
export default function ChoiceMenu({
  label,
  choices,
  chosen,
  choose,
  opened,
  onClose,
}: {
  label: string;
  choices: readonly Choice[];
  chosen: string;
  choose: (value: string) => void;
  opened: boolean;
  onClose: () => void;
}) {
  return (
    <Menu opened={opened} onClose={onClose} position="top-start" returnFocus={false}>
      <Menu.Target>
        <OnDemandAnchor label={label} />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup value={chosen} onChange={choose}>
          {choices.map(({ value, text, lang }) => (
            <Menu.RadioItem key={value} value={value} lang={lang} closeMenuOnClick>
              {text}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  );
}
