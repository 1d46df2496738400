import classes from './bar-chart.module.css'

type Bar = {
  key: string
  label: string
  /** Stands instead of the label where there is little room. */
  tiny?: string
  long: string
  count: number
  /** The time is not over yet: hatched. */
  partial?: boolean
}

type Props = {
  /** A sentence that says what is counted, of when, and how many there are. */
  title: string
  bars: Bar[]
  /** Names of the two columns and of the way to the table that says the same. */
  words: { table: string; place: string; count: string }
}

const HEIGHT = 104

/** Counts as bars from zero, each with its number, and the same as a table (UX 3.4). */
export function BarChart({ title, bars, words }: Props) {
  const most = Math.max(1, ...bars.map(({ count }) => count))
  return (
    <figure className={classes.figure}>
      <figcaption className={classes.title}>{title}</figcaption>
      <div aria-hidden>
        <div className={classes.bars}>
          {bars.map(({ key, count, partial }) => (
            <div key={key} className={classes.place}>
              <span className={classes.count}>{count}</span>
              <span
                className={partial ? `${classes.bar} ${classes.partial}` : classes.bar}
                style={{ height: (count / most) * HEIGHT }}
              />
            </div>
          ))}
        </div>
        <div className={classes.labels}>
          {bars.map(({ key, label, tiny, long }) => (
            <span key={key} className={classes.label} title={long}>
              <span className={classes.wide}>{label}</span>
              {tiny && <span className={classes.tiny}>{tiny}</span>}
            </span>
          ))}
        </div>
      </div>
      <details className={classes.table}>
        <summary>{words.table}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.place}</th>
              <th scope="col">{words.count}</th>
            </tr>
          </thead>
          <tbody>
            {bars.map(({ key, long, count }) => (
              <tr key={key}>
                <td>{long}</td>
                <td>{count}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  )
}
