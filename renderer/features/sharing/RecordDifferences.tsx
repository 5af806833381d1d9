import { WithWords } from '#renderer/ui/i18n.tsx';
import type { RecordRef } from '#shared/domain/change/history.ts';
import { recordOfDifference } from '#shared/domain/agreement/settle.ts';
import { DifferenceCard } from './DifferenceCard.tsx';
import classes from './Sharing.module.css';
import { useOpenDifferences } from './useOpenDifferences.ts';

/** What two people wanted of this record, on its own panel. */
export default function RecordDifferences({ record }: { record: RecordRef }) {
  const own = useOpenDifferences().filter((difference) => {
    const about = recordOfDifference(difference);
    return about?.table === record.table && about.id === record.id;
  });
  if (own.length === 0) return null;
  return (
    <WithWords area="sharing">
      <div className={classes['onRecord']}>
        {own.map((difference) => (
          <DifferenceCard key={difference.row.id} difference={difference} onRecord />
        ))}
      </div>
    </WithWords>
  );
}
