/** The reasons of a mark, a line each. */
import { useI18n } from '#renderer/ui/i18n.tsx';
import type { MissionState } from '#shared/domain/change/missionState.ts';
import type { Clash } from '#shared/domain/programme/clash.ts';
import { clashText } from './clashWords.ts';

export default function ClashTexts({
  itemId,
  clashes,
  state,
}: {
  itemId: string;
  clashes: readonly Clash[];
  state: MissionState;
}) {
  const i18n = useI18n();
  return clashes.map((clash) => <span key={clash.id}>{clashText(i18n, state, clash, itemId)}</span>);
}
