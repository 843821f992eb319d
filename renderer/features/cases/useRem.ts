import { useEffect, useState } from 'react';

const read = (): number => parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;

/** Pixels of one rem: follows «Размер текста». */
export function useRem(): number {
  const [rem, setRem] = useState(read);
  useEffect(() => {
    const observer = new MutationObserver(() => setRem(read()));
    observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-text-size'] });
    return () => observer.disconnect();
  }, []);
  return rem;
}
