/** From a link to a mission: what the invitation is to, taking it, and what comes after. */
import { useCallback, useMemo, useState } from 'react';
import { useWorkspace } from '#renderer/data/react.tsx';
import { useHost } from '#renderer/host/react.tsx';
import { usePreferences } from '#renderer/stores/preferences.ts';
import type { Connection } from '#renderer/sync/connections.ts';
import { connectionTo } from '#renderer/sync/connections.ts';
import { beginMission, type Beginning, join, type Joiner, replaceByShared } from '#renderer/sync/joining.ts';
import { type Invitation, lookAt } from '#renderer/sync/members.ts';
import { runningSync } from '#renderer/sync/running.ts';
import { useI18n } from '#renderer/ui/i18n.tsx';
import type { JoinLink } from '#shared/sync/joinLink.ts';
import { failureText, serverName } from './refusalText.ts';

export type JoinStage =
  | { readonly kind: 'link'; readonly problem?: string }
  | { readonly kind: 'elsewhere'; readonly link: JoinLink }
  | { readonly kind: 'looking'; readonly link: JoinLink }
  | { readonly kind: 'failed'; readonly link: JoinLink; readonly problem: string; readonly again: boolean }
  | {
      readonly kind: 'invited';
      readonly link: JoinLink;
      readonly invitation: Invitation;
      /** Who this device is there already. */
      readonly known?: Connection;
      readonly problem?: string;
      readonly busy?: true;
    }
  | { readonly kind: 'choose'; readonly address: string }
  | { readonly kind: 'founded'; readonly address: string }
  | { readonly kind: 'mission'; readonly missionId: string; readonly address: string; readonly began: Beginning };

export interface Joining {
  readonly stage: JoinStage;
  look(link: JoinLink): Promise<void>;
  take(joiner: Joiner): Promise<void>;
  begin(missionId: string, address: string): Promise<void>;
  replace(missionId: string, address: string): Promise<void>;
}

export function useJoin(first: JoinStage): Joining {
  const { t } = useI18n();
  const workspace = useWorkspace();
  const host = useHost();
  const [stage, setStage] = useState(first);
  const baseOf = useMemo(() => (address: string) => host.serverBase(address), [host]);

  const look = useCallback(
    async (link: JoinLink): Promise<void> => {
      setStage({ kind: 'looking', link });
      const server = serverName(link.address);
      if (!(await host.approveServer(link.address))) {
        if (host.ownServer !== null) setStage({ kind: 'elsewhere', link });
        else setStage({ kind: 'failed', link, problem: t('sharing.error.notAllowed', { server }), again: true });
        return;
      }
      const answer = await lookAt(baseOf, link);
      if (answer.kind !== 'ok') {
        const unknown = answer.kind === 'refused' && answer.refusal.refused === 'signIn';
        setStage({ kind: 'failed', link, problem: failureText(t, answer, server), again: !unknown });
        return;
      }
      const known = await connectionTo(workspace, link.address);
      setStage({ kind: 'invited', link, invitation: answer.value, ...(known === undefined ? {} : { known }) });
    },
    [workspace, host, baseOf, t],
  );

  const begin = useCallback(
    async (missionId: string, address: string): Promise<void> => {
      const began = await beginMission(workspace, missionId, address);
      await runningSync(workspace, host);
      setStage({ kind: 'mission', missionId, address, began });
    },
    [workspace, host],
  );

  const take = async (joiner: Joiner): Promise<void> => {
    if (stage.kind !== 'invited') return;
    const { link, invitation, problem: _, ...rest } = stage;
    setStage({ ...rest, link, invitation, busy: true });
    usePreferences.getState().setAuthorName(joiner.name);
    const answer = await join(workspace, baseOf, link, joiner, invitation.kind);
    if (answer.kind !== 'ok') {
      setStage({ ...rest, link, invitation, problem: failureText(t, answer, serverName(link.address)) });
      return;
    }
    const { missionId } = answer.value;
    if (missionId !== undefined) await begin(missionId, link.address);
    else setStage({ kind: invitation.kind === 'device' ? 'choose' : 'founded', address: link.address });
  };

  const replace = async (missionId: string, address: string): Promise<void> => {
    await replaceByShared(workspace, missionId, address);
    await runningSync(workspace, host);
    setStage({ kind: 'mission', missionId, address, began: { kind: 'begun' } });
  };

  return { stage, look, take, begin, replace };
}
