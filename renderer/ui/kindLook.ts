/** Icon and colour of each kind of item, the same on every screen. */
import {
  IconBus,
  IconCoffee,
  IconConfetti,
  IconGlassFull,
  IconMicrophone2,
  IconNotes,
  IconPlane,
  IconSpeakerphone,
  IconTable,
  IconToolsKitchen2,
  IconBuildingFactory2,
  IconUsers,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import type { ItemKind } from '#shared/domain/programme/item.ts';

export interface KindLook {
  readonly Icon: ComponentType<{ size?: number; stroke?: number; className?: string }>;
  /** Name of a colour of the theme. */
  readonly color: string;
}

export const KIND_LOOKS: Record<ItemKind, KindLook> = {
  flight: { Icon: IconPlane, color: 'blue' },
  transfer: { Icon: IconBus, color: 'gray' },
  meeting: { Icon: IconUsers, color: 'jade' },
  siteVisit: { Icon: IconBuildingFactory2, color: 'orange' },
  roundtable: { Icon: IconTable, color: 'violet' },
  ceremony: { Icon: IconConfetti, color: 'yellow' },
  speech: { Icon: IconMicrophone2, color: 'pink' },
  media: { Icon: IconSpeakerphone, color: 'grape' },
  reception: { Icon: IconGlassFull, color: 'red' },
  meal: { Icon: IconToolsKitchen2, color: 'lime' },
  briefing: { Icon: IconNotes, color: 'cyan' },
  free: { Icon: IconCoffee, color: 'gray' },
};
