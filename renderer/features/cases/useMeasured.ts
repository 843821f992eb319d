import { useCallback, useEffect, useMemo, useState } from 'react';

/** Heights of what has been drawn, by the key of the item: rows and cards take as much room as their words need. */
export function useMeasured(): { heights: ReadonlyMap<string, number>; measure: (node: HTMLElement | null) => void } {
  const [heights, setHeights] = useState<ReadonlyMap<string, number>>(() => new Map());
  const observer = useMemo(
    () =>
      new ResizeObserver((entries) => {
        setHeights((before) => {
          const changed = entries.flatMap(({ target }): [string, number][] => {
            const { measured } = (target as HTMLElement).dataset;
            const height = (target as HTMLElement).offsetHeight;
            return measured && height > 0 && before.get(measured) !== height ? [[measured, height]] : [];
          });
          return changed.length > 0 ? new Map([...before, ...changed]) : before;
        });
      }),
    [],
  );
  useEffect(() => () => observer.disconnect(), [observer]);
  const measure = useCallback(
    (node: HTMLElement | null) => {
      if (!node) return;
      observer.observe(node);
      return () => observer.unobserve(node);
    },
    [observer],
  );
  return { heights, measure };
}
