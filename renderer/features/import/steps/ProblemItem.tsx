import { Badge, Button, Text } from '@mantine/core';
import { memo } from 'react';
import { useI18n } from '#renderer/ui/i18n.tsx';
import type { RowChoice } from '#shared/import/plan/applyImport.ts';
import type { Problem } from '#shared/import/plan/draft.ts';
import type { PlannedRow } from '#shared/import/plan/planImport.ts';
import classes from '../Import.module.css';
import { problemPlace, problemText } from '../importText.ts';

const COLORS = { error: 'red', warning: 'orange', mark: 'grape', note: 'blue' } as const;

/** A passport that two people have is marked, but its value is taken. */
function kindOf({ reason, severity }: Problem): keyof typeof COLORS {
  return reason === 'samePassportInFile' || reason === 'passportOfPerson' ? 'mark' : severity;
}

export const ProblemItem = memo(function ProblemItem({
  problem,
  row,
  choice,
  decide,
}: {
  problem: Problem;
  row: PlannedRow | undefined;
  choice: RowChoice | undefined;
  decide: (line: number, choice: RowChoice) => void;
}) {
  const { t } = useI18n();
  const { line, value } = problem;
  const out = row?.takable === false || choice?.action === 'leaveOut';
  const kind = kindOf(problem);
  return (
    <div className={classes['item']} data-out={choice?.action === 'leaveOut' || undefined}>
      <div className={classes['itemMain']}>
        <Text size="sm" fw={500} span>
          {problemPlace(t, problem)}
        </Text>{' '}
        {row !== undefined && row.name !== '' && (
          <Text size="sm" c="dimmed" span>
            {row.name}
          </Text>
        )}
        <Text size="sm">
          {value !== '' && <span className={classes['itemValue']}>{value}</span>} {problemText(t, problem)}
        </Text>
      </div>
      <Badge variant="dot" color={COLORS[kind]} size="md">
        {t(`importing.severity.${kind}`)}
      </Badge>
      {row?.takable === true && (
        <Button
          size="compact-sm"
          variant="default"
          aria-label={t(out ? 'importing.check.takeAgainLine' : 'importing.check.leaveOutLine', { line })}
          onClick={() => decide(line, { action: out ? 'add' : 'leaveOut' })}
        >
          {t(out ? 'importing.check.takeAgain' : 'importing.check.leaveOut')}
        </Button>
      )}
    </div>
  );
});
