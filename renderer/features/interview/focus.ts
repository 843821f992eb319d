/** Puts the cursor on the question of a fact; false when it is not on the page. */
export function focusField(path: string): boolean {
  const field = document.querySelector(`[data-path="${CSS.escape(path)}"]`);
  const fold = field?.closest('details');
  if (fold) fold.open = true;
  const selector = 'input:checked, input:not([type="hidden"]), textarea, button, [tabindex="0"]';
  const control = field?.querySelector<HTMLElement>(selector);
  if (!field || !control) return false;
  control.focus();
  field.scrollIntoView({ block: 'center' });
  return true;
}

/** The heading of the page that was opened: readers say it, the page starts at its top. */
export function focusHeading(): void {
  const heading = document.querySelector<HTMLElement>('[data-heading]');
  heading?.focus({ preventScroll: true });
  const scroller = heading?.closest('[data-scroll]');
  scroller?.scrollTo({ top: 0 });
  scroller?.parentElement?.scrollTo({ top: 0 });
}
