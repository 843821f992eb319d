/** Nine low bars and a tall tenth: the flat row before the staircase. */
export function Emblem() {
  const bars = Array.from({ length: 10 }, (_, index) => index);
  return (
    <svg viewBox="0 0 146 11" style={{ width: '9.125rem', height: '0.6875rem', display: 'block' }} aria-hidden="true">
      {bars.map((index) => (
        <rect
          key={index}
          x={index * 14.9}
          y={index === 9 ? 0 : 6}
          width="11.9"
          height={index === 9 ? 11 : 5}
          rx="1"
          fill="var(--ink)"
        />
      ))}
    </svg>
  );
}

/** The icon of the program: five bars on ink, the last one tall. */
export function AppMark() {
  return (
    <svg viewBox="0 0 32 32" style={{ width: '2rem', height: '2rem', display: 'block' }} aria-hidden="true">
      <rect width="32" height="32" rx="5" fill="var(--ink)" />
      {[7, 11.5, 16, 20.5, 25].map((x, index) => (
        <rect
          key={x}
          x={x - 2}
          y={[21, 19, 17.5, 16, 8][index]}
          width="3"
          height={25 - ([21, 19, 17.5, 16, 8][index] ?? 0)}
          rx=".8"
          fill="var(--on-ink)"
        />
      ))}
    </svg>
  );
}
