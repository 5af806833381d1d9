import { useEffect, useState, useSyncExternalStore } from 'react';
import { useMissionStore, useWorkspace } from '#renderer/data/react.tsx';
import type { WizardState } from './importWizard.ts';
import { ImportWizard } from './importWizard.ts';

export function useImportWizard(): { state: WizardState; wizard: ImportWizard } {
  const workspace = useWorkspace();
  const store = useMissionStore();
  const [wizard] = useState(() => new ImportWizard(workspace, store));
  useEffect(() => wizard.close, [wizard]);
  return { state: useSyncExternalStore(wizard.subscribe, wizard.getState), wizard };
}
