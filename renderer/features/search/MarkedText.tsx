import { Fragment } from 'react';
import type { Marked } from '#shared/search/results.ts';
import classes from './Search.module.css';

/** A text with what was found in it marked. */
export function MarkedText({ text, marks }: Marked) {
  return (
    <>
      {marks.map(([start, end], index) => (
        <Fragment key={start}>
          {text.slice(marks[index - 1]?.[1] ?? 0, start)}
          <mark className={classes['mark']}>{text.slice(start, end)}</mark>
        </Fragment>
      ))}
      {text.slice(marks.at(-1)?.[1] ?? 0)}
    </>
  );
}
