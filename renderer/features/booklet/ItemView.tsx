/** A programme item on paper: its times on the left, what and where on the right. */
import type { ItemBlock, ItemTime } from '#shared/export/booklet/blocks.ts';
import classes from './Blocks.module.css';
import { colorOf, Details, Local } from './Lines.tsx';

export function ItemView({ item }: { item: ItemBlock }) {
  return (
    <article className={classes['item']} data-status={item.status} style={colorOf(item.color)}>
      <Times time={item.time} />
      <div className={classes['what']}>
        <p className={classes['kind']}>
          <span>{item.itemKind}</span>
          {item.notice !== '' && <strong>{item.notice}</strong>}
        </p>
        <h4>{item.title}</h4>
        <p className={classes['place']}>
          {[item.route, item.place].filter(Boolean).join(' · ')}
          {item.address !== '' && <span className={classes['address']}> {item.address}</span>}
        </p>
        {item.local.length > 0 && (
          <p className={classes['local']}>
            {item.local.map((line) => (
              <Local key={line.text} line={line} />
            ))}
          </p>
        )}
        {item.details.length > 0 && <Details details={item.details} />}
        {item.brief.length > 0 && (
          <p className={classes['brief']}>
            {item.brief.map(({ label, text }) => (
              <span key={label}>
                <small>{label}</small> {text}
              </span>
            ))}
          </p>
        )}
        {item.remarks !== '' && <p className={classes['remarks']}>{item.remarks}</p>}
      </div>
    </article>
  );
}

function Times({ time }: { time: ItemTime }) {
  const later = time.endShift === '' ? null : <sup>{time.endShift}</sup>;
  return (
    <div className={classes['times']}>
      {time.startZone === '' ? (
        <strong>
          {time.start}–{time.end}
          {later}
        </strong>
      ) : (
        <>
          <strong>
            {time.start} <small>{time.startZone}</small>
          </strong>
          <strong>
            {time.end}
            {later} <small>{time.endZone}</small>
          </strong>
        </>
      )}
      {time.home !== '' && <span className={classes['home']}>{time.home}</span>}
    </div>
  );
}
