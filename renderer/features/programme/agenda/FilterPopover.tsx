import { Popover } from '@mantine/core';
import { cloneElement, type ReactElement, useState } from 'react';
import FilterPanel from './FilterPanel.tsx';

/** Comes on screen open: it is loaded by the press that asks for it. */
export default function FilterPopover({ children }: { children: ReactElement<{ onClick?: () => void }> }) {
  const [opened, setOpened] = useState(true);
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" width={300} trapFocus shadow="md" returnFocus>
      <Popover.Target>{cloneElement(children, { onClick: () => setOpened((open) => !open) })}</Popover.Target>
      <Popover.Dropdown>
        <FilterPanel />
      </Popover.Dropdown>
    </Popover>
  );
}
