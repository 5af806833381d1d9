import type { BookletCover } from '#shared/export/booklet/blocks.ts';
import classes from './Cover.module.css';
import { Local } from './Lines.tsx';

export function Cover({ cover }: { cover: BookletCover }) {
  return (
    <div className={classes['cover']}>
      <header>
        {cover.leadBody !== '' && <p className={classes['lead']}>{cover.leadBody}</p>}
        <h1>{cover.title}</h1>
        {cover.otherTitles.map(({ lang, text }) => (
          <p key={lang} lang={lang} className={classes['otherTitle']}>
            {text}
          </p>
        ))}
      </header>
      <div className={classes['middle']}>
        <p className={classes['kind']}>{cover.kind}</p>
        <p className={classes['dates']}>{cover.dates}</p>
        {cover.edition !== '' && <p className={classes['edition']}>{cover.edition}</p>}
      </div>
      {cover.stops.length > 0 && (
        <ol className={classes['route']}>
          {cover.stops.map((stop) => (
            <li key={`${stop.city} ${stop.dates}`}>
              <strong>{stop.city}</strong>
              <span>
                <Local line={stop.other} />
              </span>
              <span className={classes['stopDates']}>{stop.dates}</span>
              <span className={classes['zone']}>{stop.zone}</span>
            </li>
          ))}
        </ol>
      )}
      <footer>{cover.asOf}</footer>
    </div>
  );
}
