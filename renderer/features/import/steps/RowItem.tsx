import { Badge } from '@mantine/core';
import { memo } from 'react';
import { useI18n } from '#renderer/ui/i18n.tsx';
import type { RowChoice } from '#shared/import/plan/applyImport.ts';
import { draftName } from '#shared/import/plan/offers.ts';
import type { ImportPlan, PlannedRow } from '#shared/import/plan/planImport.ts';
import classes from '../Import.module.css';

export const RowItem = memo(function RowItem({
  row,
  plan,
  problems,
  choice,
  decide,
}: {
  row: PlannedRow;
  plan: ImportPlan;
  problems: number;
  choice: RowChoice | undefined;
  decide: (line: number, choice: RowChoice) => void;
}) {
  const { t, pick, format } = useI18n();
  const { line, takable, draft } = row;
  const name = row.name === '' ? t('importing.check.nameless') : row.name;
  const details = [pick(draft.position), pick(draft.organisation)].filter((part) => part !== '').join(', ');
  const taken = takable && choice?.action !== 'leaveOut';
  return (
    <div className={classes['item']} data-out={!taken || undefined}>
      {/* Plain elements: rows are made by the dozen while a person scrolls. */}
      <input
        type="checkbox"
        className={classes['tick']}
        checked={taken}
        disabled={!takable}
        aria-label={t('importing.check.includeLine', { line, name })}
        onChange={() => decide(line, { action: taken ? 'leaveOut' : 'add' })}
      />
      <span className={classes['itemLine']}>{t('importing.check.line', { line })}</span>
      <div className={classes['itemMain']}>
        <span className={classes['itemName']}>{name}</span> <span className={classes['itemDetail']}>{details}</span>
      </div>
      {!takable && (
        <Badge variant="dot" color="red">
          {t('importing.check.cannot')}
        </Badge>
      )}
      {choice?.action === 'merge' && (
        <Badge variant="dot" color="teal" tt="none">
          {t('importing.check.merged', { name: targetName(t('importing.check.nameless'), plan, choice) })}
        </Badge>
      )}
      {takable && problems > 0 && (
        <Badge variant="dot" color="orange">
          {t('importing.check.problems', { number: format.number(problems) })}
        </Badge>
      )}
    </div>
  );
});

function targetName(nameless: string, plan: ImportPlan, choice: RowChoice & { action: 'merge' }): string {
  const { target } = choice;
  if (target.kind === 'row') return plan.rows.find((row) => row.line === target.line)?.name ?? nameless;
  const draft = plan.people[target.id];
  return draft === undefined ? nameless : draftName(draft);
}
