import classes from './RouteLine.module.css';

const STOPS = [
  [150, 46],
  [238, 30],
  [322, 52],
  [392, 62],
] as const;

/** The sign of the app: a route that leaves home, stops, and comes back. Decoration only. */
export function RouteLine() {
  return (
    <svg viewBox="0 0 480 96" className={classes['line']} aria-hidden="true" focusable="false">
      <path className={classes['ground']} d="M8 84 H472" />
      <path
        className={classes['path']}
        pathLength={1}
        d="M24 84 C60 40 104 30 150 46 C178 22 210 18 238 30 C270 20 300 32 322 52 C346 42 372 48 392 62 C424 56 446 66 456 84"
      />
      <circle className={classes['home']} cx={24} cy={84} r={5} />
      {STOPS.map(([x, y]) => (
        <circle key={x} className={classes['stop']} cx={x} cy={y} r={4.5} />
      ))}
      <circle className={classes['home']} cx={456} cy={84} r={5} />
    </svg>
  );
}
