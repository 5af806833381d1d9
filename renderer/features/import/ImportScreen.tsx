/** Roster → Import: choose, columns, check, done. */
import { type RefObject, useEffect, useRef } from 'react';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { useI18n } from '#renderer/ui/i18n.tsx';
import classes from './Import.module.css';
import { Busy } from './steps/Busy.tsx';
import { CheckRows } from './steps/CheckRows.tsx';
import { ChooseColumns } from './steps/ChooseColumns.tsx';
import { ChooseFile } from './steps/ChooseFile.tsx';
import { Finished } from './steps/Finished.tsx';
import type { Step } from './importWizard.ts';
import { useImportWizard } from './useImportWizard.ts';

const STEPS: readonly Step[] = ['choose', 'columns', 'check', 'done'];

export default function ImportScreen() {
  const { t } = useI18n();
  const { state, wizard } = useImportWizard();
  const body = useFocusOnChange(state.step);
  return (
    <>
      <PageHeader title={t('shell.importPeople')} subtitle={t('importing.subtitle')} />
      <Steps current={state.step} />
      <div ref={body} tabIndex={-1} className={classes['body']}>
        {state.busy !== null ? (
          <Busy busy={state.busy} onCancel={wizard.cancel} />
        ) : (
          <>
            {state.step === 'choose' && <ChooseFile error={state.error} wizard={wizard} />}
            {state.step === 'columns' && state.columns !== null && (
              <ChooseColumns columns={state.columns} wizard={wizard} />
            )}
            {state.step === 'check' && state.planned !== null && (
              <CheckRows plan={state.planned.plan} choices={state.choices} wizard={wizard} />
            )}
            {state.step === 'done' && <Finished state={state} wizard={wizard} />}
          </>
        )}
      </div>
    </>
  );
}

/** The button that was pressed is gone with its step: the keyboard and screen readers go on from the next one. */
function useFocusOnChange(step: Step): RefObject<HTMLDivElement | null> {
  const body = useRef<HTMLDivElement>(null);
  const before = useRef(step);
  useEffect(() => {
    if (before.current !== step) body.current?.focus({ preventScroll: true });
    before.current = step;
  }, [step]);
  return body;
}

function Steps({ current }: { current: Step }) {
  const { t } = useI18n();
  const at = STEPS.indexOf(current);
  return (
    <ol className={classes['steps']}>
      {STEPS.map((step, index) => (
        <li
          key={step}
          className={classes['stepItem']}
          aria-current={step === current ? 'step' : undefined}
          data-done={index < at || undefined}
        >
          <span className={classes['stepNumber']} aria-hidden>
            {index + 1}
          </span>
          {t(`importing.step.${step}`)}
        </li>
      ))}
    </ol>
  );
}
