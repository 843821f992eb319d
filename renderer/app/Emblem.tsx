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
