/** Cases chosen on the desk, handed to a screen that works with many of them at once. */
let chosen: readonly string[] = [];

export function handOverCases(ids: readonly string[]): void {
  chosen = [...ids];
}

/** What was handed over last; empty when nothing was. */
export function readChosenCases(): readonly string[] {
  return chosen;
}
