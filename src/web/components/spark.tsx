// The trend of a few periods in the width of a word. Its figures stand elsewhere on the page.
const WIDTH = 72;
const HEIGHT = 22;

export function Spark({ values, label }: { values: (string | null)[]; label: string }) {
  const points = values.flatMap((value, at) => (value === null ? [] : [{ at, y: Number(value) }]));
  if (points.length < 2) return null;
  const lows = Math.min(...points.map((point) => point.y));
  const span = Math.max(...points.map((point) => point.y)) - lows || 1;
  const x = (at: number) => 2 + (at / Math.max(1, values.length - 1)) * (WIDTH - 6);
  const y = (value: number) => HEIGHT - 3 - ((value - lows) / span) * (HEIGHT - 6);
  const last = points.at(-1)!;
  return (
    <svg className="spark" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      <polyline
        points={points.map((point) => `${x(point.at).toFixed(1)},${y(point.y).toFixed(1)}`).join(' ')}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.4"
      />
      <circle cx={x(last.at)} cy={y(last.y)} r="2.2" fill="var(--accent)" />
    </svg>
  );
}
